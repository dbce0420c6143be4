import Foundation
import Testing

@Suite struct ReadmeTests {
  private let readme: String
  private let commandLine: [String]

  init() throws {
    let folder = Project.root.appending(path: "Sources/eropalvelut")
    readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    commandLine = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func `every option of the program is in its README's table, and no other`() throws {
    let declared = commandLine.flatMap { source in
      source.matches(of: #/@(?:Option|Flag)(?:\([^@]*?\))?\s+var (\w+)/#).map {
        String($0.1)
      }
    }.map { name in
      name.replacing("URL", with: "-url").replacing(#/[A-Z]/#) { "-" + $0.output.lowercased() }
    }
    let documented = readme.matches(of: #/\| `--([a-z-]+)` \|/#).map { String($0.1) }
    #expect(Set(documented) == Set(declared))
    #expect(declared.count >= 6, "the options were found")
  }

  @Test func `every command is in the program's README`() throws {
    let commands = commandLine.flatMap { source in
      source.components(separatedBy: "\nstruct ").dropFirst().compactMap { type -> String? in
        guard let name = type.prefixMatch(of: #/(\w+): ParsableCommand/#)?.1 else { return nil }
        let written = type.firstMatch(of: #/commandName: "([\w-]+)"/#)?.1
        return written.map { String($0) } ?? name.lowercased()
      }
    }.filter { $0 != "eropalvelut" }
    #expect(commands.contains("serve"), "the commands were found")
    for command in commands {
      let isTold = ["eropalvelut \(command)", " \(command) FILE`", " \(command)`"].contains {
        readme.contains($0)
      }
      #expect(isTold, "\(command)")
    }
  }

  @Test func `every path that the documents link to exists`() throws {
    var links = 0
    for document in try documents() {
      for match in document.text.matches(of: #/\]\(([^):#]+)(?:#([^)]+))?\)/#) {
        let target = Project.root.appending(path: document.path).deletingLastPathComponent()
          .appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path), "\(document.path): \(match.1)")
        guard let anchor = match.2 else { continue }
        let headings = try String(contentsOf: target, encoding: .utf8)
          .matches(of: #/(?m)^#+ (.+)$/#).map { $0.1.lowercased().replacing(" ", with: "-") }
        #expect(headings.contains(String(anchor)), "\(document.path): \(match.1)#\(anchor)")
        links += 1
      }
    }
    #expect(links >= 3, "links to headings were found")
  }

  @Test func `every file that a recipe names exists`() throws {
    let root = Project.root
    let recipes = try String(
      contentsOf: root.appending(path: "Sources/CHANGING.md"), encoding: .utf8)
    let named = recipes.matches(of: #/`([A-Za-z][A-Za-z0-9_\/]*\/[A-Za-z0-9_]+\.[a-z]+)`/#)
      .map { String($0.1) }
    #expect(named.count > 20, "the files were found")
    for path in named {
      let places = ["Sources/", "Sources/Catalogue/", ""].map { root.appending(path: $0 + path) }
      #expect(places.contains { FileManager.default.fileExists(atPath: $0.path) }, "\(path)")
    }
  }

  @Test func `the README is read at one sitting, and leads to every other document`() throws {
    let documents = try documents()
    let first = try #require(documents.first { $0.path == "README.md" })
    #expect(first.lines.count <= 151, "150 lines and the end of the last")
    for document in documents where document.path != first.path {
      #expect(first.text.contains("](\(document.path))"), "\(document.path)")
    }
  }

  @Test func `every way to run the tests is told in the README`() throws {
    let root = Project.root
    let script = try String(contentsOf: root.appending(path: "Scripts/test"), encoding: .utf8)
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let options = script.matches(of: #/(?m)^  (--[a-z]+) /#).map(\.1)
    #expect(options.count >= 4, "the options were found")
    for option in options {
      #expect(readme.contains("`Scripts/test \(option)"), "\(option)")
    }
  }

  /// What people read who carry on.
  private func documents() throws -> [Project.File] {
    let text = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    return try [Project.File(path: "README.md", text: text)]
      + ["Sources", "Tests", "Scripts", "Seeds", "Resources"].flatMap { folder in
        try Project.textFiles(in: folder).filter {
          $0.path.hasSuffix(".md") && !$0.path.hasPrefix("Resources/Texts")
        }
      }
  }
}
