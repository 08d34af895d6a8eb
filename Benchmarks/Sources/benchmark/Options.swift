import Foundation

/// What the command line asks for.
struct Options {
    var folder = "Data"
    var program = "../.build/release/hitte-eenzaamheid"
    var threads = ProcessInfo.processInfo.activeProcessorCount
    var repeats = 3
    var withPython = true
    /// Whether only the cost of drawing is measured.
    var onlyDrawing = false
    /// Whether only growth over four sizes and a run in little memory are measured.
    var onlyGrowth = false
    /// Whether only planning a campaign is measured.
    var onlyCampaign = false

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--zonder-python": withPython = false
            case "--alleen-kaarten": onlyDrawing = true
            case "--alleen-groei": onlyGrowth = true
            case "--alleen-campagne": onlyCampaign = true
            case "--map", "--programma", "--draden", "--herhaal":
                guard let value = rest.popFirst() else { return nil }
                switch option {
                case "--map": folder = value
                case "--programma": program = value
                case "--draden": threads = max(1, Int(value) ?? threads)
                default: repeats = max(1, Int(value) ?? repeats)
                }
            default: return nil
            }
        }
    }
}
