import Foundation
import Testing

/// Only the room `Addresses` spells paths.
@Suite struct PathLiteralTests {
  /// The first pieces of the tables' patterns, such as "kunta".
  private static func firstPieces() throws -> Set<String> {
    var pieces: Set<String> = []
    for name in ["SiteAddress", "EditorAddress", "APIAddress"] {
      let file = Project.root.appending(path: "Sources/Addresses/\(name).swift")
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /case \w+ = "\/([^\/"]*)/) where !match.1.isEmpty {
        pieces.insert(String(match.1))
      }
    }
    return pieces
  }

  @Test func `no other room spells an address`() throws {
    let pieces = try Self.firstPieces()
    #expect(pieces.isSuperset(of: ["kunta", "palvelu", "haku", "yllapito", "sitemap.xml"]))
    for file in try Project.swiftFiles(in: "Sources")
    where !file.path.hasPrefix("Sources/Addresses/") {
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        for match in code.matches(of: /"(?:\/(?:sv|en))?\/([^\/"?\\]+)/)
        where pieces.contains(String(match.1)) {
          Issue.record("\(file.path):\(number + 1) spells /\(match.1)")
        }
      }
    }
  }
}
