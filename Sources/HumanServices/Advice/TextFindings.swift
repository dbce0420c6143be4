/// What stands in running text and should stand elsewhere, or be said otherwise.
struct TextFindings {
  typealias Finding = (rule: ContentAdvice.Rule, found: String)

  private let language: Language

  /// Digits of numbers that may stand in running text.
  private let keptNumbers: Set<String>

  init(_ language: Language, keptNumbers: Set<String>) {
    self.language = language
    self.keptNumbers = keptNumbers
  }

  /// At most one finding of a rule, its first: who mends one sees the next.
  func all(in text: String, of field: ContentAdvice.Text) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: ContentAdvice.Rule, _ found: String?) {
      if let found { findings.append((rule, found)) }
    }
    add(.email, text.firstMatch(of: /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/).map { String($0.output) })
    add(.phone, phone(in: text))
    add(.address, address(in: text))
    if field != .scheduleNote { add(.date, date(in: text)) }
    add(.person, PersonNames.first(in: text))
    add(.organizationView, organizationView(in: text))
    add(.longSentence, longSentence(in: text))
    return findings
  }

  private func phone(in text: String) -> String? {
    let numbers = text.matches(of: /(?:\+358|\b0\d)[\d \-–]*\d/)
    return numbers.map { String($0.output) }.first { number in
      let digits = number.filter(\.isNumber)
      return digits.count >= 6 && !keptNumbers.contains(digits)
    }
  }

  private func address(in text: String) -> String? {
    let street =
      /\p{Lu}[\p{L}\-]*(?:katu|tie|kuja|polku|väylä|raitti|aukio|gatan|vägen|gränden|stigen) \d+/
    // A service path has numbers too, and no house.
    let found = text.matches(of: street).map { String($0.output) }
    if let first = found.first(where: { !$0.hasPrefix("Palvelupolku") }) { return first }
    return text.firstMatch(of: /\b\d{5} \p{Lu}\p{L}+/).map { String($0.output) }
  }

  private func date(in text: String) -> String? {
    // "klo 10.12." is a time.
    let plain = text.replacing(
      /(?:klo|kl\.|kello) ?\d{1,2}[.:]\d{2}(?:[–\-]\d{1,2}[.:]\d{2})?/, with: "")
    for match in plain.matches(of: /\b(\d{1,2})\.(\d{1,2})\.(?:\d{4})?/) {
      let (day, month) = (Int(match.output.1) ?? 0, Int(match.output.2) ?? 0)
      if (1...31).contains(day), (1...12).contains(month) { return String(match.output.0) }
    }
    if let match = plain.firstMatch(of: /\b\d{4}-\d{2}-\d{2}\b/) { return String(match.output) }
    if let match = plain.firstMatch(of: /\b\d{1,2}\. ?\p{Ll}+kuu(?:ta|n|ssa)\b/) {
      return String(match.output)
    }
    guard language != .finnish else { return nil }
    let month =
      /\b\d{1,2} (?:[Jj]anuar[iy]|[Ff]ebruar[iy]|[Mm]arch|mars|[Aa]pril|[Mm]aj|May|[Jj]un[ie]|[Jj]ul[iy]|[Aa]ugust|augusti|[Ss]eptember|[Oo]ktober|[Oo]ctober|[Nn]ovember|[Dd]ecember)\b/
    return plain.firstMatch(of: month).map { String($0.output) }
  }

  /// "Tarjoamme", "palvelumme": the provider speaks of itself. A question may be the reader's own.
  private func organizationView(in text: String) -> String? {
    for sentence in Self.sentences(text) where !sentence.hasSuffix("?") {
      let word: Substring? =
        switch language {
        case .finnish: finnishWe(in: sentence)
        case .swedish: sentence.firstMatch(of: /\b(?:[Vv]i|[Vv]år|[Vv]årt|[Vv]åra)\b/)?.output
        case .english: sentence.firstMatch(of: /\b(?:[Ww]e|[Oo]ur)\b/)?.output
        default: nil
        }
      if let word { return String(word) }
    }
    return nil
  }

  private func finnishWe(in sentence: Substring) -> Substring? {
    sentence.firstMatch(of: /\b(?:[Mm]eidän|[Mm]eillä|[Mm]eille|[Mm]eiltä)\b/)?.output
      ?? sentence.firstMatch(of: /\b\p{L}{2,}(?:amme|ämme|emme|imme|omme|umme|ymme|ömme)\b/)?.output
  }

  private func longSentence(in text: String) -> String? {
    let long = Self.sentences(text).first { sentence in
      sentence.split(whereSeparator: \.isWhitespace).count > ContentAdvice.sentenceWords
    }
    return long.map { $0.split(separator: " ").prefix(6).joined(separator: " ") + " …" }
  }

  /// Sentences with their last mark. A line ends one, so that the items of a list are not one.
  static func sentences(_ text: String) -> [Substring] {
    text.split(separator: "\n").flatMap { line in
      var sentences: [Substring] = []
      var start = line.startIndex
      for match in line.matches(of: /[.!?…](?= \p{Lu}|\s*$)/) {
        sentences.append(line[start..<match.range.upperBound])
        start = match.range.upperBound
      }
      if start < line.endIndex { sentences.append(line[start...]) }
      return sentences
    }
  }
}
