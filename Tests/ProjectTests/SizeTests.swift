import Testing

/// Files and functions stay small enough to be read at once.
@Suite struct SizeTests {
  static let longestFile = 400
  static let longestFunction = 60

  /// Rooms whose functions may be longer are none; a page's `content` is a property, and a function
  /// that is one SQL literal is recognised by its quotation marks.
  @Test(arguments: ["Sources", "Tests"])
  func `no file is longer than 400 lines`(folder: String) throws {
    for file in try Project.swiftFiles(in: folder) {
      let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(count <= SizeTests.longestFile, "\(file.path) has \(count) lines")
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no function is longer than 60 lines`(folder: String) throws {
    for file in try Project.swiftFiles(in: folder) {
      for function in SourceFunction.all(in: file.text) {
        #expect(
          function.codeLines <= SizeTests.longestFunction,
          "\(file.path): \(function.name) has \(function.codeLines) lines")
      }
    }
  }

  @Test func `half of the files have at most 90 lines and half of the functions at most 10`() throws
  {
    let files = try Project.swiftFiles(in: "Sources")
    let lines = files.map { $0.lines.count - 1 }.sorted()
    #expect(lines[lines.count / 2] <= 90)
    let functions = files.flatMap { SourceFunction.all(in: $0.text) }.map(\.codeLines).sorted()
    #expect(functions[functions.count / 2] <= 10)
  }

  @Test func `functions are measured from their first line to their closing brace`() {
    let text = #"""
      struct A {
        func short() -> String { "}" }
        func long(
          _ a: Int
        ) throws {
          if a > 0 { print("{ \(a) {") } // }
          let sql = """
            one
            two
            }
            """
          func inner() {
            print(sql)
          }
        }
        init() {
        }
        var function: Int { 1 }
        // func commented() {
      }
      protocol P {
        func required()
      }
      """#
    let functions = SourceFunction.all(in: text)
    #expect(functions.map(\.name) == ["short", "long", "inner", "init"])
    #expect(functions.map(\.codeLines) == [1, 10, 3, 2])
  }
}
