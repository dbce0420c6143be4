import Catalogue
import Foundation
import HumanServices

/// A listing's form at its limits, as a browser would send it.
struct WorstListing {
  enum Kind {
    /// Long texts of many different Finnish words in every language.
    case words
    /// Two hundred of each part, each with texts.
    case parts
    /// Texts of one word without an end.
    case letters
    /// Texts of signs at which a careless scanner would begin anew.
    case signs
    /// Ten times what the fields take.
    case tooLong
  }

  let catalogue: Catalogue

  private static let languages = ["fi", "sv", "en", "se", "smn", "sms"]
  private static let count = 200

  func fields(
    _ kind: Kind, _ turn: Int, revision: Int, action: String
  ) -> [(String, String)] {
    var form = [
      ("revisio", String(revision)), ("laji", "service"), ("peruste", "page"), ("tila", "active"),
      ("salaisuus", "open"), ("alue", "FI"), ("_toimi", action), ("tapa", "kasvokkain"),
      ("miksi", Self.words(TextLimit.line.characters, turn)),
    ]
    let limits: [(String, TextLimit)] = [
      ("nimi", .name), ("tiivistelma", .summary), ("kuvaus", .description),
      ("hakeutuminen", .note), ("eisovi", .note), ("hinta", .note), ("aluelisa", .note),
      ("kielilisa", .note), ("ajat", .note),
    ]
    switch kind {
    case .parts:
      form += [("nimi-fi", "Palvelu \(turn)")] + parts(turn)
      let used = form.reduce(0) { $0 + $1.1.unicodeScalars.count }
      form.append(("kuvaus-fi", Self.words(min(5000, max(0, 59_000 - used)), turn)))
    default:
      let times = kind == .tooLong ? 10 : 1
      var room = (TextLimit.listing.characters - 1_000) * times
      for (name, limit) in limits {
        for language in Self.languages where room > 0 {
          let count = min(limit.characters * times, room)
          room -= count
          form.append(("\(name)-\(language)", text(kind, count, turn)))
        }
      }
    }
    return form
  }

  private func text(_ kind: Kind, _ count: Int, _ turn: Int) -> String {
    switch kind {
    case .letters: String(repeating: turn.isMultiple(of: 2) ? "x" : "ä", count: count)
    case .signs:
      String(
        String.UnicodeScalarView(
          String(repeating: "@a. 01 +358 Anna Aa 1.2. \u{301}", count: count / 20 + 1)
            .unicodeScalars.prefix(count)))
    default: Self.words(count, turn)
    }
  }

  private func parts(_ turn: Int) -> [(String, String)] {
    (1...Self.count).flatMap { number -> [(String, String)] in
      let day = "\(number % 28 + 1).\(number % 12 + 1).2027"
      return [
        ("kerta-\(number)-alku", day), ("kerta-\(number)-loppu", day),
        ("kerta-\(number)-kello", "17.30"), ("kerta-\(number)-paattyy", "19.00"),
        ("kerta-\(number)-tila", "planned"), ("kerta-\(number)-nimi-fi", "Kerta \(number) \(turn)"),
        ("kerta-\(number)-lisa-fi", "Huomio \(number)"),
        ("sarja-\(number)-toisto", "viikko"), ("sarja-\(number)-vali", "1"),
        ("sarja-\(number)-viikonpaiva", "1"), ("sarja-\(number)-alku", "4.1.2027"),
        ("sarja-\(number)-loppu", "27.12.2027"),
        ("sarja-\(number)-ohita", "11.1.2027, 18.1.2027"),
        ("sarja-\(number)-kello", "17.30"), ("sarja-\(number)-nimi-fi", "Sarja \(number)"),
        ("puhelin-\(number)-numero", "040 123 \(1000 + number)"),
        ("puhelin-\(number)-lisa-fi", "Arkisin \(number)"),
        ("painos-\(number)-kieli", "fi"), ("painos-\(number)-muoto", "web"),
        ("painos-\(number)-osoite", "https://www.esimerkki.fi/\(number)"),
      ]
    }
  }

  /// So many characters of words that differ: compounds, which cost the dictionary most.
  static func words(_ count: Int, _ turn: Int) -> String {
    let first = ["lasten", "perheen", "vanhempien", "eron", "tuen", "kodin", "työn", "avun"]
    let second = ["suojelu", "neuvonta", "kasvatus", "ryhmä", "palvelu", "hoito", "toimisto"]
    let third = [
      "asia", "keskus", "talo", "ohjaaja", "päivä", "verkosto", "lomake", "kerho", "maksu",
    ]
    let ending = ["ssa", "lla", "lle", "sta", "lta", "n", "t", "kin", "kaan"]
    var text = ""
    var number = turn * 37
    while text.unicodeScalars.count < count {
      text += first[number % 8] + second[number / 8 % 7] + third[number / 56 % 9]
      text += ending[number / 504 % 9] + " "
      number += 1
      if text.utf8.count > 2 * count { break }
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }
}
