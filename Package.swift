// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
let walled = strict + [.strictMemorySafety()]

/// What `rapport.html` is made of; the scripts in the order in which they run.
let reportPage = [
    "rapport.mustache", "rapport.css", "words.js", "data.js", "index.js", "themes.js", "legend.js", "map.js",
    "view.js", "pointers.js", "names.js", "sheet.js", "table.js", "weights.js", "start.js",
]

/// What `plan.html` is made of.
let planPage = ["plan.mustache", "tabel.mustache", "plan.css"]
/// What all pages are made of.
let allPages = ["basis.css"]

let package = Package(
    name: "hitte-eenzaamheid",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "hitte-eenzaamheid", targets: ["CommandLineTool"]),
        .library(name: "HitteEenzaamheid", targets: ["HitteEenzaamheid"]),
        .executable(name: "maak-voorbeeld", targets: ["ExampleDataTool"]),
        .executable(name: "cluster-timing", targets: ["ClusterTiming"]),
        .executable(name: "replay-services", targets: ["ReplayTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // For tests only: it plays the open-data services.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"]), .brew(["gdal"])]),
        .systemLibrary(
            name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .systemLibrary(
            name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        // Whichever libcurl GDAL was installed with.
        .systemLibrary(
            name: "CCURL", pkgConfig: "libcurl", providers: [.apt(["libcurl4-gnutls-dev"]), .brew(["curl"])]),
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),

        .target(name: "Areas", swiftSettings: strict),
        .target(name: "Geometry", dependencies: ["Areas", "CGEOS", "CPROJ"], swiftSettings: walled),
        .target(name: "GeoFiles", dependencies: ["Areas", "CGDAL"], swiftSettings: walled),
        .target(name: "OpenData", dependencies: ["Areas", "Geometry", "GeoFiles"], swiftSettings: strict),
        .target(
            name: "OpenServices", dependencies: ["Areas", "GeoFiles", "OpenData", "CCURL", "CXML"],
            swiftSettings: walled),
        .target(name: "HeatExposure", dependencies: ["Areas", "Geometry", "GeoFiles"], swiftSettings: strict),
        .target(name: "RiskModel", dependencies: ["Areas"], swiftSettings: strict),
        .target(name: "SpatialStatistics", dependencies: ["Areas"], swiftSettings: strict),
        .target(name: "Outreach", dependencies: ["Areas", "Geometry", "CGLPK"], swiftSettings: walled),
        .target(name: "Workbooks", dependencies: ["Areas", "CXLSX"], swiftSettings: walled),
        .target(
            name: "Guidance", dependencies: ["Areas"], resources: [.embedInCode("aanpakken.yaml")],
            swiftSettings: strict),
        .target(name: "Printing", dependencies: ["Areas"], swiftSettings: strict),
        .target(name: "Cartography", dependencies: ["Areas", "Geometry"], swiftSettings: strict),
        .target(name: "DecisionSheets", dependencies: ["Areas", "Cartography"], swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: [
                "Areas", "GeoFiles", "Workbooks", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: (reportPage.map { "Report/Page/\($0)" } + planPage.map { "Plan/\($0)" }
                + allPages.map { "Pages/\($0)" }).map { .embedInCode($0) },
            swiftSettings: strict),
        .target(
            name: "Pipeline",
            dependencies: [
                "Areas", "Geometry", "GeoFiles", "OpenData", "OpenServices", "HeatExposure", "RiskModel",
                "SpatialStatistics", "Outreach", "Guidance", "Cartography", "DecisionSheets", "Printing", "Publishing",
                "Workbooks", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        // What other programs may use; everything else is package-internal.
        .target(
            name: "HitteEenzaamheid", dependencies: ["Areas", "OpenData", "RiskModel", "Pipeline"],
            swiftSettings: strict),
        .executableTarget(
            name: "CommandLineTool",
            dependencies: [
                "Pipeline", "Areas", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "ExampleData", dependencies: ["Areas", "GeoFiles"], swiftSettings: strict),
        .executableTarget(name: "ExampleDataTool", dependencies: ["ExampleData"], swiftSettings: strict),
        // Only built for `make benchmark`.
        .executableTarget(
            name: "ClusterTiming", dependencies: ["Areas", "Geometry", "GeoFiles", "SpatialStatistics"],
            path: "Benchmarks/ClusterTiming", swiftSettings: strict),

        // A study, not a part of the program: is the uncertainty that the program states the right one?
        .executableTarget(name: "CoverageStudy", dependencies: ["RiskModel", "Areas"], swiftSettings: strict),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "ReplayedServices",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Tests/ReplayedServices", swiftSettings: strict),
        // For `make faults`: the replayed services as a program of their own, to be fetched from and broken.
        .executableTarget(
            name: "ReplayTool", dependencies: ["ReplayedServices"], path: "Tests/Faults/ReplayTool",
            swiftSettings: strict),
        .testTarget(name: "LayeringTests", swiftSettings: strict),
        .testTarget(name: "AreasTests", dependencies: ["TestSupport", "Areas"], swiftSettings: strict),
        .testTarget(name: "GeometryTests", dependencies: ["Geometry", "Areas"], swiftSettings: strict),
        .testTarget(
            name: "GeoFilesTests", dependencies: ["GeoFiles", "Areas"], resources: [.copy("Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "OpenDataTests", dependencies: ["TestSupport", "OpenData", "GeoFiles", "Areas", "Geometry"],
            swiftSettings: strict),
        .testTarget(
            name: "OpenServicesTests",
            dependencies: ["ReplayedServices", "OpenServices", "OpenData", "GeoFiles", "Areas"], swiftSettings: strict),
        .testTarget(
            name: "HeatExposureTests", dependencies: ["TestSupport", "HeatExposure", "GeoFiles", "Areas", "Geometry"],
            swiftSettings: strict),
        .testTarget(
            name: "RiskModelTests", dependencies: ["TestSupport", "RiskModel", "Areas"], swiftSettings: strict),
        .testTarget(
            name: "SpatialStatisticsTests", dependencies: ["TestSupport", "SpatialStatistics", "Areas"],
            exclude: ["Reference"], swiftSettings: strict),
        .testTarget(
            name: "DecisionSheetsTests", dependencies: ["TestSupport", "DecisionSheets", "Cartography", "Areas"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "OutreachTests", dependencies: ["TestSupport", "Outreach", "Geometry", "Areas"],
            swiftSettings: strict),
        .testTarget(name: "GuidanceTests", dependencies: ["Guidance", "Areas"], swiftSettings: strict),
        .testTarget(
            name: "CartographyTests", dependencies: ["TestSupport", "Cartography", "Geometry", "Areas"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "GeoFiles", "Areas"], swiftSettings: strict),
        .testTarget(name: "PrintingTests", dependencies: ["Printing", "Areas"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "TestSupport", "Publishing", "Workbooks", "GeoFiles", "Areas",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["Pipeline", "Publishing", "Cartography", "OpenData", "RiskModel", "Guidance", "Areas"],
            swiftSettings: strict),
        .testTarget(
            name: "HitteEenzaamheidTests", dependencies: ["HitteEenzaamheid"], swiftSettings: strict),
        .testTarget(
            name: "CommandLineToolTests", dependencies: ["ReplayedServices", "CommandLineTool", "Areas"],
            swiftSettings: strict),
        .testTarget(
            name: "ExampleDataTests", dependencies: ["ExampleData", "GeoFiles", "Areas"], swiftSettings: strict),
    ])

// The libFuzzer target of `.ci/fuzz`; no other build knows it, for it reads what modules keep to themselves.
if Context.environment["FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "ParserFuzzer",
            dependencies: ["Areas", "GeoFiles", "OpenData", "OpenServices", "Pipeline", "Publishing"],
            path: "Tests/Fuzzing/ParserFuzzer", swiftSettings: strict))
}
