/// A function in Swift source, found by matching braces; enough for our own formatted files.
struct SourceFunction {
  var name: String
  /// Lines from the first to the closing brace, without those inside a multi-line text: SQL is as
  /// long as SQL is.
  var codeLines: Int

  static func all(in text: String) -> [SourceFunction] {
    var scanner = FunctionScanner()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      scanner.read(line)
    }
    return scanner.functions.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Reads source line by line and keeps which functions are open.
private struct FunctionScanner {
  private struct Open {
    let name: String
    let firstLine: Int
    let textLinesBefore: Int
    /// `nil` until its opening brace has come.
    var depth: Int?
  }

  private(set) var functions: [(Int, SourceFunction)] = []
  private var open: [Open] = []
  private var depth = 0
  private var line = 0
  private var textLines = 0
  /// The marks that end the multi-line text the scanner is in, such as `"""`.
  private var textEnd: String?

  mutating func read(_ source: Substring) {
    line += 1
    if let end = textEnd {
      let trimmed = source.drop { $0 == " " }
      guard trimmed.hasPrefix(end) else {
        textLines += 1
        return
      }
      textEnd = nil
      readCode(trimmed.dropFirst(end.count))
    } else {
      readCode(source)
    }
  }

  private mutating func readCode(_ source: Substring) {
    if let name = functionName(in: source) {
      // A requirement of a protocol never opens; the next function says so.
      if open.last?.depth == nil { _ = open.popLast() }
      open.append(Open(name: name, firstLine: line, textLinesBefore: textLines))
    }
    var rest = source
    while let character = rest.first {
      if rest.hasPrefix("//") { return }
      if character == "\"" || character == "#" {
        guard let after = skipText(rest) else { return }
        rest = after
        continue
      }
      if character == "{" { openBrace() }
      if character == "}" { closeBrace() }
      rest = rest.dropFirst()
    }
  }

  private mutating func openBrace() {
    if let last = open.indices.last, open[last].depth == nil { open[last].depth = depth }
    depth += 1
  }

  private mutating func closeBrace() {
    depth -= 1
    if let last = open.last, last.depth == nil { _ = open.popLast() }
    guard let last = open.last, last.depth == depth else { return }
    let lines = line - last.firstLine + 1 - (textLines - last.textLinesBefore)
    functions.append((last.firstLine, SourceFunction(name: last.name, codeLines: lines)))
    _ = open.popLast()
  }

  /// What follows a text on its line, or `nil` when a multi-line text begins here.
  private mutating func skipText(_ source: Substring) -> Substring? {
    let hashes = source.prefix { $0 == "#" }
    let marks = source.dropFirst(hashes.count)
    guard marks.hasPrefix("\"") else { return source.dropFirst(max(1, hashes.count)) }
    if marks.hasPrefix("\"\"\"") {
      textEnd = "\"\"\"" + hashes
      return nil
    }
    let end = "\"" + hashes
    var rest = marks.dropFirst()
    while !rest.isEmpty, !rest.hasPrefix(end) {
      rest = rest.dropFirst(hashes.isEmpty && rest.first == "\\" ? 2 : 1)
    }
    return rest.dropFirst(end.count)
  }

  private func functionName(in source: Substring) -> String? {
    let code = source.drop { $0 == " " }
    guard !code.hasPrefix("//") else { return nil }
    let words = code.split(separator: " ")
    for (index, word) in words.enumerated() {
      if word == "func", index + 1 < words.count {
        return String(words[index + 1].prefix { $0.isLetter || $0.isNumber || "_`".contains($0) })
      }
      if word.hasPrefix("init(") || word.hasPrefix("init?(") || word.hasPrefix("init<") {
        return "init"
      }
      let isBefore = word.hasPrefix("@") || FunctionScanner.modifiers.contains(word)
      if !isBefore { return nil }
    }
    return nil
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate", "static", "mutating", "nonisolated",
    "consuming", "borrowing", "override", "final", "convenience", "required", "class",
  ]
}
