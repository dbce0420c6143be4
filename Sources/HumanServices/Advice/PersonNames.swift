/// Finds what looks like a private person's name: a common given name and a capitalised word after it.
///
/// A hint for whoever writes, not a proof: names that are words too ("Anna palautetta") count only
/// before a surname, and rare names are not known.
enum PersonNames {
  static func first(in text: ScannedText) -> Range<Int>? {
    var position = 0
    while position < text.count {
      guard let first = name(in: text, at: position) else {
        position += 1
        continue
      }
      if text.scalar(first.end) == " ", let last = name(in: text, at: first.end + 1),
        first.word.count <= longestGiven, given.contains(text.text(first.word)),
        // "Aino Acktén säätiö" is an organisation.
        !organizations.contains(where: { text.has(" " + $0, at: last.end) })
      {
        return position..<last.end
      }
      position = first.end
    }
    return nil
  }

  static func isGiven(_ name: String) -> Bool { given.contains(name) }

  /// A capitalised word at a position, and where it ends with a second one behind a hyphen.
  private static func name(
    in text: ScannedText, at start: Int
  ) -> (word: Range<Int>, end: Int)? {
    guard let word = capitalized(in: text, at: start) else { return nil }
    guard text.scalar(word.upperBound) == "-",
      let second = capitalized(in: text, at: word.upperBound + 1)
    else { return (word, word.upperBound) }
    return (word, second.upperBound)
  }

  private static func capitalized(in text: ScannedText, at start: Int) -> Range<Int>? {
    guard text.kind(start) == .upper, text.isWordStart(start) else { return nil }
    let end = text.end(from: start + 1) { $0 == .lower }
    return end > start + 1 ? start..<end : nil
  }

  private static let organizations = ["säätiö", "ry", "koti", "Oy", "talo", "seura", "puisto"]

  /// Letters of the longest of them.
  private static let longestGiven = 9

  /// Given names that are the most usual in Finland by the population register's public lists.
  private static let given = Set(
    """
    Aada Aarne Aaro Aino Aila Aleksi Ali Anja Anna Anne Anneli Anni Annika Antero Antti Anu Ari Arja \
    Arto Asko Eero Eeva Eila Eino Elina Elisa Ella Elli Emilia Emma Erkki Esa Eva Fatima Hanna Hannu \
    Hannele Harri Heidi Heikki Helena Heli Henna Henri Hilkka Ilkka Ilona Inkeri Irja Irma Jaakko \
    Jaana Janne Jani Jari Jarmo Jenni Jenna Johanna Jorma Jouni Juha Juhani Jukka Jussi Jyrki Kaarina \
    Kai Kaija Kaisa Kalevi Kalle Kari Karoliina Katja Katri Kati Kerttu Kimmo Kirsi Krista Kristiina \
    Lasse Laura Lauri Leena Leila Liisa Maarit Maija Maria Marika Marja Marjatta Marjut Marko Markku \
    Markus Martti Matias Matti Mia Miia Mika Mikael Mikko Minna Mirja Mohamed Niina Niko Noora Olavi \
    Oskari Outi Paavo Pasi Päivi Pekka Pentti Pertti Petra Petri Pirjo Pirkko Raija Raimo Raili Reijo \
    Riikka Riitta Ritva Risto Saara Sakari Sami Sanna Sari Satu Seija Seppo Simo Sinikka Sirkka Sirpa \
    Sofia Susanna Suvi Taina Tanja Tapani Tapio Tarja Teemu Teija Tero Tiina Timo Toni Tuija Tuomas \
    Tuula Tuulikki Ulla Veikko Vesa Ville
    """.split(separator: " ").map(String.init))
}
