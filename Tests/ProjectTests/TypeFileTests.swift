import Foundation
import Testing

/// A type that other files use is found by its file's name.
@Suite struct TypeFileTests {
  /// Those that are not there yet. The list may only become shorter.
  private static func awaited() throws -> [String] {
    let file = Project.root.appending(path: "Tests/Fixtures/types-elsewhere.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(String.init)
  }

  @Test func `a type that other files use stands in a file of its name`() throws {
    let files = try Project.swiftFiles(in: "Sources")
    let elsewhere = Set(TypeDeclaration.elsewhere(in: files).map(\.line))
    let awaited = try Self.awaited()
    let new = elsewhere.subtracting(awaited).sorted()
    #expect(new.isEmpty, "move each to a file of its name: \(new)")
    let moved = Set(awaited).subtracting(elsewhere).sorted()
    #expect(moved.isEmpty, "take out of Tests/Fixtures/types-elsewhere.txt: \(moved)")
    #expect(awaited == Array(Set(awaited)).sorted(), "each once, in order")
  }

  @Test func `a type counts when another file names it outside comments`() {
    let files = [
      Project.File(
        path: "Sources/A/Home.swift",
        text: """
          package final class Home {}
          @frozen package struct Used { struct Inner {} }
          enum Named {}
          private struct Own {}
          struct Unused {}
          """),
      Project.File(
        path: "Sources/B/User.swift", text: "// Named\nlet a: [Used], b = Home(), Own, Inner\n"),
    ]
    #expect(TypeDeclaration.elsewhere(in: files).map(\.line) == ["Sources/A/Home.swift Used"])
  }
}
