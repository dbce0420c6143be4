/// Days that are written into running text, where they grow old unseen.
struct DateFindings {
  private let language: Language
  private let text: ScannedText

  init(_ language: Language, in text: ScannedText) {
    self.language = language
    self.text = text
  }

  /// The first day as a number, or else one with its month's name.
  func first() -> String? {
    var named: Range<Int>?
    var position = 0
    while position < text.count {
      if let time = endOfTime(at: position) {
        position = time
        continue
      }
      let end = text.endOfDigits(from: position)
      guard end > position else {
        position += 1
        continue
      }
      if isStart(position) {
        if let day = numbered(position..<end) { return text.text(day) }
        if named == nil { named = withMonth(position..<end) }
      }
      position = end
    }
    return named.map(text.excerpt)
  }

  /// "1.5" is one number: its 5 begins none.
  private func isStart(_ position: Int) -> Bool {
    guard text.isWordStart(position) else { return false }
    let isJoined = text.scalar(position - 1) == "." || text.scalar(position - 1) == ","
    return !(isJoined && text.kind(position - 2) == .digit)
  }

  /// Behind "klo 10.12." or "kl. 9.30–11.00", which are times.
  private func endOfTime(at position: Int) -> Int? {
    guard text.scalar(position) == "k",
      let word = ["klo", "kl.", "kello"].first(where: { text.has($0, at: position) })
    else { return nil }
    let behind = position + word.unicodeScalars.count
    guard let end = endOfHour(text.scalar(behind) == " " ? behind + 1 : behind) else { return nil }
    guard text.scalar(end) == "–" || text.scalar(end) == "-" else { return end }
    return endOfHour(end + 1) ?? end
  }

  private func endOfHour(_ position: Int) -> Int? {
    let hour = text.endOfDigits(from: position)
    guard (1...2).contains(hour - position),
      text.scalar(hour) == "." || text.scalar(hour) == ":",
      text.kind(hour + 1) == .digit, text.kind(hour + 2) == .digit
    else { return nil }
    return hour + 3
  }

  /// "3.9.", "3.9.2026" or "2026-09-03".
  private func numbered(_ first: Range<Int>) -> Range<Int>? {
    if first.count == 4 { return isoDay(first) }
    guard first.count <= 2, text.scalar(first.upperBound) == "." else { return nil }
    let second = first.upperBound + 1..<text.endOfDigits(from: first.upperBound + 1)
    guard (1...2).contains(second.count), text.scalar(second.upperBound) == ".",
      let day = Int(text.text(first)), let month = Int(text.text(second)),
      (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    let year = second.upperBound + 1
    let isYear = text.endOfDigits(from: year) >= year + 4
    return first.lowerBound..<(isYear ? year + 4 : year)
  }

  private func isoDay(_ year: Range<Int>) -> Range<Int>? {
    let month = year.upperBound + 1
    guard text.scalar(year.upperBound) == "-", text.endOfDigits(from: month) == month + 2,
      text.scalar(month + 2) == "-", text.endOfDigits(from: month + 3) == month + 5,
      !text.kind(month + 5).isLetter
    else { return nil }
    return year.lowerBound..<month + 5
  }

  /// "5. maaliskuuta", "5 March".
  private func withMonth(_ day: Range<Int>) -> Range<Int>? {
    guard day.count <= 2 else { return nil }
    if text.scalar(day.upperBound) == "." {
      let space = text.scalar(day.upperBound + 1) == " "
      return month(day, from: day.upperBound + (space ? 2 : 1)) { start, end in
        ["kuuta", "kuun", "kuussa"].contains { ending in
          let length = ending.unicodeScalars.count
          return end - start > length && text.has(ending, at: end - length)
        }
      }
    }
    guard language != .finnish, text.scalar(day.upperBound) == " " else { return nil }
    return month(day, from: day.upperBound + 1) { start, end in
      end - start <= Self.longestMonth && Self.months.contains(text.text(start..<end))
    }
  }

  private func month(
    _ day: Range<Int>, from start: Int, _ isMonth: (Int, Int) -> Bool
  ) -> Range<Int>? {
    let end = text.endOfLetters(from: start)
    guard end > start, text.kind(end) != .digit, isMonth(start, end) else { return nil }
    return day.lowerBound..<end
  }

  private static let longestMonth = 9

  /// As English and Swedish write them; both begin a month's name small or large.
  private static let months: Set<String> = {
    let names = [
      "january", "januari", "february", "februari", "march", "mars", "april", "maj", "june",
      "juni", "july", "juli", "august", "augusti", "september", "oktober", "october", "november",
      "december",
    ]
    // "may" in small letters is a word of its own.
    return Set(names + names.map(\.capitalizedFirst) + ["May"])
  }()
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
