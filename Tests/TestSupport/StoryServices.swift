import Foundation
import HumanServices

extension Story {
  static let organizations: [Organization] = [
    ("lapin-erotuki", "Lapin Erotuki ry"),
    ("pirkan-perhepalvelut", "Pirkan perhepalvelut"),
    ("tunturituki", "Tunturituki ry"),
  ].enumerated().map { position, names in
    Organization(
      uuid: uuid(900 + position), slug: .named(names.0), name: LocalizedText(finnish: names.1),
      url: "https://\(names.0).example/")
  }

  static let services: [ServiceDetails] =
    faceToFace + remote + confidential + pastAndFuture + otherKinds

  private static let faceToFace = [
    listing(1, "ivalon-eroneuvola", "Ivalon eroneuvola", "eroneuvonta") {
      $0.area = .municipalities(.inari)
      $0.deliveries = [.inPerson, .phone]
      $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")]
      $0.languages = [
        SpokenLanguage(code: "fi", kind: .own), SpokenLanguage(code: "smn", kind: .unconfirmed),
      ]
      $0.contactPoints = [
        ContactPoint.former(
          reading: "040 000 0000", note: LocalizedText(finnish: "arkisin 9–11"))
      ].named(of: $0.uuid)
    },
    listing(2, "napapiirin-sovittelu", "Napapiirin sovittelu", "perheasioiden_sovittelu") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
      $0.notSuitableWhen = LocalizedText(finnish: "Ei sovi, jos pelkäät toista vanhempaa.")
    },
    listing(3, "pirkan-perheneuvola", "Pirkan perheneuvola", "perheneuvonta") {
      $0.area = .region(.pirkanmaa)
      $0.deliveries = [.inPerson]
      $0.places = [.seatOnly(.tampere)]
      $0.providers = [Provider(organization: .named("pirkan-perhepalvelut"), role: .provider)]
    },
    listing(4, "lapin-lastenvalvoja", "Lapin lastenvalvoja", "lastenvalvoja") {
      $0.deliveries = [.inPerson]
    },
    listing(5, "kotona-utsjoella", "Kotona Utsjoella", "perhetyo") {
      $0.name = LocalizedText([.finnish: "Kotona Utsjoella", .northernSami: "Ohcejohka"])
      $0.area = .municipalities(.utsjoki)
      $0.deliveries = [.atHome]
      $0.languages = [SpokenLanguage(code: "se", kind: .own)]
    },
    listing(6, "revontulten-vertaisryhma", "Revontulten vertaisryhmä", "vertaisryhma") {
      $0.terms[.access] = ["ilmoittautuminen"]
      $0.terms[.format] = ["ryhma"]
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
    },
  ]

  private static let remote = [
    listing(7, "tunturituen-chat", "Tunturituen chat", "keskusteluapu") {
      $0.area = .nation
      $0.deliveries = [.chat, .video]
      $0.terms[.access] = ["nimettomasti"]
      $0.isFree = true
    },
    listing(8, "eroillan-suora-lahetys", "Eroillan suora lähetys", "eroneuvo") {
      $0.deliveries = [.live]
      $0.terms[.access] = ["ilman_ajanvarausta"]
      $0.occurrences = [
        session(81, "2026-02-05", .held), session(82, "2026-03-05", .cancelled),
        session(83, "2026-04-02", .planned),
      ]
    },
    listing(9, "sopimuspohja-verkossa", "<script>alert(\"Eron & 'arjen' pohja\")</script>", "tieto")
    {
      $0.area = .nation
      $0.deliveries = [.web]
      $0.url = "https://tunturituki.example/pohja?kieli=fi&sivu=1"
    },
  ]

  private static let confidential = [
    listing(10, "pohjoinen-turvakoti", "Pohjoinen turvakoti", "turvakoti") {
      $0.whereabouts = .confidentialMunicipalityPublic
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
      $0.terms[.access] = ["ilman_ajanvarausta"]
    },
    listing(11, "suojapesa", "Suojapesä", "turvakoti") {
      $0.area = .region(.pirkanmaa)
      $0.whereabouts = .confidential
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.tampere)]
      $0.terms[.access] = ["ilman_ajanvarausta"]
    },
  ]

  private static let pastAndFuture = [
    listing(12, "kevaan-ryhmachat-2018", "Kevään ryhmächat 2018", "vertaisryhma") {
      $0.state = .ended
      $0.startsOn = .on("2018-03-01")
      $0.endsOn = .on("2018-06-30")
      $0.datesPrecision = .month
      $0.deliveries = [.chat]
      $0.terms[.format] = ["ryhma"]
    },
    listing(13, "peruttu-vanhemman-neuvo", "Peruttu Vanhemman neuvo", "vanhemman_neuvo") {
      $0.state = .cancelled
      $0.startsOn = .on("2018-03-01")
      $0.endsOn = .on("2018-03-31")
      $0.datesPrecision = .month
      $0.deliveries = [.video]
    },
    listing(14, "syksyn-eroryhma", "Syksyn eroryhmä", "eroryhma") {
      $0.state = .planned
      $0.startsOn = .on("2026-09-01")
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
    },
    listing(15, "keskenerainen-oikeusapu", "Keskeneräinen oikeusapu", "oikeusapu") {
      $0.publication = .draft
      $0.evidence = .general
      $0.deliveries = [.inPerson]
    },
  ]

  private static let otherKinds = [
    listing(16, "lapsen-ero-opas", "Lapsen ero -opas", "tieto") {
      $0.kind = .material
      $0.area = .nation
      $0.deliveries = [.web]
      $0.materials = [("fi", "web"), ("se", "leaflet"), ("sms", "leaflet")].enumerated()
        .map { position, edition in
          MaterialEdition(
            uuid: uuid(160 + position), language: edition.0,
            form: edition.1 == "web" ? .web : .leaflet,
            url: edition.1 == "web" ? "https://tunturituki.example/opas" : nil)
        }
    },
    listing(17, "pitkan-nimen-verkosto", longName, "verkosto") {
      $0.kind = .network
      $0.deliveries = [.video]
      $0.terms[.audience] = ["ammattilaiset"]
    },
    listing(18, "ryhmanohjaajien-koulutus", "Ryhmänohjaajien koulutus", "koulutus") {
      $0.kind = .training
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
      $0.terms[.audience] = ["ammattilaiset"]
    },
    listing(19, "eroiltapaiva-kemissa", "Eroiltapäivä Kemissä", "tieto") {
      $0.kind = .event
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
      $0.terms[.access] = ["ilman_ajanvarausta"]
      $0.occurrences = [session(191, "2026-03-20", .planned)]
    },
  ]

  /// As long as a name may be, and with nowhere to break its longest word.
  package static let longName: String = {
    let beginning = "Erotilanteiden monialainen yhteistyöverkosto "
    return beginning + String(repeating: "ä", count: 200 - beginning.count)
  }()

  private static func listing(
    _ number: Int, _ slug: String, _ name: String, _ type: String,
    _ complete: (inout ServiceDetails) -> Void
  ) -> ServiceDetails {
    var details = ServiceDetails.plain(number, slug, name, type)
    complete(&details)
    return details
  }

  private static func session(
    _ number: Int, _ day: String, _ state: Occurrence.State
  ) -> Occurrence {
    Occurrence(
      uuid: uuid(number), title: LocalizedText(finnish: "Eroilta"), startsOn: .on(day),
      endsOn: .on(day), precision: .day, state: state, note: LocalizedText([:]))
  }

  /// The same number gives the same identifier.
  static func uuid(_ number: Int) -> UUID {
    let text = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - "\(number)".count)
    guard let uuid = UUID(uuidString: text + "\(number)") else {
      preconditionFailure("\(number) is too long")
    }
    return uuid
  }
}

