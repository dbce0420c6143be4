/// A type at the top of a file of `Sources`.
struct TypeDeclaration: Hashable {
  /// Relative to the folder of `Package.swift`.
  var path: String
  var name: String

  private static let modifiers: Set<Substring> = [
    "package", "public", "internal", "final", "indirect", "nonisolated",
  ]
  private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]

  /// Whether it stands in a file of its name.
  var isAtHome: Bool { path.hasSuffix("/\(name).swift") }

  /// As a line of `Tests/Fixtures/types-elsewhere.txt`.
  var line: String { "\(path) \(name)" }

  /// What a line at the margin declares; `nil` for anything else, and for what only its file sees.
  init?(line: Substring, of path: String) {
    var words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }[...]
    guard let first = line.first, first.isLetter || first == "@" else { return nil }
    // An attribute such as "@main"; those with arguments stand on a line of their own.
    if first == "@" { words = words.dropFirst() }
    words = words.drop { TypeDeclaration.modifiers.contains($0) }
    guard words.count > 1, let kind = words.popFirst(), TypeDeclaration.kinds.contains(kind),
      let name = words.popFirst()
    else { return nil }
    self.init(path: path, name: String(name))
  }

  init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// Types that another file names, in a file of another name.
  static func elsewhere(in files: [Project.File]) -> [TypeDeclaration] {
    var filesOfWord: [Substring: Int] = [:]
    for file in files {
      for word in words(of: file) { filesOfWord[word, default: 0] += 1 }
    }
    return files.flatMap { file in
      file.lines.compactMap { TypeDeclaration(line: $0, of: file.path) }
        .filter { !$0.isAtHome && filesOfWord[Substring($0.name), default: 0] > 1 }
    }
  }

  /// What a file says besides its comments, each word once.
  private static func words(of file: Project.File) -> Set<Substring> {
    var words: Set<Substring> = []
    for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      words.formUnion(line.split { !($0.isLetter || $0.isNumber || $0 == "_") })
    }
    return words
  }
}
