import TextAnalysis

/// Plain words by their length, to find those that are spelled almost like another: what differs in
/// more letters than allowed is passed over by its set of letters.
struct FormShelf: Sendable {
  private let byLength: [[(letters: [UInt8], set: LetterSet)]]

  init(_ forms: some Sequence<String>) {
    var byLength: [[(letters: [UInt8], set: LetterSet)]] = []
    for form in forms.sorted() {
      let bytes = Array(form.utf8)
      while byLength.count <= bytes.count { byLength.append([]) }
      byLength[bytes.count].append((bytes, LetterSet(bytes)))
    }
    self.byLength = byLength
  }

  /// Forms within so many slips of a word, in alphabetical order within each length.
  func near(_ word: String, slips: Int) -> [(form: String, slips: Int)] {
    let letters = Array(word.utf8)
    let set = LetterSet(letters)
    var found: [(form: String, slips: Int)] = []
    let lengths = max(0, letters.count - slips)...letters.count + slips
    for length in lengths where length < byLength.count {
      for (form, formSet) in byLength[length] where set.mayBe(within: slips, of: formSet) {
        guard let distance = NearestSpelling.distance(letters, form, atMost: slips) else {
          continue
        }
        found.append((String(decoding: form, as: UTF8.self), distance))
      }
    }
    return found
  }
}
