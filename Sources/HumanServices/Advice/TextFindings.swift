/// What stands in running text and should stand elsewhere, or be said otherwise.
///
/// Each rule is a scanner that goes through the text once and never back over a run of letters, so
/// its work is a fixed number of looks at a letter, whatever is written.
struct TextFindings {
  typealias Finding = (rule: ContentAdvice.Rule, found: String)

  private let language: Language
  private let text: ScannedText

  /// Digits of numbers that may stand in running text.
  private let keptNumbers: Set<String>

  init(_ language: Language, in text: ScannedText, keptNumbers: Set<String>) {
    self.language = language
    self.text = text
    self.keptNumbers = keptNumbers
  }

  /// At most one finding of a rule, its first: who mends one sees the next.
  func all(of field: ServiceField) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: ContentAdvice.Rule, _ range: Range<Int>?) {
      if let range { findings.append((rule, text.excerpt(range))) }
    }
    add(.email, email())
    add(.phone, phone())
    add(.address, street() ?? postalCode())
    if field != .scheduleNote, let date = DateFindings(language, in: text).first() {
      findings.append((.date, date))
    }
    add(.person, PersonNames.first(in: text))
    let sentences = text.sentences()
    add(.organizationView, OrganizationView(language, in: text).first(of: sentences))
    add(.longSentence, longSentence(of: sentences))
    return findings
  }

  /// Letters around each @, up to the next one: no letter belongs to more than two of them.
  private func email() -> Range<Int>? {
    for position in 0..<text.count where text.scalar(position) == "@" {
      var start = position
      while start > 0, isOfAddress(start - 1) { start -= 1 }
      var end = position + 1
      var last: Range<Int>?
      while end < text.count, isOfAddress(end) {
        if text.scalar(end) == ".", end > position + 1 {
          let letters = text.endOfLetters(from: end + 1)
          if letters > end + 2 { last = start..<letters }
          end = max(letters, end + 1)
        } else {
          end += 1
        }
      }
      if start < position, let last { return last }
    }
    return nil
  }

  private func isOfAddress(_ position: Int) -> Bool {
    switch text.scalar(position) {
    case "@", "<", ">", "(", ")": false
    default: !text.kind(position).isSpace
    }
  }

  /// Digits from which a row of them is a phone number.
  private static let phoneDigits = 6

  private func phone() -> Range<Int>? {
    var position = 0
    while position < text.count {
      guard let begun = phoneStart(position) else {
        position += 1
        continue
      }
      var (next, end) = (begun, begun)
      while next < text.count, isOfPhone(next) {
        next += 1
        if text.kind(next - 1) == .digit { end = next }
      }
      let digits = text.text(position..<end).unicodeScalars.filter { ("0"..."9") ~= $0 }
      if end > begun, digits.count >= Self.phoneDigits,
        !keptNumbers.contains(String(String.UnicodeScalarView(digits)))
      {
        return position..<end
      }
      position = next
    }
    return nil
  }

  /// Behind "+358", or behind a 0 and a digit at a word's beginning.
  private func phoneStart(_ position: Int) -> Int? {
    switch text.scalar(position) {
    case "+": text.has("+358", at: position) ? position + 4 : nil
    case "0":
      text.isWordStart(position) && text.kind(position + 1) == .digit ? position + 2 : nil
    default: nil
    }
  }

  private func isOfPhone(_ position: Int) -> Bool {
    switch text.scalar(position) {
    case "0"..."9", " ", "-", "–": true
    default: false
    }
  }

  private static let streets = [
    "katu", "tie", "kuja", "polku", "väylä", "raitti", "aukio", "gatan", "vägen", "gränden",
    "stigen",
  ]

  /// A capitalised word with a street's ending and a number behind it.
  private func street() -> Range<Int>? {
    var position = 0
    while position < text.count {
      guard text.kind(position).isLetter || text.scalar(position) == "-" else {
        position += 1
        continue
      }
      var (end, capital) = (position, Int?.none)
      while text.kind(end).isLetter || text.scalar(end) == "-" {
        if capital == nil, text.kind(end) == .upper { capital = end }
        end += 1
      }
      if let capital, text.scalar(end) == " ", text.kind(end + 1) == .digit,
        let ending = Self.streets.first(where: {
          text.has($0, at: end - $0.unicodeScalars.count)
        }), capital < end - ending.unicodeScalars.count,
        // A service path has numbers too, and no house.
        !text.has("Palvelupolku", at: capital)
      {
        return capital..<text.endOfDigits(from: end + 1)
      }
      position = end
    }
    return nil
  }

  private static let postalCodeDigits = 5

  /// Five digits and a capitalised word.
  private func postalCode() -> Range<Int>? {
    var position = 0
    while position < text.count {
      let end = text.endOfDigits(from: position)
      guard end > position else {
        position += 1
        continue
      }
      if end - position == Self.postalCodeDigits, text.isWordStart(position),
        text.scalar(end) == " ", text.kind(end + 1) == .upper, text.kind(end + 2).isLetter
      {
        return position..<text.endOfLetters(from: end + 1)
      }
      position = end
    }
    return nil
  }

  private func longSentence(of sentences: [Range<Int>]) -> Range<Int>? {
    for sentence in sentences {
      var (words, isInWord, sixth) = (0, false, sentence.lowerBound)
      for position in sentence {
        let isSpace = text.kind(position).isSpace
        if !isSpace, !isInWord { words += 1 }
        if !isSpace, words <= Self.shownWords { sixth = position + 1 }
        isInWord = !isSpace
      }
      if words > ContentAdvice.sentenceWords {
        let start = text.end(from: sentence.lowerBound) { $0.isSpace }
        return start..<sixth
      }
    }
    return nil
  }

  /// Words of a long sentence that are enough to find it.
  private static let shownWords = 6
}

extension ScannedText {
  /// Sentences with their last mark. A line ends one, so that the items of a list are not one.
  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start
      // Behind the line's last letter: marks from there on end it.
      var written = start
      while end < count, scalar(end) != "\n" {
        end += 1
        if !kind(end - 1).isSpace { written = end }
      }
      var begun = start
      for position in start..<end where isEndMark(position) {
        let isLast = position + 1 >= written
        if isLast || scalar(position + 1) == " " && kind(position + 2) == .upper {
          sentences.append(begun..<position + 1)
          begun = position + 1
        }
      }
      if begun < written { sentences.append(begun..<written) }
      start = end + 1
    }
    return sentences
  }

  private func isEndMark(_ position: Int) -> Bool {
    switch scalar(position) {
    case ".", "!", "?", "…": true
    default: false
    }
  }
}
