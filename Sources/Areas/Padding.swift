extension Unicode.Scalar {
    /// Whether this is white space of any kind, as sources pad their cells with; the Unicode tables are only asked about
    /// what is not ASCII, for nearly every cell is.
    package var isPadding: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
