import Foundation
import Testing

@Suite struct ReadmeTests {
  private let readme: String
  private let commandLine: [String]

  init() throws {
    readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    let folder = Project.root.appending(path: "Sources/eropalvelut")
    commandLine = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func `every option of the program is in the README's table, and no other`() throws {
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

  @Test func `every command is in the README's table`() throws {
    let commands = commandLine.flatMap { source in
      source.components(separatedBy: "\nstruct ").dropFirst().compactMap { type -> String? in
        guard let name = type.prefixMatch(of: #/(\w+): ParsableCommand/#)?.1 else { return nil }
        let written = type.firstMatch(of: #/commandName: "(\w+)"/#)?.1
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
    for document in ["README.md", "Sources/README.md", "Seeds/README.md"] {
      let url = Project.root.appending(path: document)
      let text = try String(contentsOf: url, encoding: .utf8)
      for match in text.matches(of: #/\]\(([^)#:]+)\)/#) {
        let target = url.deletingLastPathComponent().appending(path: String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(document): \(match.1)")
      }
    }
  }
}
