/// Reads files of rules; `Resources/Danger/README.md` says how they are written.
struct DangerRulesReader {
  private(set) var forms = DangerTrie()
  private(set) var parts = DangerTrie()
  private(set) var patterns: [DangerPattern] = []
  /// Numbers of forms by how they are written: those in which a slip is forgiven, and the others.
  private var numbers: (forgiving: [Key: Int], strict: [Key: Int]) = ([:], [:])
  /// Words of lists of the file that is read.
  private var lists: [Substring: [Substring]] = [:]
  /// Places of patterns of that file by how they are written, lists too.
  private var slots: (forgiving: [Key: Slot], strict: [Key: Slot]) = ([:], [:])

  private typealias Slot = DangerPattern.Slot

  /// A piece of a file, compared by its bytes: as text, Unicode's normal form would be asked for each.
  private struct Key: Hashable {
    let text: Substring

    static func == (first: Key, second: Key) -> Bool {
      first.text.utf8.elementsEqual(second.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
    }
  }

  private static let harmless = "harmless"
  private static let unless: Substring = "UNLESS"

  mutating func read(_ file: DangerRules.File) throws(DangerRules.Failure) {
    (lists, slots) = ([:], ([:], [:]))
    let lines = file.text[...].pieces("\n", omittingEmpty: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      do {
        try read(line)
      } catch {
        throw DangerRules.Failure(description: "\(file.name), line \(number + 1): \(error)")
      }
    }
  }

  private mutating func read(_ line: Substring) throws(DangerRules.Failure) {
    let columns = line.pieces("\t", omittingEmpty: false)
    guard columns.count == 3, columns.allSatisfy({ !$0.isEmpty }) else {
      throw .init(description: "must have a concept, patterns and their source between two tabs")
    }
    if columns[0].hasPrefix("{"), columns[0].hasSuffix("}") {
      lists[columns[0]] = columns[1].pieces(" ").flatMap { $0.pieces("/") }
      return
    }
    let concept = DangerConcept(rawValue: String(columns[0]))
    guard concept != nil || columns[0] == Self.harmless else {
      throw .init(description: "\"\(columns[0])\" is no concept, no list and not \(Self.harmless)")
    }
    let texts = columns[1].pieces("|")
    guard !texts.isEmpty else { throw .init(description: "has an empty pattern") }
    for text in texts { try addPattern(text, concept) }
  }

  private mutating func addPattern(
    _ text: Substring, _ concept: DangerConcept?
  ) throws(DangerRules.Failure) {
    let words = text.pieces(" ")
    let end = words.firstIndex(of: Self.unless) ?? words.endIndex
    var pattern = DangerPattern(concept: concept, rows: [], unless: [])
    for row in words[..<end].split(separator: "+", omittingEmptySubsequences: false) {
      var slots: [DangerPattern.Slot] = []
      for word in row { slots.append(try slot(word, forgives: concept != nil)) }
      guard !slots.isEmpty else { throw .init(description: "has an empty pattern in \"\(text)\"") }
      pattern.rows.append(slots)
    }
    for word in words[end...].dropFirst() {
      pattern.unless.append(try slot(word, forgives: false))
    }
    patterns.append(pattern)
  }

  var formCount: Int { numbers.forgiving.count + numbers.strict.count }

  /// Numbers of the forms that one place of a pattern may have: `a/b*` and lists put together.
  private mutating func slot(_ word: Substring, forgives: Bool) throws(DangerRules.Failure) -> Slot
  {
    let key = Key(text: word)
    if let slot = forgives ? slots.forgiving[key] : slots.strict[key] { return slot }
    var slot: Slot = []
    if word.hasPrefix("{"), let list = lists[word] {
      for form in list { slot.append(try number(of: form, forgives: forgives)) }
    } else {
      let forms = word.pieces("/")
      for form in forms where form.hasPrefix("{") {
        guard forms.count > 1, lists[form] != nil else {
          throw .init(description: "names the list \(form), which does not stand above it")
        }
        slot += try self.slot(form, forgives: forgives)
      }
      for form in forms where !form.hasPrefix("{") {
        slot.append(try number(of: form, forgives: forgives))
      }
    }
    slot.sort()
    if forgives { slots.forgiving[key] = slot } else { slots.strict[key] = slot }
    return slot
  }

  private mutating func number(
    of form: Substring, forgives: Bool
  ) throws(DangerRules.Failure) -> Int {
    let key = Key(text: form)
    if let number = forgives ? numbers.forgiving[key] : numbers.strict[key] { return number }
    let number = formCount
    if forgives { numbers.forgiving[key] = number } else { numbers.strict[key] = number }
    try add(form, number, forgives: forgives)
    return number
  }

  private mutating func add(
    _ form: Substring, _ number: Int, forgives: Bool
  ) throws(DangerRules.Failure) {
    let words = DangerLetters.words(of: String(form))
    guard words.count == 1, let letters = words.first else {
      throw .init(description: "\"\(form)\" must be one word")
    }
    let agreement: DangerTrie.Agreement =
      switch (form.hasPrefix("*"), form.hasSuffix("*")) {
      case (true, true): .part
      case (true, false): .ending
      case (false, true): .beginning
      case (false, false): .whole
      }
    guard letters.count >= Self.fewestLetters(agreement) else {
      throw .init(description: "\"\(form)\" has too few letters and would be in too many words")
    }
    let output = DangerTrie.Output(
      form: number, agreement: agreement,
      forgives: forgives
        && letters.count
          >= (agreement == .whole
            ? DangerTrie.fewestLettersForgiven.whole : DangerTrie.fewestLettersForgiven.beginning)
    )
    switch agreement {
    case .whole, .beginning: forms.add(letters, output)
    case .ending, .part: parts.add(letters, output)
    }
    // A part that begins the word, with a slip in it.
    if agreement == .part && output.forgives {
      forms.add(letters, .init(form: number, agreement: .beginning, forgives: true))
    }
  }

  /// Letters of the shortest form that may stand for longer words; "ov*" would be in too many.
  private static func fewestLetters(_ agreement: DangerTrie.Agreement) -> Int {
    agreement == .whole ? 1 : 3
  }
}

extension Substring {
  /// What stands between separators, byte by byte, which is many times as fast as by characters.
  fileprivate func pieces(
    _ separator: Unicode.Scalar, omittingEmpty: Bool = true
  ) -> [Substring] {
    utf8.split(
      separator: UInt8(ascii: separator), omittingEmptySubsequences: omittingEmpty
    ).map(Substring.init)
  }
}
