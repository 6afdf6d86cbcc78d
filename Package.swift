// swift-tools-version: 6.2
import PackageDescription

/// Upcoming language features that every module of ours is written in.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "cordon",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "CordonGraph", targets: ["CordonGraph"]),
        .library(name: "CordonModel", targets: ["CordonModel"]),
        .library(name: "CordonRules", targets: ["CordonRules"]),
        .library(name: "CordonMatch", targets: ["CordonMatch"]),
        .library(name: "CordonFormats", targets: ["CordonFormats"]),
        .library(name: "CordonDiagram", targets: ["CordonDiagram"]),
        .library(name: "CordonStore", targets: ["CordonStore"]),
        .library(name: "CordonFetch", targets: ["CordonFetch"]),
        .library(name: "CordonAnalysis", targets: ["CordonAnalysis"]),
        .executable(name: "cordon", targets: ["cordon"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Ground: graphs of plain numbers.
        .target(name: "CordonGraph"),
        .testTarget(name: "CordonGraphTests", dependencies: ["CordonGraph"]),

        // First storey: what is said, by whom, when, how firmly.
        .target(name: "CordonModel", dependencies: ["CordonGraph", crypto]),
        .testTarget(name: "CordonModelTests", dependencies: ["CordonModel"]),

        // Second storey: the readers of files, with a door to each C library.
        .systemLibrary(
            name: "CLibXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CLibXML", dependencies: ["CLibXMLSystem"]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "CordonFormats",
            dependencies: ["CordonModel", "CLibXML", "CSimdjson", "CZlib", "Yams", crypto]),
        .testTarget(
            name: "CordonFormatsTests",
            // What the upper storeys are for: a file and its store answer alike.
            dependencies: [
                "CordonFormats", "CordonModel", "CordonAnalysis", "CordonRules", "CordonStore",
            ]),

        // Second storey: ownership measures and sanction regimes.
        .target(name: "CordonRules", dependencies: ["CordonGraph", "CordonModel"]),
        .testTarget(
            name: "CordonRulesTests",
            dependencies: ["CordonRules", "CordonGraph", "CordonModel", "Yams"],
            // Read where they lie, beside the tests that name them.
            exclude: ["Fixtures"]),

        // Second storey: how alike two names are, and why.
        .target(name: "CordonMatch"),
        .testTarget(name: "CordonMatchTests", dependencies: ["CordonMatch"]),

        // Second storey: the pictures, with the door to Graphviz.
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .target(name: "CordonDiagram", dependencies: ["CGraphviz"]),
        .testTarget(name: "CordonDiagramTests", dependencies: ["CordonDiagram"]),

        // Second storey: a case in one SQLite file.
        .target(
            name: "CordonStore",
            dependencies: [
                "CordonGraph", "CordonModel", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), crypto,
            ]),
        .testTarget(
            name: "CordonStoreTests",
            dependencies: [
                "CordonStore", "CordonGraph", "CordonModel", "CordonFormats", "CordonAnalysis",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        // Second storey: official lists from where they are published.
        .target(name: "CordonFetch", dependencies: ["CordonModel", crypto]),
        .testTarget(name: "CordonFetchTests", dependencies: ["CordonFetch", "CordonModel"]),

        // Third storey: the questions a user asks.
        .target(
            name: "CordonAnalysis",
            dependencies: [
                "CordonGraph", "CordonModel", "CordonRules", "CordonMatch", "CordonFormats",
                "CordonDiagram", "CordonStore",
            ]),

        .testTarget(
            name: "CordonAnalysisTests",
            dependencies: [
                "CordonAnalysis", "CordonFormats", "CordonGraph", "CordonMatch", "CordonModel",
                "CordonStore",
            ]),

        // Roof: the same questions on the command line.
        .executableTarget(
            name: "cordon",
            dependencies: [
                "CordonAnalysis", "CordonDiagram", "CordonFormats", "CordonGraph", "CordonMatch",
                "CordonFetch", "CordonModel", "CordonRules", "CordonStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "EndToEndTests", dependencies: ["cordon"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// The documentation plug-in is fetched only by those who build documentation.
if Context.environment["CORDON_DOCC"] != nil {
    package.dependencies.append(
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
