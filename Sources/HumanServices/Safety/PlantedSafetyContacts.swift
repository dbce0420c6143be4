/// The facts that migration 0023 plants, and that pages fall back to while no file can be read.
///
/// The one place in the program that spells these numbers. Part of the migration, and so as final:
/// a fact that changes is changed in `Seeds/safety-contacts.json` or by an admin, and here together
/// with a migration of its own.
extension SafetyContact {
  /// The contact as a new database has it, before the seeds and any admin; nobody has checked it.
  package static func planted(_ role: Role) -> SafetyContact {
    switch role {
    case .emergency: emergency
    case .violence: violence
    case .crisis: crisis
    case .child: child
    }
  }

  private static let roundTheClock = text(
    "ympäri vuorokauden", "dygnet runt", "round the clock")

  private static let emergency: SafetyContact = {
    var contact = SafetyContact(
      .emergency, name: text("Hätänumero", "Nödnumret", "Emergency number"),
      number: SafetyNumber(stated: "112"), hours: roundTheClock,
      sourceURL: "https://112.fi/en/erc-number", sourcePeriod: undated)
    contact.price = text("maksuton", "avgiftsfri", "free of charge")
    contact.languages = own("fi", "sv")
    contact.note = text(
      """
      Ainoa numero hengenvaarassa. Lähde on Hätäkeskuslaitoksen sivu, jolla ei ole päiväystä. \
      Vahvistamatta: muut kielet kuin suomi ja ruotsi.
      """,
      """
      Det enda numret vid livsfara. Källan är Nödcentralsverkets sida, som saknar datum. \
      Obekräftat: andra språk än finska och svenska.
      """,
      """
      The only number when life is in danger. The source is a page of the Emergency Response Centre \
      Agency, without a date. Not confirmed: languages other than Finnish and Swedish.
      """)
    return contact
  }()

  private static let violence: SafetyContact = {
    var contact = SafetyContact(
      .violence, name: text("Nollalinja", "Nollinjen", "Nollalinja"),
      number: SafetyNumber(stated: "080 005 005"), hours: roundTheClock,
      sourceURL: "https://thl.fi/-/turvakodit-ja-nollalinjan-auttava-puhelin-tarjoavat-apua"
        + "-lahisuhdevakivaltaa-kokeneille-myos-joulunaikaan",
      sourcePeriod: period("2023-12-21", "2023-12-21", .day))
    contact.otherNumbers = [SafetyNumber(stated: "116 016")]
    contact.price = text("maksuton", "avgiftsfri", "free of charge")
    contact.languages =
      own("fi", "sv", "en")
      + ["ar", "prs", "es", "fa", "so", "ckb", "th", "ru"].map {
        SpokenLanguage(code: $0, kind: .interpreted)
      }
    contact.note = text(
      """
      Valtakunnallinen numero väkivallasta ja pelosta; kertoo myös tien turvakotiin. Lähde on THL:n \
      tiedote 21.12.2023. Vahvistamatta sen jälkeen: ajat ja tulkattavat kielet. Euroopan yhteinen \
      numero vie samaan paikkaan.
      """,
      """
      Det nationella numret vid våld och rädsla; visar också vägen till ett skyddshem. Källan är \
      THL:s meddelande 21.12.2023. Obekräftat efter det: tider och tolkade språk. Det gemensamma \
      europeiska numret leder till samma ställe.
      """,
      """
      The national number on violence and fear; it also tells the way to a shelter. The source is a \
      release by THL of 21.12.2023. Not confirmed since: hours and interpreted languages. The common \
      European number leads to the same place.
      """)
    return contact
  }()

  private static let crisis: SafetyContact = {
    var contact = SafetyContact(
      .crisis, name: text("MIELI Kriisipuhelin", "MIELI Kristelefon", "MIELI Crisis Helpline"),
      number: SafetyNumber(stated: "09 2525 0111"), hours: roundTheClock,
      sourceURL: "https://mieli.fi/mielenterveys-koetuksella"
        + "/miten-hakea-apua-mielenterveyden-ongelmiin/mielenterveyspalvelut/",
      sourcePeriod: period("2019-01-01", "2019-12-31", .year))
    contact.price = text(
      "oman liittymäsi hinta", "priset enligt ditt eget abonnemang", "price by your own phone plan")
    contact.languages = own("fi")
    contact.note = text(
      """
      Keskusteluapua itsetuhoisuuteen ja muuhun kriisiin. Numero on MIELI ry:n sivulla, jolla ei ole \
      päiväystä; ympärivuorokautinen aika on vuosikirjasta 2019. Tämä on suomenkielinen linja: \
      muilla kielillä on omat numeronsa ja aikansa. Vahvistamatta: ajat vuoden 2019 jälkeen.
      """,
      """
      Samtalsstöd vid självdestruktivitet och annan kris. Numret står på MIELI rf:s sida, som saknar \
      datum; att linjen är öppen dygnet runt står i årsboken 2019. Det här är den finska linjen: \
      andra språk har egna nummer och tider. Obekräftat: tiderna efter 2019.
      """,
      """
      Someone to talk to about self-harm and any other crisis. The number is on a page of MIELI \
      without a date; that it answers round the clock is from the yearbook of 2019. This is the line \
      in Finnish: other languages have numbers and hours of their own. Not confirmed: the hours \
      since 2019.
      """)
    return contact
  }()

  private static let child: SafetyContact = {
    var contact = SafetyContact(
      .child,
      name: text(
        "MLL Lasten ja nuorten puhelin", "MLL:s telefon för barn och unga",
        "MLL helpline for children and young people"),
      number: SafetyNumber(stated: "116 111"),
      hours: text(
        "joka päivä, ammattilaiset vastaavat klo 20–24",
        "varje dag, yrkespersoner svarar kl. 20–24",
        "every day, professionals answer from 20 to 24"),
      sourceURL: "https://www.sttinfo.fi/tiedote/71690974"
        + "/aina-joulu-ei-ole-huoleton-mlln-lasten-ja-nuorten-116-111-paivystaa-myos-jouluna",
      sourcePeriod: period("2025-12-01", "2025-12-31", .month))
    contact.price = text(
      "maksuton, ei näy puhelinlaskulla", "avgiftsfri, syns inte på telefonräkningen",
      "free of charge, not shown on the phone bill")
    contact.languages = own("fi")
    contact.note = text(
      """
      Lapselle tai nuorelle, joka soittaa yksin. Lähde on MLL:n tiedote 12/2025. Vahvistamatta: \
      mihin aikaan vastataan ennen iltaa, ja muut kielet kuin suomi.
      """,
      """
      För ett barn eller en ung person som ringer ensam. Källan är MLL:s meddelande 12/2025. \
      Obekräftat: när samtal besvaras före kvällen, och andra språk än finska.
      """,
      """
      For a child or young person who calls alone. The source is a release by MLL of 12/2025. Not \
      confirmed: when calls are answered before the evening, and languages other than Finnish.
      """)
    return contact
  }()

  private static func text(_ fi: String, _ sv: String, _ en: String) -> LocalizedText {
    LocalizedText([.finnish: fi, .swedish: sv, .english: en])
  }

  private static func own(_ codes: String...) -> [SpokenLanguage] {
    codes.map { SpokenLanguage(code: $0, kind: .own) }
  }

  private static let undated = DatedPeriod(from: nil, to: nil, precision: .day)

  private static func period(
    _ from: String, _ to: String, _ precision: DatePrecision
  ) -> DatedPeriod {
    DatedPeriod(from: CivilDate(from), to: CivilDate(to), precision: precision)
  }
}
