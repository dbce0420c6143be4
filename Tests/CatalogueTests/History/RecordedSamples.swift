import Foundation
import HumanServices
import TestSupport

/// What the kept rows of the history say.
enum RecordedSamples {
  static func id(_ number: Int) -> UUID {
    let text = "00000000-0000-4000-8000-0000000000\(number < 10 ? "0" : "")\(number)"
    guard let uuid = UUID(uuidString: text) else { preconditionFailure("\(text) is no UUID") }
    return uuid
  }

  static func both(_ finnish: String, _ swedish: String) -> LocalizedText {
    LocalizedText([.finnish: finnish, .swedish: swedish])
  }

  private static func finnish(_ text: String) -> LocalizedText { LocalizedText(finnish: text) }

  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is not valid") }
    return value
  }

  private static func hours(_ opens: String, _ closes: String? = nil) -> ClockHours {
    known(ClockHours(opens: known(ClockTime(opens)), closes: closes.flatMap(ClockTime.init)))
  }

  private static let everyLanguage = LocalizedText([
    .finnish: "Eroryhmä \"Käänne\"", .swedish: "Grupp för\nseparerade",
    .english: "Group\tfor \\ both", .northernSami: "Joavku č", .inariSami: "Juávkku",
    .skoltSami: "Jooukâs ǩ",
  ])

  /// Without phones, waiting time and recurring sessions, which each time had in its own way.
  private static let common: ServiceDetails = {
    var service = ServiceDetails(
      uuid: known(UUID(uuidString: "ABCDEF00-0000-4000-8000-00000000000F")),
      slug: .named("kaanne-ryhma"), kind: .event, publication: .published, name: everyLanguage,
      area: ServiceArea(nation: true, regions: [.lappi, .pirkanmaa], municipalities: [.utsjoki]),
      sourcePeriod: DatedPeriod(
        from: .on("2025-01-01"), to: .on("2025-12-31"), precision: .year),
      evidence: .programmeAndPage, state: .planned)
    service.summary = finnish(
      "Merkit: / \u{1} \u{8} \u{C} \r \u{2028} \u{7F} \u{1F9E1} e\u{301}")
    service.description = both("Kuvaus", "Beskrivning")
    service.providers = [
      Provider(organization: .named("tunturituki"), role: .provider),
      Provider(organization: .named("kemin-seurakunta"), role: .partner),
    ]
    service.terms = [
      .serviceType: ["eroneuvonta", "vertaisryhma"], .audience: ["vanhemmat"], .phase: [],
      .deliveryMode: ["chat", "kasvokkain"],
    ]
    service.applicationProcess = both("Ilmoittaudu", "Anmäl dig")
    service.notSuitableWhen = finnish("Ei kiireelliseen apuun")
    service.deliveries = [
      Delivery(mode: "chat", interaction: .twoWay),
      Delivery(mode: "kasvokkain", interaction: .selfService),
    ]
    service.areaNote = finnish("Myös naapurikunnista")
    service.places = [.confirmed(.utsjoki, street: "Esimerkkitie 1"), .seatOnly(.inari)]
    service.whereabouts = .confidentialMunicipalityPublic
    service.languages = [
      SpokenLanguage(code: "fi", kind: .own), SpokenLanguage(code: "ar", kind: .interpreted),
    ]
    service.languagesNote = finnish("Tulkki tilataan")
    service.feesDescription = both("Maksuton", "Avgiftsfri")
    service.isFree = true
    service.url = "https://example.org/ryhma?a=1&b=2"
    service.scheduleNote = finnish("Joka toinen torstai")
    service.runsContinuously = true
    service.sources = ["https://example.org/lahde", "Ohjelma s. 4"]
    service.startsOn = .on("2026-01-15")
    service.endsOn = .on("2026-05-31")
    service.datesPrecision = .month
    service.needsCheck = true
    service.occurrences = [
      Occurrence(
        uuid: id(1), title: finnish("Avajaiset"), startsOn: .on("2026-01-15"),
        endsOn: .on("2026-01-15"), precision: .day, state: .held, note: LocalizedText([:])),
      Occurrence(
        uuid: id(2), title: LocalizedText([:]), startsOn: .on("2026-02-01"),
        endsOn: .on("2026-02-28"), precision: .month, state: .cancelled,
        note: finnish("Sairastapaus")),
    ]
    service.materials = [
      MaterialEdition(
        uuid: id(3), language: "fi", form: .leaflet, url: "https://example.org/esite.pdf"),
      MaterialEdition(uuid: id(4), language: "se", form: .web, url: nil),
    ]
    return service
  }()

  /// A number's UUID is its own since numbers are contact points; older ones get theirs by reading.
  private static func phones(_ points: ContactPoint...) -> [ContactPoint] {
    points.named(of: common.uuid)
  }

  private static func phone(_ text: String, _ note: String = "") -> ContactPoint {
    ContactPoint.former(
      reading: text, note: note.isEmpty ? LocalizedText([:]) : finnish(note))
  }

  private static let hoursOfContact: OpeningTimes = {
    do {
      return try OpeningTimes(reading: "ma-pe 09:00-15:00 [holidays ask]; la 22:00-02:00")
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static let contactPoint: ContactPoint = {
    var point = ContactPoint(
      uuid: id(40), kind: .textMessage,
      target: ContactPoint.target(stored: "+358 40 123 4567", as: .textMessage))
    point.purpose = .urgent
    point.note = both("Nuorille", "För unga")
    point.price = finnish("maksuton")
    point.hours = both("joka päivä", "varje dag")
    point.openingTimes = hoursOfContact
    point.languages = ["fi", "se"]
    point.source = "https://example.org/tiedote"
    point.sourcePeriod = DatedPeriod(
      from: .on("2025-01-01"), to: .on("2025-12-31"), precision: .year)
    point.assuredDate = .on("2026-03-02")
    point.isProposal = true
    return point
  }()

  static let standardService: ServiceDetails = {
    var service = contactService
    service.alternateName = both("Eroryhmä", "Grupp")
    service.eligibility = finnish("Lapsi asuu kunnassa")
    service.minimumAge = 7
    service.maximumAge = 17
    service.legislation = finnish("Avioliittolaki 20 §")
    return service
  }()

  static let service: ServiceDetails = {
    var service = standardService
    service.costOptions = ["12,50 €: ryhmä", "25 €"]
    service.serviceClasses = ["P3.1", "P9"]
    return service
  }()

  static let contactService: ServiceDetails = {
    var service = phonedService
    service.contactPoints = [
      contactPoint,
      ContactPoint(uuid: id(41), kind: .phone, target: .unread("0800-APUA")),
      ContactPoint(
        uuid: id(42), kind: .email,
        target: ContactPoint.target(stored: "neuvonta@example.org", as: .email)),
      ContactPoint(
        uuid: id(43), kind: .chat,
        target: ContactPoint.target(stored: "https://example.org/chat?a=1", as: .chat)),
    ]
    return service
  }()

  static let phonedService: ServiceDetails = {
    var service = common
    var first = phone("020 123 4567", "Ajanvaraus")
    first.price = both("8,35 snt/puhelu", "8,35 cent/samtal")
    first.hours = finnish("ark. klo 9–15")
    service.contactPoints = phones(first, phone("0800-APUA"), phone("+358 40 123 4567"))
    service.waitingDays = 14
    service.waitingOn = .on("2026-02-01")
    service.occurrences[0].hours = hours("22:00", "01:00")
    service.series = [
      SessionSeries(
        uuid: id(30), title: finnish("Ryhmä"),
        recurrence: Recurrence(
          rule: .monthly(every: 1, .second, .friday), startsOn: .on("2026-01-15")),
        hours: hours("17:30"), note: LocalizedText([:]))
    ]
    return service
  }()

  /// Its price went to a field of its own when numbers were first read.
  static let firstService: ServiceDetails = {
    var service = common
    service.contactPoints = phones(
      phone("020 123 4567 (8,35 snt/puhelu)", "Ajanvaraus"), phone("0800-APUA"))
    return service
  }()

  static let seriesService: ServiceDetails = {
    var service = common
    service.contactPoints = phones(phone("016 123 456", "Vaihde"))
    service.waitingDays = 14
    service.waitingOn = .on("2026-02-01")
    service.occurrences[0].hours = hours("17:30", "19:00")
    service.series = [
      SessionSeries(
        uuid: id(30), title: finnish("Ryhmä"),
        recurrence: Recurrence(
          rule: .weekly(every: 2, on: [.monday, .thursday]), startsOn: .on("2026-01-15"),
          end: .after(8), skipped: [.on("2026-02-26")], cancelled: [.on("2026-03-12")]),
        hours: hours("17:30"), note: LocalizedText([:])),
      SessionSeries(
        uuid: id(31), title: LocalizedText([:]),
        recurrence: Recurrence(
          rule: .monthly(every: 1, .last, .friday), startsOn: .on("2026-01-15"),
          end: .on(.on("2026-12-31"))), hours: nil, note: finnish("Huom.")),
      SessionSeries(
        uuid: id(32), title: LocalizedText([:]),
        recurrence: Recurrence(
          rule: .weekly(every: 1, on: [.sunday]), startsOn: .on("2026-01-01")),
        hours: nil, note: LocalizedText([:])),
    ]
    return service
  }()

  static let rules: ServiceDetails = {
    var service = seriesService
    service.series[2].hours = hours("20:00", "00:00")
    return service
  }()

  static let bareService = ServiceDetails(
    uuid: id(9), slug: .named("pelkka"), kind: .service, publication: .draft,
    name: finnish("Pelkkä"), area: ServiceArea(nation: false, regions: [], municipalities: []),
    sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day), evidence: .general,
    state: .active)

  static let unmarkedTerm: TaxonomyTerm = {
    var term = TaxonomyTerm(
      uuid: id(10), facet: .serviceType, code: "eroneuvonta", slug: .named("eroneuvonta"),
      name: everyLanguage)
    term.definition = both("Määritelmä", "Definition")
    term.plain = finnish("Selkeästi")
    term.hint = finnish("Vihje")
    term.synonyms = [
      .finnish: ["avioeroneuvonta", "erokoulu"], .swedish: ["skilsmässorådgivning"],
    ]
    term.needWeight = 3
    term.statutoryBasis = finnish("Sosiaalihuoltolaki 26 §")
    term.arrangedBy = finnish("Hyvinvointialue")
    term.notFor = finnish("Ei kriisiin")
    term.interaction = .broadcast
    term.needGroup = "puhua"
    term.remoteMeetsNeed = true
    return term
  }()

  static let term: TaxonomyTerm = {
    var term = unmarkedTerm
    term.isMarkedAsViolence = true
    return term
  }()

  static let organization: Organization = {
    var organization = contactOrganization
    organization.description = both("Vanhempien yhdistys", "Föräldrars förening")
    organization.kind = .organization
    organization.businessID = known(BusinessID(rawValue: "1234567-1"))
    organization.oid = known(OrganizationOID(rawValue: "1.2.246.10.12345671"))
    organization.parent = .named("kemin-seurakunta")
    return organization
  }()

  static let streetAlone = RecordedPlace(municipality: .utsjoki, street: "Esimerkkitie 1")

  static let place: RecordedPlace = {
    var place = streetAlone
    place.facts.name = both("Perhekeskus", "Familjecentret")
    place.facts.postalCode = PostalCode(rawValue: "99980")
    place.facts.postOffice = "Utsjoki"
    place.facts.point = PlacePoint(Coordinate(latitude: 69.9076, longitude: 27.0288), .exact)
    place.facts.accessibility = both("Luiska ja ovikello", "Ramp och ringklocka")
    place.facts.visitingHours = finnish("arkisin klo 9–15")
    place.facts.contactPoints = [contactPoint]
    return place
  }()

  static let contactOrganization: Organization = {
    var organization = firstOrganization
    organization.contactPoints = [contactPoint]
    return organization
  }()

  static let firstOrganization = Organization(
    uuid: id(12), slug: .named("tunturituki"), name: both("Tunturituki ry", "Fjällstöd rf"),
    url: "https://tunturituki.example/")

  static let contact: SafetyContact = {
    var contact = SafetyContact(
      .crisis, name: both("Kriisipuhelin", "Kristelefon"),
      number: known(SafetyNumber(rawValue: "09 1234 5678")),
      hours: both("ympäri vuorokauden", "dygnet runt"), sourceURL: "https://example.org/kriisi",
      sourcePeriod: DatedPeriod(from: nil, to: .on("2026-01-31"), precision: .month))
    contact.otherNumbers = [known(SafetyNumber(rawValue: "09 1234 5679"))]
    contact.price = finnish("maksuton")
    contact.languages = [
      SpokenLanguage(code: "fi", kind: .own), SpokenLanguage(code: "uk", kind: .partly),
    ]
    contact.languagesNote = finnish("Ukrainaksi arkisin")
    contact.note = finnish("Omistajan huomautus")
    return contact
  }()

  static func region(_ county: Slug?) -> Region {
    Region(
      uuid: id(20), code: .lappi, slug: .named("lappi"), name: both("Lappi", "Lappland"),
      locative: "Lapissa", genitive: "Lapin",
      county: WellbeingServicesCounty(
        code: "21", name: finnish("Lapin hyvinvointialue"), organization: county))
  }

  static let firstMunicipality = Municipality(
    uuid: id(21), code: .utsjoki, slug: .named("utsjoki"), name: both("Utsjoki", "Utsjoki"),
    namesInUse: ["Ohcejohka"], locative: "Utsjoella", genitive: "Utsjoen", region: .lappi,
    subRegion: .init(code: "196", name: finnish("Pohjois-Lappi")), centreName: "Utsjoki",
    centre: Coordinate(latitude: 69.9076, longitude: 27), population: 1151,
    populationOn: .on("2025-12-31"), samiHomeland: .whole, neighbours: [.inari],
    hex: .init(row: 0, column: 4))

  static let municipality: Municipality = {
    var municipality = firstMunicipality
    municipality.areaKm2 = 5372
    municipality.seaAreaKm2 = 0.25
    municipality.hex.labelBreak = 3
    return municipality
  }()
}
