// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "voorbeeldpakket",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "hitte-eenzaamheid", path: "../..")],
    targets: [
        .executableTarget(
            name: "Eerst", dependencies: [.product(name: "HitteEenzaamheid", package: "hitte-eenzaamheid")])
    ])
