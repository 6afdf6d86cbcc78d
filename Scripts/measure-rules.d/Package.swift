// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "measure-rules",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "cordon", path: "../..")],
    targets: [
        .target(name: "Reference", cSettings: [.unsafeFlags(["-O2"])]),
        .executableTarget(
            name: "measure-rules",
            dependencies: ["Reference", .product(name: "CordonRules", package: "cordon")]),
    ],
    swiftLanguageModes: [.v6]
)
