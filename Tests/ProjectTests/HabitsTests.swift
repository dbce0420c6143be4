import Testing

/// Habits that no compiler holds.
@Suite struct HabitsTests {
  /// Places where a trap is right, each with its reason.
  static let allowed: [String: String] = [:]

  @Test(arguments: ["try!", "fatalError", "as!", "TODO", "FIXME", "print("])
  func `the program does not trap, postpone or print past its log`(word: String) throws {
    for file in try Project.swiftFiles(in: "Sources") where HabitsTests.allowed[file.path] == nil {
      // The command line is where printing belongs.
      if word == "print(", file.path.hasPrefix("Sources/eropalvelut/") { continue }
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        let isComment = code.hasPrefix("//") && word != "TODO" && word != "FIXME"
        #expect(isComment || !code.contains(word), "\(file.path):\(number + 1): \(code)")
      }
    }
  }

  /// Written in two pieces, so that this file does not find itself.
  @Test(arguments: ["/wo" + "rk/", "/t" + "mp/"], ["Sources", "Resources", "Seeds", "Scripts"])
  func `nothing names a folder of some machine`(place: String, folder: String) throws {
    for file in try Project.textFiles(in: folder) {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.contains(place), "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func `nothing imports SwiftNIO`() throws {
    for file in try Project.swiftFiles(in: "Sources") + Project.swiftFiles(in: "Tests") {
      #expect(!file.text.contains("import N" + "IO"), "\(file.path)")
    }
  }

  @Test func `no file begins with a banner`() throws {
    for file in try Project.swiftFiles(in: "Sources") {
      #expect(!file.text.hasPrefix("//\n"), "\(file.path)")
      #expect(file.text.hasSuffix("\n"), "\(file.path)")
    }
  }
}
