import HumanServices

/// The sections of a listing's form, in the order in which a person thinks.
enum ServiceFormSection: String, CaseIterable {
  case what, whom, wayIn, how, place, area, languages, contact, providers, times, editions, texts,
    source, state

  /// The anchor on the page.
  var id: String {
    switch self {
    case .what: "osio-mita"
    case .whom: "osio-kenelle"
    case .wayIn: "osio-hakeutuminen"
    case .how: "osio-tapa"
    case .place: "osio-paikka"
    case .area: "osio-alue"
    case .languages: "osio-kielet"
    case .contact: "osio-yhteys"
    case .providers: "osio-jarjestaja"
    case .times: "osio-ajat"
    case .editions: "osio-painokset"
    case .texts: "osio-muut-kielet"
    case .source: "osio-lahde"
    case .state: "osio-tila"
    }
  }

  var title: Phrase {
    switch self {
    case .what: .formWhat
    case .whom: .formWhom
    case .wayIn: .formWayIn
    case .how: .formHow
    case .place: .formPlace
    case .area: .formArea
    case .languages: .formLanguages
    case .contact: .formContact
    case .providers: .formProviders
    case .times: .formTimes
    case .editions: .formEditions
    case .texts: .formTexts
    case .source: .formSource
    case .state: .formState
    }
  }

  /// Whether a listing of this kind has the section, or has said something in it all the same.
  func fits(_ form: ServiceForm) -> Bool {
    let kind = ServiceKind(rawValue: form[choice: .kind]) ?? .service
    switch self {
    case .editions: return kind == .material || !form.editions.isEmpty
    case .times:
      return kind != .material
        || !(form.series.isEmpty && form.sessions.isEmpty && form[text: .scheduleNote].isEmpty
          && form[codes: .runsContinuously].isEmpty)
    case .place:
      return kind != .material || !form.places.isEmpty
        || form[choice: .whereabouts] != Whereabouts.open.rawValue
    default: return true
    }
  }
}
