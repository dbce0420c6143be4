/// A number with a price or hours behind it, read from one text as people wrote it: "020 123 4567
/// (8,35 snt/puhelu + 16,69 snt/min)", "016 123 456, ark. klo 9-15".
///
/// It is read only where nothing in it is left over and no digit could belong to the other part.
struct PhoneText {
  /// Characters that are looked at: a number, a price and hours with room to spare.
  static let longest = 200

  let number: PhoneNumber
  private(set) var price = LocalizedText([:])
  private(set) var hours = LocalizedText([:])

  init?(_ text: String) {
    guard !text.hasMoreCharacters(than: PhoneText.longest) else { return nil }
    if let number = PhoneText.number(text) {
      self.number = number
      return
    }
    let characters = Array(text.unicodeScalars)
    guard let cut = Cut(characters), let number = PhoneText.number(cut.head) else { return nil }
    self.number = number
    for segment in cut.segments {
      guard let found = PhoneRemark(segment) else { return nil }
      let before = found.kind == .price ? price : hours
      let texts = before.texts.merging([found.language: found.text]) { "\($0), \($1)" }
      // Two languages of one thing would be two readings.
      guard texts.count == 1 else { return nil }
      switch found.kind {
      case .price: price = LocalizedText(texts)
      case .hours: hours = LocalizedText(texts)
      }
    }
    if price.isEmpty, hours.isEmpty { return nil }
  }

  private static func number(_ text: String) -> PhoneNumber? {
    do {
      return try PhoneNumber(text)
    } catch {
      // Why not is told where somebody types it; here it only stays a text.
      return nil
    }
  }
}

extension PhoneText {
  /// Where the number ends and remarks begin.
  private struct Cut {
    let head: String
    /// The remarks, parted by parentheses, semicolons and commas that stand in no amount.
    let segments: [String]

    init?(_ text: [Unicode.Scalar]) {
      guard let start = text.firstIndex(where: Cut.isDigit) else { return nil }
      var end = start
      while end < text.count, !Cut.endsNumber(text, end, from: start) { end += 1 }
      guard end < text.count else { return nil }
      if ",;".unicodeScalars.contains(text[end]) {
        // "020 123 4567 8,35 snt": the comma stands in an amount that has begun already.
        guard end + 1 < text.count, !Cut.isDigit(text[end + 1]) else { return nil }
      } else if text[end] != "(" {
        guard Cut.isSureWord(text, end) else { return nil }
      }
      head = Cut.string(text[..<end])
      segments = Cut.segments(text[end...])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }

    /// A comma, a semicolon, a letter, or a parenthesis that holds more than digits.
    private static func endsNumber(
      _ text: [Unicode.Scalar], _ index: Int, from start: Int
    ) -> Bool {
      let scalar = text[index]
      if scalar == "," || scalar == ";" { return true }
      if scalar != "(" { return scalar.properties.isAlphabetic || scalar == "€" }
      let inner = text[(index + 1)...].prefix { isDigit($0) || $0 == " " }
      return inner.endIndex == text.count || text[inner.endIndex] != ")"
    }

    /// Without a comma, a last short group before a word could be an amount or an hour: "020 123
    /// 4567 8 snt". And the word has digits of its own behind it: "klo 9-15".
    private static func isSureWord(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
      guard end > 0, text[end - 1].properties.isWhitespace else { return false }
      let group = text[..<end].reversed().drop { $0.properties.isWhitespace }.prefix(3)
      return group.count == 3 && group.allSatisfy(isDigit) && text[end...].contains(where: isDigit)
    }

    private static func segments(_ tail: ArraySlice<Unicode.Scalar>) -> [String] {
      var segments: [String] = []
      var start = tail.startIndex
      func close(_ end: Int) {
        let segment = string(tail[start..<end]).trimmingPrefix { $0.isWhitespace || $0 == "." }
        if !segment.isEmpty { segments.append(String(segment)) }
        start = end + 1
      }
      for index in tail.indices {
        switch tail[index] {
        case "(", ")", ";": close(index)
        case ",":
          let next = index + 1
          if next == tail.endIndex || !isDigit(tail[next]) { close(index) }
        default: continue
        }
      }
      close(tail.endIndex)
      return segments
    }
  }
}

