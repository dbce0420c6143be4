import Foundation
import HumanServices

/// How a listing stands in the history.
///
/// SQL reads three of the keys too, to take streets out of what is confidential now: `places`,
/// `municipality` and `street` (`ConfidentialHistory`).
extension ServiceDetails: HistoryRecord, RecordedByFields {
  static let upgrades: [HistoryUpgrade] = [
    .namedPartsOfRules, .contactPoints, .standardFacts, .lineLists,
  ]

  static var unfilled: ServiceDetails {
    ServiceDetails(
      uuid: UUID(), slug: .unnamed, kind: .service, publication: .draft, name: LocalizedText([:]),
      area: .unfilled, sourcePeriod: .unfilled, evidence: .general, state: .planned)
  }

  static let fields: [RecordedField<ServiceDetails>] = [
    .always("uuid", \.uuid),
    .always("slug", \.slug),
    .always("kind", \.kind),
    .always("publication", \.publication),
    .always("name", \.name),
    .always("alternateName", \.alternateName),
    .always("summary", \.summary),
    .always("description", \.description),
    .always("providers", \.providers),
    .always("terms", \.terms),
    .always("applicationProcess", \.applicationProcess),
    .always("notSuitableWhen", \.notSuitableWhen),
    .always("eligibility", \.eligibility),
    .maybe("minimumAge", \.minimumAge),
    .maybe("maximumAge", \.maximumAge),
    .always("legislation", \.legislation),
    .always("deliveries", \.deliveries),
    .always("area", \.area),
    .always("areaNote", \.areaNote),
    .always("places", \.places),
    .always("whereabouts", \.whereabouts),
    .always("languages", \.languages),
    .always("languagesNote", \.languagesNote),
    .always("feesDescription", \.feesDescription),
    .unlessEmpty("costOptions", \.costOptions),
    .unlessEmpty("serviceClasses", \.serviceClasses),
    .maybe("isFree", \.isFree),
    .maybe("url", \.url),
    .always("contactPoints", \.contactPoints),
    .maybe("waitingDays", \.waitingDays),
    .maybe("waitingOn", \.waitingOn),
    .always("scheduleNote", \.scheduleNote),
    .always("runsContinuously", \.runsContinuously),
    .always("sources", \.sources),
    .always("sourcePeriod", \.sourcePeriod),
    .always("evidence", \.evidence),
    .maybe("startsOn", \.startsOn),
    .maybe("endsOn", \.endsOn),
    .always("datesPrecision", \.datesPrecision),
    .always("state", \.state),
    .always("needsCheck", \.needsCheck),
    .always("occurrences", \.occurrences),
    .unlessEmpty("series", \.series),
    .always("materials", \.materials),
  ]
}

extension HistoryUpgrade {
  /// Version 4 of listings: other names, who may come and the law of a listing's own.
  static let standardFacts = HistoryUpgrade { keys in
    for key in ["alternateName", "eligibility", "legislation"] {
      keys[key] = LocalizedText([:]).recorded
    }
  }
}

extension HistoryUpgrade {
  /// Version 5 of listings: prices and service classes, of which older rows know none.
  static let lineLists = HistoryUpgrade { _ in }
}

extension Provider: RecordedByFields {
  static let unfilled = Provider(organization: .unnamed, role: .partner)
  static let fields: [RecordedField<Provider>] = [
    .always("organization", \.organization), .always("role", \.role),
  ]
}

extension Delivery: RecordedByFields {
  static let unfilled = Delivery(mode: "", interaction: .broadcast)
  static let fields: [RecordedField<Delivery>] = [
    .always("mode", \.mode), .always("interaction", \.interaction),
  ]
}

extension ServiceArea: RecordedByFields {
  static let unfilled = ServiceArea(nation: false, regions: [], municipalities: [])
  static let fields: [RecordedField<ServiceArea>] = [
    .always("nation", \.nation), .always("regions", \.regions),
    .always("municipalities", \.municipalities),
  ]
}

extension Place: RecordedObject {
  init(recorded keys: inout RecordedKeys) throws {
    self.init(
      municipality: try keys.take("municipality"), certainty: try keys.take("certainty"),
      street: try keys.takeIfPresent("street"))
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("municipality", municipality)
    keys.put("certainty", certainty)
    keys.put("street", street)
  }
}

extension MaterialEdition: RecordedByFields {
  static let unfilled = MaterialEdition(uuid: UUID(), language: "", form: .web, url: nil)
  static let fields: [RecordedField<MaterialEdition>] = [
    .always("uuid", \.uuid), .always("language", \.language), .always("form", \.form),
    .maybe("url", \.url),
  ]
}

/// What checking a listing or a safety contact changed.
extension CheckedState: HistoryRecord, RecordedByFields {
  static let unfilled = CheckedState(assurance: nil, needsCheck: false)
  static let fields: [RecordedField<CheckedState>] = [
    .maybe("assurance", \.assurance), .always("needsCheck", \.needsCheck),
  ]
}
