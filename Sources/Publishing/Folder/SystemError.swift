import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Runs a system call that answers −1 on failure again for as long as a signal interrupts it; returns its answer, or the
/// error number.
func retrying(_ call: () -> Int) -> (result: Int, error: Int32) {
    while true {
        let result = call()
        if result != -1 { return (result, 0) }
        if errno != EINTR { return (result, errno) }
    }
}

extension Failure {
    /// A result that cannot be written, with what the system says about it in Dutch.
    static func cannotWrite(_ path: String, _ error: Int32) -> Failure {
        let (problem, remedy) =
            switch error {
            case EACCES, EPERM:
                ("hier mag niet geschreven worden", "Kies met --uitvoer een map waarin u mag schrijven.")
            case EROFS: ("dit is een alleen-lezen schijf", "Kies met --uitvoer een map op een andere schijf.")
            case ENOSPC, EDQUOT:
                (
                    "de schijf is vol",
                    "Maak ruimte vrij of kies met --uitvoer een andere schijf. Eerdere uitkomsten staan er nog."
                )
            case ENOTDIR, EEXIST:
                (
                    "op deze plaats staat een bestand, geen map",
                    "Kies met --uitvoer een andere map of verplaats het bestand."
                )
            case EISDIR, ENOTEMPTY: ("op deze plaats staat een map, geen bestand", "Verplaats of hernoem die map.")
            case ENAMETOOLONG: ("deze naam is te lang", "Kies met --uitvoer een kortere naam.")
            case ENOENT: ("deze plaats bestaat niet", "Kies met --uitvoer een map die gemaakt kan worden.")
            case EFBIG: ("dit bestand wordt te groot voor deze schijf", "Kies met --uitvoer een andere schijf.")
            case EMFILE, ENFILE:
                ("er zijn te veel bestanden tegelijk open", "Sluit andere programma's en probeer het opnieuw.")
            default: ("schrijven lukt niet (systeemfout \(error))", "Kies met --uitvoer een andere map of schijf.")
            }
        return Failure(.cannotWrite, at: path, problem, remedy: remedy)
    }
}