/// A price or hours in words that mean nothing else.
struct PhoneRemark {
  enum Kind { case price, hours }

  let kind: Kind
  let language: Language
  let text: String

  init?(_ segment: String) {
    var text = segment
    while let last = text.last, last.isWhitespace { text.removeLast() }
    let pieces = PhoneRemark.pieces(of: text)
    guard let pieces else { return nil }
    for language in Language.interface {
      guard let vocabulary = PhoneRemark.vocabularies[language] else { continue }
      if vocabulary.hours.fits(pieces), pieces.numbers.allSatisfy(PhoneRemark.isTime) {
        (self.kind, self.language, self.text) = (.hours, language, text)
        return
      }
      if vocabulary.price.fits(pieces) {
        (self.kind, self.language, self.text) = (.price, language, text)
        return
      }
    }
    return nil
  }

  private struct Pieces {
    var words: Set<String> = []
    var numbers: [String] = []
  }

  /// Words in small letters and numbers; `nil` where another sign stands in it.
  private static func pieces(of text: String) -> Pieces? {
    var pieces = Pieces()
    var piece = ""
    var isNumber = false
    func close() {
      guard !piece.isEmpty else { return }
      if isNumber {
        while let last = piece.last, !last.isNumber { piece.removeLast() }
        pieces.numbers.append(piece)
      } else {
        pieces.words.insert(piece.lowercased())
      }
      piece = ""
    }
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || isNumber && !piece.isEmpty && ".,:".contains(character) {
        if !isNumber { close() }
        isNumber = true
        piece.append(character)
      } else if character.isLetter || character == "€" {
        if isNumber || character == "€" { close() }
        isNumber = false
        piece.append(character)
      } else if character.isWhitespace || ".-–—/+".contains(character) {
        close()
        isNumber = false
      } else {
        return nil
      }
    }
    close()
    return pieces
  }

  /// "9", "09", "9.30", "16:15", "24".
  private static func isTime(_ number: String) -> Bool {
    let parts = number.split(omittingEmptySubsequences: false) { ".:".contains($0) }
    guard parts.count <= 2, let hour = Int(parts[0]), parts[0].count <= 2, hour <= 24 else {
      return false
    }
    guard parts.count == 2 else { return true }
    return parts[1].count == 2 && Int(parts[1]).map { $0 < 60 } ?? false
  }

  /// Words that may stand in a remark, and those of which one must.
  private struct Words {
    var telling: Set<String>
    var others: Set<String>

    func fits(_ pieces: Pieces) -> Bool {
      !pieces.words.isDisjoint(with: telling)
        && pieces.words.allSatisfy { telling.contains($0) || others.contains($0) }
    }
  }

  private static let vocabularies: [Language: (price: Words, hours: Words)] = [
    .finnish: (
      Words(
        telling: ["snt", "senttiä", "€", "euroa", "mpm", "pvm", "maksuton", "maksuttomat"],
        others: ["puhelu", "puhelulta", "min", "minuutti", "minuutilta", "ja"]),
      Words(
        telling: [
          "ark", "arkisin", "klo", "kello", "ma", "ti", "ke", "to", "pe", "la", "su",
          "maanantaisin", "tiistaisin", "keskiviikkoisin", "torstaisin", "perjantaisin",
          "lauantaisin", "sunnuntaisin", "päivittäin",
        ], others: ["ja", "sekä"])
    ),
    .swedish: (
      Words(
        telling: ["cent", "öre", "€", "euro", "lna", "msa", "avgiftsfri", "avgiftsfritt"],
        others: ["samtal", "samtalet", "min", "minut", "minuten", "och"]),
      Words(
        telling: [
          "vard", "vardagar", "kl", "mån", "tis", "ons", "tors", "fre", "lör", "sön", "dagligen",
        ], others: ["och"])
    ),
    .english: (
      Words(
        telling: ["cents", "€", "euros", "free"], others: ["call", "min", "minute", "per", "and"]),
      Words(
        telling: [
          "weekdays", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "mondays",
          "tuesdays", "wednesdays", "thursdays", "fridays",
        ], others: ["and", "am", "pm"])
    ),
  ]
}
