/// The words of a text in order: letters and digits; anything else parts them.
///
/// An inner hyphen parts a word into pieces that stay together: "Facebook-live" is one word of
/// `facebook` and `live`. A hyphen at either end is dropped ("huoltajuus- ja tapaamisasiat"), a
/// dash is not a hyphen, an inner apostrophe stays, because Voikko needs it ("vaa'an").
package func words(in text: String) -> [Word] {
  var words: [Word] = []
  var pieces: [String] = []
  var piece = String.UnicodeScalarView()
  var pending: Unicode.Scalar?
  for scalar in Folding.light(text).unicodeScalars {
    guard Folding.isWordScalar(scalar) else {
      let isFirstAfterWord = pending == nil && !piece.isEmpty
      if isFirstAfterWord && isConnector(scalar) {
        pending = scalar
      } else {
        finishWord(&words, &pieces, &piece)
        pending = nil
      }
      continue
    }
    if pending == "'" {
      piece.append("'")
    } else if pending != nil {
      pieces.append(String(piece))
      piece = String.UnicodeScalarView()
    }
    pending = nil
    piece.append(scalar)
  }
  finishWord(&words, &pieces, &piece)
  return words
}

private func finishWord(
  _ words: inout [Word], _ pieces: inout [String], _ piece: inout String.UnicodeScalarView
) {
  guard !piece.isEmpty else { return }
  words.append(Word(pieces: pieces + [String(piece)]))
  pieces = []
  piece = String.UnicodeScalarView()
}

/// Hyphen-minus, hyphen (also what NFKC makes of the non-breaking one) and apostrophe.
private func isConnector(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "-" || scalar == "\u{2010}" || scalar == "'"
}