extension ServiceDetails {
  /// An active, published service for all Lapland, by appointment, with a source; the rest is empty.
  package static func plain(
    _ number: Int, _ slug: String, _ name: String, _ type: String
  ) -> ServiceDetails {
    var details = ServiceDetails(
      uuid: Story.uuid(number), slug: .named(slug), kind: .service, publication: .published,
      name: LocalizedText(finnish: name), area: .region(.lappi),
      sourcePeriod: DatedPeriod(from: .on("2017-06-01"), to: .on("2025-12-31"), precision: .month),
      evidence: .page, state: .active)
    details.summary = LocalizedText(finnish: "\(name) auttaa eron keskellä.")
    details.providers = [Provider(organization: .named("lapin-erotuki"), role: .provider)]
    details.terms = [
      .serviceType: [type], .audience: ["vanhemmat"], .phase: ["akuutti_ero"],
      .access: ["ajanvaraus"],
    ]
    details.languages = [SpokenLanguage(code: "fi", kind: .own)]
    details.sources = ["Esimerkkilähde 2025"]
    return details
  }
}

extension SessionSeries {
  /// A group by video, on the first Thursday of each month at 17.30, since January 2026.
  package static let videoGroup = SessionSeries(
    uuid: Story.uuid(401), title: LocalizedText(finnish: "Videoryhmä"),
    recurrence: Recurrence(
      rule: .monthly(every: 1, .first, .thursday), startsOn: .on("2026-01-01")),
    hours: ClockHours(opens: .at("17:30"), closes: .at("19:00")), note: LocalizedText([:]))
}

extension ClockTime {
  package static func at(_ text: String) -> ClockTime {
    guard let time = ClockTime(text) else { preconditionFailure("\(text) is no time") }
    return time
  }
}
