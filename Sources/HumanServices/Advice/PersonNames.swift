/// Finds what looks like a private person's name: a common given name and a capitalised word after it.
///
/// A hint for whoever writes, not a proof: names that are words too ("Anna palautetta") count only
/// before a surname, and rare names are not known.
enum PersonNames {
  static func first(in text: String) -> String? {
    for match in text.matches(
      of: /\b(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)? (\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?/)
    {
      guard given.contains(String(match.output.1)) else { continue }
      let after = text[match.range.upperBound...].prefix(12)
      // "Aino Acktén säätiö" is an organisation.
      if organizations.contains(where: { after.hasPrefix(" " + $0) }) { continue }
      return String(match.output.0)
    }
    return nil
  }

  private static let organizations = ["säätiö", "ry", "koti", "Oy", "talo", "seura", "puisto"]

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
