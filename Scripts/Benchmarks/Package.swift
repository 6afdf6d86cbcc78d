// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "cordon", path: "../..")],
    targets: [
        .executableTarget(
            name: "benchmark",
            dependencies: [.product(name: "CordonGraph", package: "cordon")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
