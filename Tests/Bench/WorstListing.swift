import Foundation
import HumanServices
import Pages

/// A listing's form at its limits, as a browser would send it.
struct WorstListing {
  enum Kind {
    /// Long texts of many different Finnish words in every language.
    case words
    /// As many of each part as a listing may have, each with texts.
    case parts
    /// Texts of one word without an end.
    case letters
    /// Texts of signs at which a careless scanner would begin anew.
    case signs
    /// Ten times what the fields take.
    case tooLong
  }

  let directory: Snapshot

  private static let languages = ["fi", "sv", "en", "se", "smn", "sms"]

  func fields(
    _ kind: Kind, _ turn: Int, revision: Int, action: String
  ) -> [(String, String)] {
    var form = [
      ("revisio", String(revision)), ("laji", "service"), ("peruste", "page"), ("tila", "active"),
      ("salaisuus", "open"), ("alue", "FI"), ("_toimi", action), ("tapa", "kasvokkain"),
      ("miksi", Self.words(TextLimit.line.characters, turn)),
      ("lahteet", "Esimerkki 1.11.2026"), ("lahdealku", "1.11.2026"),
    ]
    let facets: [(String, Facet)] = [
      ("aihe", .serviceType), ("kenelle", .audience), ("vaihe", .phase), ("paasy", .access),
    ]
    form += facets.flatMap { name, facet in
      directory.vocabulary.terms(facet).prefix(1).map { (name, $0.code) }
    }
    let limits: [(String, TextLimit)] = [
      ("nimi", .name), ("tiivistelma", .summary), ("kuvaus", .description),
      ("hakeutuminen", .note), ("eisovi", .note), ("hinta", .note), ("aluelisa", .note),
      ("kielilisa", .note), ("ajat", .note),
    ]
    switch kind {
    case .parts:
      form += [
        ("nimi-fi", "Palvelu \(turn)"), ("tiivistelma-fi", "Apua."), ("hakeutuminen-fi", "Soita."),
      ]
      form += parts(turn)
      let used = form.reduce(0) { $0 + $1.1.unicodeScalars.count }
      form.append(("kuvaus-fi", Self.words(min(5000, max(0, 59_000 - used)), turn)))
    default:
      let times = kind == .tooLong ? 10 : 1
      // Without a way to reach anybody it would be refused.
      form.append(("yhteys-1-arvo", "040 123 \(1000 + turn)"))
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
    func rows(_ part: ServiceFormPart, _ fields: (Int) -> [(String, String)]) -> [(String, String)]
    {
      (1...part.mostParts).flatMap { number in
        fields(number).map { ("\(part.rawValue)-\(number)-\($0.0)", $0.1) }
      }
    }
    let municipalities = directory.geography.municipalities.map(\.code.rawValue)
    return rows(.session) { number in
      let day = "\(number % 28 + 1).\(number % 12 + 1).2027"
      return [
        ("alku", day), ("loppu", day), ("kello", "17.30"), ("paattyy", "19.00"),
        ("tila", "planned"), ("nimi-fi", "Kerta \(number) \(turn)"), ("nimi-sv", "Gång \(number)"),
        ("lisa-fi", "Huomio \(number)"),
      ]
    }
      + rows(.series) { number in
        [
          ("toisto", "viikko"), ("vali", "1"), ("viikonpaiva", "1"), ("alku", "4.1.2027"),
          ("loppu", "27.12.2027"), ("ohita", "11.1.2027, 18.1.2027"), ("kello", "17.30"),
          ("nimi-fi", "Sarja \(number)"), ("nimi-sv", "Serie \(number)"),
        ]
      }
      + rows(.contact) { number in
        [
          ("arvo", "040 123 \(1000 + number)"), ("ajat-fi", "Arkisin klo 9–11"),
          ("lisa-fi", "Neuvonta \(number)"),
        ]
      }
      + rows(.edition) { number in
        [
          ("kieli", "fi"), ("muoto", "web"), ("osoite", "https://www.esimerkki.fi/\(number)"),
        ]
      }
      + rows(.place) { number in
        [
          ("kunta", municipalities[number % municipalities.count]), ("varmuus", "confirmed"),
          ("katu", "Koulutie \(number)"),
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
    // No letter takes more than two bytes.
    while text.utf8.count < 2 * count {
      text += first[number % 8] + second[number / 8 % 7] + third[number / 56 % 9]
      text += ending[number / 504 % 9] + " "
      number += 1
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }
}
