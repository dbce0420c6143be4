import TestSupport
import Testing

@testable import HumanServices

@Suite struct ContentAdviceTests {
  private let story: Story

  init() throws { story = try Story() }

  private func rules(
    _ text: String, _ language: Language = .finnish, in field: ServiceField = .description
  ) -> Set<ContentAdvice.Rule> {
    Set(advice(text, language, in: field).map(\.rule))
  }

  private func advice(
    _ text: String, _ language: Language = .finnish, in field: ServiceField = .description
  ) -> [ContentAdvice] {
    var details = story.service("tunturituen-chat")
    let written = LocalizedText([language: text])
    switch field {
    case .name: details.name = written
    case .summary: details.summary = written
    case .scheduleNote: details.scheduleNote = written
    case .areaNote: details.areaNote = written
    default: details.description = written
    }
    return advice(details)
  }

  private func advice(_ details: ServiceDetails) -> [ContentAdvice] {
    ContentAdvice.on(details, in: story.geography, contacts: SafetyContacts())
  }

  static let fires: [(String, Language, ContentAdvice.Rule)] = [
    ("Soita numeroon 040 123 4567 arkisin.", .finnish, .phone),
    ("Soita +358 16 123456.", .finnish, .phone), ("Ring 016-123 45 67.", .swedish, .phone),
    ("Tule osoitteeseen Hallituskatu 9 A.", .finnish, .address),
    ("Vastaanotto on Pohjoisella Esimerkkitie 12:ssa.", .finnish, .address),
    ("Osoite on 96100 Rovaniemi.", .finnish, .address),
    ("Man möts på Storgatan 3.", .swedish, .address),
    ("Kirjoita apua@esimerkki.fi.", .finnish, .email),
    ("Ryhmä alkaa 3.9.2026.", .finnish, .date), ("Ryhmä alkaa 3.9. klo 17.30.", .finnish, .date),
    ("Ryhmä alkaa 5. maaliskuuta.", .finnish, .date),
    ("The group starts on 5 March.", .english, .date),
    ("Gruppen börjar 5 mars.", .swedish, .date), ("Alkaa 2026-09-03.", .finnish, .date),
    ("Ota yhteyttä: Maija Meikäläinen.", .finnish, .person),
    ("Ryhmää ohjaa Marja-Leena Esimerkki-Nieminen.", .finnish, .person),
    ("Tarjoamme keskusteluapua.", .finnish, .organizationView),
    ("Järjestämme ryhmiä. Tule mukaan.", .finnish, .organizationView),
    ("Voit tulla palvelumme piiriin.", .finnish, .organizationView),
    ("Meillä käy moni vanhempi.", .finnish, .organizationView),
    ("Vi erbjuder stöd.", .swedish, .organizationView),
    ("We offer support.", .english, .organizationView),
  ]

  @Test(arguments: fires.indices)
  func `what belongs elsewhere is found`(index: Int) {
    let (text, language, rule) = ContentAdviceTests.fires[index]
    #expect(rules(text, language) == [rule], "\(text)")
  }

  @Test(arguments: [
    "Ohjelma toimi vuosina 2017–2018.", "Sosiaalihuoltolaki 1301/2014 velvoittaa.",
    "Ryhmä on 18–29-vuotiaille.", "Palvelee klo 9.30–11.00.", "Matka on 497 km.",
    "Hätänumero on 112.", "Kulkee 1.5 tuntia.", "Palvelupolku 2 on kuvattu.",
    "Pelastakaa Lapset ja Oulun Diakonissalaitos auttavat.", "Anna palautetta Lapin kunnille.",
    "Aino Acktén säätiö tukee.", "Miten kerromme erosta lapsille?", "Voit kysyä mitä tahansa.",
    "Lammella on kymmenen kumminkaimaa.", "Jos pelkäät, soita Nollalinjaan 080 005 005.",
    "Käynti kestää 45 min. Se maksaa 20 euroa.", "Ryhmä kokoontuu kello 10.12.",
    "Tukea Lapin ja Pirkanmaan perheille: Utsjoki, Inari.",
  ])
  func `what is well said is left alone`(text: String) {
    #expect(rules(text).isEmpty, "\(advice(text))")
  }

  @Test func `a schedule may say dates, for that is what it is for`() {
    #expect(rules("Ryhmä alkaa 3.9.2026.", in: .scheduleNote).isEmpty)
  }

  @Test(arguments: [
    (ServiceField.name, 100, ContentAdvice.Rule.nameLong),
    (.summary, 150, .summaryLong), (.description, 2500, .descriptionLong),
  ])
  func `a text may be as long as its limit and no longer`(
    text: ServiceField, limit: Int, rule: ContentAdvice.Rule
  ) {
    let words = String(repeating: "ä", count: limit)
    #expect(rules(words, in: text).isEmpty)
    let longer = advice(words + "ä", in: text)
    #expect(longer.map(\.rule) == [rule])
    #expect(longer.first?.found == String(limit + 1))
  }

