import CGDAL

/// A list of strings in GDAL's own memory, as its functions take options and names.
@safe struct CStringList: ~Copyable {
    private var pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

    init(_ strings: [String]) {
        unsafe pointer = nil
        for string in strings { unsafe pointer = CSLAddString(pointer, string) }
    }

    deinit { unsafe CSLDestroy(pointer) }

    /// The list for a C function that only reads it; `nil`, which C takes for an empty list, for no strings.
    func withPointers<Result>(_ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
        unsafe body(UnsafeMutableRawPointer(pointer)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self))
    }

    /// The list for a C function that only reads it, although its declaration does not promise so.
    func withMutablePointers<Result>(
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        unsafe body(pointer)
    }

    /// The strings of a list that GDAL handed over; frees the list.
    static func taking(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
        guard let list = unsafe list else { return [] }
        defer { unsafe CSLDestroy(list) }
        var strings: [String] = []
        var next = unsafe list
        while let text = unsafe next.pointee {
            unsafe strings.append(String(cString: text))
            unsafe next += 1
        }
        return strings
    }
}
