import Foundation

extension Slug {
  /// The slug that a name gives: lower case, `å ä` as `a`, `ö` as `o`, `č š ž` as `c s z`, `đ` as
  /// `d`, and anything else a hyphen.
  ///
  /// - Returns: `nil` for a name without a single letter or digit of those.
  package static func naming(_ name: String) -> Slug? {
    var text = String(letters(of: name).prefix(Slug.maximumLength))
    while text.hasSuffix("-") { text.removeLast() }
    return Slug(rawValue: text)
  }

  /// A text as `naming` writes it, however long.
  static func letters(of name: String) -> String {
    var text = ""
    for scalar in name.cleaned.lowercased().unicodeScalars {
      let letter: Character =
        switch scalar {
        case "a"..."z", "0"..."9": Character(scalar)
        case "å", "ä", "á", "à", "â": "a"
        case "ö", "ø", "õ": "o"
        case "č": "c"
        case "š": "s"
        case "ž": "z"
        case "đ": "d"
        case "é", "è": "e"
        default: "-"
        }
      if letter != "-" || !(text.isEmpty || text.hasSuffix("-")) { text.append(letter) }
    }
    return text
  }
}