  @Test func `a summary that only says the name again helps nobody`() {
    #expect(rules("Tunturituen chat.", in: .summary) == [.summaryIsName])
    #expect(rules("Tunturituen chat auttaa.", in: .summary).isEmpty)
  }

  @Test func `a sentence of more than twenty-five words is long, a list of lines is not one`() {
    let words = Array(repeating: "sana", count: 26)
    #expect(rules(words.joined(separator: " ") + ".") == [.longSentence])
    #expect(rules(words.dropFirst().joined(separator: " ") + ".").isEmpty)
    #expect(rules(words.joined(separator: "\n")).isEmpty)
  }

  @Test func `an area is wider than true when its own words say one municipality`() {
    var details = story.service("napapiirin-sovittelu")
    #expect(advice(details).isEmpty)
    for text in [
      "Vain Kemin asukkaille.", "Palvelee rovaniemeläisiä.", "Kemiläisille vanhemmille.",
    ] {
      details.areaNote = LocalizedText(finnish: text)
      #expect(advice(details).map(\.rule) == [.areaWide], "\(text)")
    }
    details.deliveries.append(.video)
    #expect(advice(details).isEmpty, "remote help reaches all")
    details.deliveries = [.inPerson]
    details.areaNote = LocalizedText([:])
    details.area = .nation
    #expect(advice(details).map(\.rule) == [.areaWide])
  }

  @Test func `no seed is said to name a person, an e-mail address or a street in its texts`() throws
  {
    let seeds = try SeedFiles.planted()
    let geography = Geography(regions: seeds.regions, municipalities: seeds.municipalities)
    for service in seeds.services {
      for advice in ContentAdvice.on(service, in: geography, contacts: SafetyContacts()) {
        #expect(
          ![.person, .email, .address].contains(advice.rule),
          "\(service.slug.rawValue): \(advice.found)")
      }
    }
  }
}

/// How the work grows: counted in looks at a letter, for time depends on the machine.
@Suite struct ContentAdviceWorkTests {
  private let story: Story

  init() throws { story = try Story() }

  /// Looks at a letter that all rules together may take, whatever stands in the text.
  private static let looksOfLetter = 100

  @Test(arguments: [
    "x", "a@", "@a", "x.x@x", "a.", "0", "01 ", "+358", "Aa", "Aa ", "Anna ", "Anna-", "-", "k",
    "klo ", "kello 1", "1. a", "12 mars", ". ", "…", "\n", " ", "amme", "Akatu ", "Akatu 1",
    "lais", "kemilais", "Kemin asukkaille ", "ä", "č", "\u{301}", "\u{200D}", "<", "1", "1.", "-1",
  ])
  func `the rules look at each letter a fixed number of times`(unit: String) {
    var details = story.service("napapiirin-sovittelu")
    details.area = .nation
    let limit = TextLimit.description.characters
    for length in [limit, 10 * limit] {
      let count = length / unit.unicodeScalars.count
      let text = String(repeating: unit, count: count)
      details.description = LocalizedText(finnish: text)
      let looks = ContentAdvice.advice(
        on: details, in: story.geography, contacts: SafetyContacts()
      ).looks
      #expect(looks > length / 2, "the looks are counted")
      #expect(looks < Self.looksOfLetter * (length + 2_000), "\(unit) × \(count): \(looks)")
    }
  }

  @Test func `a text a hundred times too long costs a hundred times as much`() {
    var details = story.service("napapiirin-sovittelu")
    details.area = .nation
    let limit = TextLimit.description.characters
    let looks = [1, 100].map { times in
      let piece = "a@x 01 +358 Anna-Aa 1. 12.3 klo Akatu lais amme. \u{301}č "
      let count = limit * times / piece.unicodeScalars.count
      details.description = LocalizedText(finnish: String(repeating: piece, count: count))
      return ContentAdvice.advice(
        on: details, in: story.geography, contacts: SafetyContacts()
      ).looks
    }
    #expect(looks[1] < 110 * looks[0], "\(looks)")
  }

  @Test func `what a hint shows of a long finding is its beginning`() {
    var details = story.service("tunturituen-chat")
    details.description = LocalizedText(finnish: String(repeating: "x", count: 5_000) + "@x.fi")
    let found = ContentAdvice.on(
      details, in: story.geography, contacts: SafetyContacts()
    ).first { $0.rule == .email }?.found
    #expect(found == String(repeating: "x", count: ContentAdvice.excerptLength) + "…")
  }
}

@Suite struct SourceAddressTests {
  @Test func `no web address among the seeds' sources and links has a person's name in it`() throws
  {
    let seeds = try SeedFiles.planted()
    for service in seeds.services {
      let addresses =
        [service.url].compactMap(\.self) + service.materials.compactMap(\.url)
        + service.sources.flatMap { $0.split(separator: " ").map(String.init) }
        .filter { $0.contains(".") && $0.contains { $0.isLetter } }
      for address in addresses {
        let parts = address.split { !$0.isLetter }
          .map { $0.prefix(1).uppercased() + $0.dropFirst() }
        #expect(
          !parts.contains(where: PersonNames.isGiven), "\(service.slug.rawValue): \(address)")
      }
    }
  }
}
