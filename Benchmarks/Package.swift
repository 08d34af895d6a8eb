// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses the program builds this too.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"]), .brew(["gdal"])]),
        .target(name: "NationalData", dependencies: ["CGDAL"], swiftSettings: strict),
        .executableTarget(name: "benchmark", dependencies: ["NationalData"], swiftSettings: strict),
    ])
