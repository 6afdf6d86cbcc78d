// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "measure-loading",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "cordon", path: "../..")],
    targets: [
        .executableTarget(
            name: "measure-loading",
            dependencies: [
                .product(name: "CordonAnalysis", package: "cordon"),
                .product(name: "CordonFormats", package: "cordon"),
                .product(name: "CordonModel", package: "cordon"),
                .product(name: "CordonStore", package: "cordon"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
