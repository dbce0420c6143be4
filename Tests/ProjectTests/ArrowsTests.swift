import Foundation
import Testing

/// Each file imports only what its room's arrows allow (`Sources/README.md`).
@Suite struct ArrowsTests {
  /// What may be imported of ours, and of libraries, by room.
  static let arrows: [String: Set<String>] = [
    "eropalvelut": [
      "Site", "Catalogue", "Search", "Coverage", "Interchange", "TextAnalysis", "HTTPServer",
      "HumanServices", "ArgumentParser", "Logging",
    ],
    "Site": [
      "Pages", "Addresses", "Interchange", "Catalogue", "Search", "Coverage", "TextAnalysis",
      "HTTPServer", "Markup", "HumanServices", "HTTPTypes", "Crypto", "CryptoExtras", "Logging",
    ],
    "Pages": ["Addresses", "Search", "Coverage", "Markup", "HumanServices"],
    "Addresses": ["Search", "Coverage", "HumanServices"],
    "Search": ["Coverage", "TextAnalysis", "HumanServices"],
    "Interchange": ["Coverage", "HumanServices"],
    "Catalogue": ["TextAnalysis", "HumanServices", "GRDB"],
    "Coverage": ["HumanServices"],
    "TextAnalysis": [],
    "HTTPServer": ["HTTPTypes", "Logging", "CEpoll", "CZlib"],
    "Markup": [],
    "HumanServices": [],
  ]

  /// Of the toolchain, for every room.
  static let everywhere: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

  /// The C modules, which have no Swift files.
  static let shims: Set<String> = ["CEpoll", "CZlib"]

  @Test func `every folder of Sources is a room of the table`() throws {
    #expect(
      Set(try Project.folders(in: "Sources"))
        == Set(ArrowsTests.arrows.keys).union(ArrowsTests.shims))
  }

  @Test(arguments: arrows.keys.sorted())
  func `a room imports only what its arrows allow`(room: String) throws {
    let allowed = try #require(ArrowsTests.arrows[room]).union(ArrowsTests.everywhere)
    for file in try Project.swiftFiles(in: "Sources/\(room)") {
      let foreign = imports(of: file.text).subtracting(allowed)
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
    }
  }

  @Test(arguments: [
    ("import GRDB", "GRDB"), ("@testable import Catalogue", "Catalogue"),
    ("  public import struct Foundation.Date", "Foundation"),
    ("import Foundation.NSURL", "Foundation"),
    ("@preconcurrency import Crypto // why", "Crypto"), ("package import Logging;", "Logging"),
  ])
  func `an import is seen however it is written`(line: String, module: String) {
    #expect(imports(of: "let a = 1\n\(line)\n") == [module])
  }

  @Test func `the word in a comment or a text is no import`() {
    #expect(imports(of: "/// import GRDB\nlet a = \"import GRDB\"\nfunc import_() {}\n").isEmpty)
  }

  private func imports(of text: String) -> Set<String> {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "typealias", "var", "let",
    ]
    var modules: Set<String> = []
    for line in text.split(separator: "\n") {
      var words = line.split(whereSeparator: { " \t;".contains($0) })
      while let word = words.first, word != "import" {
        let isBefore =
          word.hasPrefix("@")
          || ["public", "package", "internal", "private", "fileprivate"].contains(word)
        words = isBefore ? Array(words.dropFirst()) : []
      }
      guard words.count > 1 else { continue }
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      modules.insert(String(name.prefix { $0 != "." }))
    }
    return modules
  }
}
