import GRDB

/// What the vocabulary said as it was shipped, and what it says since 0031.
///
/// Each is changed only where it stands as it was shipped: what an admin has written stays.
enum PlainWords {
  /// How a person says a term that says nothing plainly yet.
  static let labels: [(taxonomy: String, code: String, fi: String, sv: String, en: String)] = [
    (
      "access", "ilman_ajanvarausta", "Aikaa ei tarvitse varata", "Du behöver inte boka tid",
      "No appointment needed"
    ),
    ("access", "ajanvaraus", "Varaa aika etukäteen", "Boka tid på förhand", "Book an appointment"),
    (
      "access", "ilmoittautuminen", "Ilmoittaudu ryhmään etukäteen",
      "Anmäl dig till gruppen på förhand", "Sign up for the group in advance"
    ),
    (
      "access", "lahete", "Tarvitset lähetteen tai viranomaisen päätöksen",
      "Du behöver en remiss eller ett myndighetsbeslut",
      "You need a referral or a decision by an authority"
    ),
    (
      "access", "nimettomasti", "Nimeäsi ei kysytä", "Du behöver inte uppge ditt namn",
      "You need not give your name"
    ),
    (
      "delivery_mode", "kotikaynti", "Työntekijä tulee kotiisi", "En anställd kommer hem till dig",
      "A worker comes to your home"
    ),
  ]

  /// Swedish names: separation is not divorce alone, and "på plats" is the common word.
  static let swedishNames: [(taxonomy: String, code: String, old: String, new: String)] = [
    ("service_type", "eroneuvonta", "Skilsmässorådgivning", "Separationsrådgivning"),
    ("service_type", "eroneuvo", "Skilsmässoinfo (Eroneuvo)", "Separationsinfo (Eroneuvo)"),
    ("service_type", "eroryhma", "Skilsmässogrupp för vuxna", "Separationsgrupp för vuxna"),
    ("service_type", "lapsen_eroryhma", "Skilsmässogrupp för barn", "Separationsgrupp för barn"),
    (
      "service_type", "nuoren_eroryhma", "Stöd för unga vid föräldrars skilsmässa",
      "Stöd för unga vid föräldrars separation"
    ),
    ("phase", "eron_harkinta", "Funderar på skilsmässa", "Funderar på separation"),
    ("phase", "akuutti_ero", "Akut skilsmässa", "Akut separation"),
    (
      "phase", "eron_jalkeinen_vanhemmuus", "Föräldraskap efter skilsmässan",
      "Föräldraskap efter separationen"
    ),
    ("delivery_mode", "kasvokkain", "Ansikte mot ansikte", "På plats"),
  ]

  /// Sentences inside longer texts.
  static let sentences: [(column: String, language: String, old: String, new: String)] = [
    (
      "arranged_by", "fi", "Hyvinvointialue järjestää tämän. Se on lain mukaan velvollinen siihen",
      "Hyvinvointialueen pitää järjestää tämä"
    ),
    (
      "arranged_by", "fi",
      "Hyvinvointialue järjestää perheneuvolan. Se on lain mukaan velvollinen siihen",
      "Hyvinvointialueen pitää järjestää perheneuvola"
    ),
    (
      "arranged_by", "sv", "Välfärdsområdet ordnar detta. Det är enligt lag skyldigt att göra det",
      "Välfärdsområdet ska ordna detta"
    ),
    (
      "arranged_by", "sv",
      "Välfärdsområdet ordnar familjerådgivning. Det är enligt lag skyldigt att göra det",
      "Välfärdsområdet ska ordna familjerådgivning"
    ),
    (
      "arranged_by", "en", "The wellbeing services county arranges this. The law obliges it to",
      "The wellbeing services county must arrange this"
    ),
    (
      "arranged_by", "en",
      "The wellbeing services county arranges family clinics. The law obliges it to",
      "The wellbeing services county must arrange family clinics"
    ),
    ("not_for", "sv", "se skilsmässorådgivning", "se separationsrådgivning"),
  ]
}

extension DatabaseMigrator {
  /// 0031: the vocabulary speaks to families.
  ///
  /// A file that was never seeded again went on saying "Lähetteellä tai viranomaisen päätöksellä". An
  /// old Swedish name stays a synonym, so that a search finds it.
  mutating func register0031PlainWords() {
    registerMigration("0031_plain_words") { db in
      var changes = 0
      for label in PlainWords.labels {
        try db.execute(
          sql: """
            UPDATE taxonomy_term SET plain = json_object('fi', ?, 'sv', ?, 'en', ?)
            WHERE taxonomy_code = ? AND code = ? AND plain = '{}'
            """, arguments: [label.fi, label.sv, label.en, label.taxonomy, label.code])
        changes += db.changesCount
      }
      for name in PlainWords.swedishNames {
        let synonym = name.old.prefix(1).lowercased() + name.old.dropFirst()
        try db.execute(
          sql: """
            UPDATE taxonomy_term SET name = json_set(name, '$.sv', :new),
              synonyms = json_insert(
                json_insert(synonyms, '$.sv', json('[]')), '$.sv[#]', :synonym)
            WHERE taxonomy_code = :taxonomy AND code = :code
              AND json_extract(name, '$.sv') = :old
            """,
          arguments: [
            "new": name.new, "synonym": synonym, "taxonomy": name.taxonomy, "code": name.code,
            "old": name.old,
          ])
        changes += db.changesCount
      }
      for sentence in PlainWords.sentences {
        let path = "$.\(sentence.language)"
        try db.execute(
          sql: """
            UPDATE taxonomy_term SET \(sentence.column) = json_set(
              \(sentence.column), :path,
              replace(json_extract(\(sentence.column), :path), :old, :new))
            WHERE instr(json_extract(\(sentence.column), :path), :old) > 0
            """, arguments: ["path": path, "old": sentence.old, "new": sentence.new])
        changes += db.changesCount
      }
      if changes > 0 { try CatalogueVersion.bump(db) }
    }
  }
}
