/// Finds for the people of which municipality a text says that something is: "Kemin asukkaille",
/// "rovaniemeläisille".
///
/// Every word of the text is looked up once, whatever the number of municipalities.
struct PeopleOfMunicipality {
  private let municipalities: [Municipality]
  /// Numbers of municipalities by genitive, in lower case.
  private let genitives: [String: Int]
  /// The same by the Finnish name without its last letter: "rovaniem" of "rovaniemeläinen".
  private let stems: [String: Int]

  init(_ geography: Geography) {
    municipalities = geography.municipalities
    func numbers(_ key: (Municipality) -> String) -> [String: Int] {
      Dictionary(
        geography.municipalities.enumerated().map { (key($1), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    genitives = numbers { $0.genitive.lowercased() }
    stems = numbers { String($0.name[.finnish].lowercased().dropLast()) }
  }

  /// The first in the order of the geography.
  ///
  /// - Parameter text: in lower case.
  func first(in text: ScannedText) -> Municipality? {
    var found: Int?
    func note(_ number: Int?) {
      if let number { found = min(number, found ?? number) }
    }
    var before: Range<Int>?
    var position = 0
    while position < text.count {
      var end = position
      while text.kind(end).isLetter || text.scalar(end) == "-" { end += 1 }
      guard end > position else {
        position += 1
        continue
      }
      note(inhabitants(text, position..<end))
      if let before, before.upperBound == position - 1, text.scalar(position - 1) == " ",
        before.count <= Self.longestName,
        ["asukka", "kuntalais"].contains(where: {
          text.has($0, at: position)
        })
      {
        note(genitives[text.text(before)])
      }
      before = position..<end
      position = end
    }
    return found.map { municipalities[$0] }
  }

  /// Letters of the longest name that is looked up, "-laisille" included.
  private static let longestName = 40

  /// "Kemiläisille": what stands before "läis" with an e or i of the stem, or without.
  private func inhabitants(_ text: ScannedText, _ word: Range<Int>) -> Int? {
    guard word.count <= Self.longestName else { return nil }
    for position in word where text.has("lais", at: position) || text.has("läis", at: position) {
      let last = text.scalar(position - 1)
      let ends = last == "e" || last == "i" ? [position, position - 1] : [position]
      for end in ends where end > word.lowerBound {
        if let number = stems[text.text(word.lowerBound..<end)] { return number }
      }
    }
    return nil
  }
}
