// swift-tools-version: 6.2
import PackageDescription

/// The rooms and their arrows. `Sources/README.md` is the map; `Tests/ProjectTests` compares every
/// file's imports with the arrows.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "eropalvelut",
  products: [.executable(name: "eropalvelut", targets: ["eropalvelut"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "eropalvelut",
      dependencies: [
        "Site", "Catalogue", "Search", "Coverage", "Interchange", "TextAnalysis", "HTTPServer",
        "HumanServices",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "Site",
      dependencies: [
        "Pages", "Addresses", "Interchange", "Catalogue", "Search", "Coverage", "TextAnalysis",
        "HTTPServer", "Markup", "HumanServices",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["Accounts/README.md"], swiftSettings: strict),
    .target(
      name: "Pages",
      dependencies: ["Addresses", "Search", "Coverage", "Markup", "HumanServices"],
      swiftSettings: strict),
    .target(
      name: "Addresses", dependencies: ["Search", "Coverage", "HumanServices"],
      swiftSettings: strict),
    .target(
      name: "Search", dependencies: ["Coverage", "TextAnalysis", "HumanServices"],
      swiftSettings: strict),
    .target(
      name: "Catalogue",
      dependencies: [
        "TextAnalysis", "HumanServices", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["Coverage", "HumanServices"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(name: "Coverage", dependencies: ["HumanServices"], swiftSettings: strict),
    .target(name: "TextAnalysis", swiftSettings: strict),
    .target(
      name: "HTTPServer",
      dependencies: [
        "CEpoll", "CZlib",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "HumanServices", swiftSettings: strict),
    .systemLibrary(name: "CEpoll"),
    .systemLibrary(name: "CZlib"),

    .executableTarget(
      name: "Bench",
      dependencies: [
        "Site", "Pages", "Addresses", "Catalogue", "Search", "Coverage", "HTTPServer",
        "Interchange", "TextAnalysis", "HumanServices", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/Bench", exclude: ["README.md", "bm25.py"], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Site", "Addresses", "Catalogue", "Search", "Coverage", "Interchange", "TextAnalysis",
        "HTTPServer",
        "HumanServices",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "AddressesTests",
      dependencies: ["Addresses", "Search", "Coverage", "HumanServices", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests",
      dependencies: [
        "Catalogue", "Interchange", "HumanServices", "TextAnalysis", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["schema.sql"], swiftSettings: strict),
    .testTarget(
      name: "CoverageTests", dependencies: ["Coverage", "HumanServices", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HTTPServerTests",
      dependencies: [
        "HTTPServer", "CZlib", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HumanServicesTests", dependencies: ["HumanServices", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Coverage", "HumanServices", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "Addresses", "Search", "Coverage", "Interchange", "Markup", "HumanServices",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "ProjectTests", swiftSettings: strict),
    .testTarget(
      name: "SearchTests",
      dependencies: [
        "Search", "Catalogue", "Coverage", "HumanServices", "TextAnalysis", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Pages", "Addresses", "Catalogue", "Search", "Coverage", "HTTPServer",
        "HumanServices",
        "TextAnalysis", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings its own `main`, and everything is built with its instruments: `Scripts/fuzz`.
if Context.environment["EROPALVELUT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "HTTPServer", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fuzz", exclude: ["Corpus", "http.dict"], swiftSettings: strict))
}
