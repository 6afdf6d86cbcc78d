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

/// The packages that carry HTTP and child processes; only the trait `Server` builds them.
let serving: [Target.Dependency] = [
    ("Hummingbird", "hummingbird"), ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"),
    ("NIOHTTPTypes", "swift-nio-extras"), ("HTTPTypes", "swift-http-types"),
    ("Logging", "swift-log"), ("ServiceLifecycle", "swift-service-lifecycle"),
    ("UnixSignals", "swift-service-lifecycle"),
    ("Subprocess", "swift-subprocess"), ("SystemPackage", "swift-system"),
].map { .product(name: $0.0, package: $0.1, condition: .when(traits: ["Server"])) }

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
        .library(name: "CordonServer", targets: ["CordonServer"]),
        .executable(name: "cordon", targets: ["cordon"]),
    ],
    traits: [
        .default(enabledTraits: ["Server"]),
        .trait(
            name: "Server", description: "Questions over HTTP: `cordon serve` and its packages."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
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
        .target(
            name: "CordonRules", dependencies: ["CordonGraph", "CordonModel", "Yams"],
            // Rules are files that a lawyer can read; the program holds them.
            resources: [.embedInCode("Regimes/Law")]),
        .testTarget(
            name: "CordonRulesTests",
            dependencies: ["CordonRules", "CordonGraph", "CordonModel", "Yams"],
            // Read where they lie, beside the tests that name them.
            exclude: ["Fixtures"]),

        // Second storey: how alike two names are, and why.
        .target(name: "CordonMatch"),
        .testTarget(name: "CordonMatchTests", dependencies: ["CordonMatch"]),

        // Second storey: the pictures and printed pages, with the doors to Graphviz and cairo.
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(
            name: "CPangoSystem", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .target(name: "CPress", dependencies: ["CPangoSystem"]),
        .target(name: "CordonDiagram", dependencies: ["CGraphviz", "CPress"]),
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
                "CordonStore", "CordonGraph", "CordonModel", "CordonFormats", "CordonRules",
                "CordonAnalysis", .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        // Second storey: official lists from where they are published.
        .target(name: "CordonFetch", dependencies: ["CordonModel", crypto]),
        .target(name: "LocalServer", path: "Tests/LocalServer"),
        .testTarget(
            name: "CordonFetchTests", dependencies: ["CordonFetch", "CordonModel", "LocalServer"]),

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

        // Fourth storey: the same questions over HTTP, and as tools for assistants.
        .target(
            name: "CordonServer",
            dependencies: [
                "CordonAnalysis", "CordonDiagram", "CordonFormats", "CordonGraph", "CordonMatch",
                "CordonModel", "CordonRules", "CordonStore", "Yams", crypto,
            ] + serving,
            // The stylesheet and the scripts of the pages are plain files; the program holds them.
            resources: [.embedInCode("Assets")]),
        .testTarget(
            name: "CordonServerTests",
            dependencies: [
                "CordonServer", "CordonAnalysis", "CordonDiagram", "CordonModel", "CordonStore",
            ]),

        // Roof: the same questions on the command line.
        .executableTarget(
            name: "cordon",
            dependencies: [
                "CordonAnalysis", "CordonDiagram", "CordonFormats", "CordonGraph", "CordonMatch",
                "CordonFetch", "CordonModel", "CordonRules", "CordonServer", "CordonStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // What asks an engine beyond this machine is a script; the program holds it.
            resources: ["scale", "rounds", "openness", "prune", "part", "cascade", "structure"].map
            {
                .embedInCode("Scale/\($0).py")
            }),
        .testTarget(
            name: "EndToEndTests", dependencies: ["cordon", "CordonFormats", "LocalServer"]),
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
