// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "measure-matches",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "cordon", path: "../..")],
    targets: [
        .executableTarget(
            name: "measure-matches",
            dependencies: [.product(name: "CordonMatch", package: "cordon")])
    ],
    swiftLanguageModes: [.v6]
)
