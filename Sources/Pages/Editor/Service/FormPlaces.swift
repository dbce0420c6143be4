import HumanServices

extension PageContext {
  /// What a field is called in a sentence about it: "Kerta 2, päivä".
  func formPlace(of field: String) -> String {
    let parts = field.split(separator: "-").map(String.init)
    guard let first = parts.first else { return "" }
    if parts.count > 1, let part = ServiceFormPart(rawValue: first) {
      guard let number = TypedDate.number(parts[1]) else { return words(part.title) }
      let name = words(part.numbered, ["number": String(number)])
      let own = part == .series ? Self.seriesFields : [:]
      let inner = parts.count > 2 ? own[parts[2]] ?? Self.rowFields[parts[2]] : nil
      return [name, inner.map { words($0) }].compactMap(\.self).joined(separator: ", ")
    }
    if let own = Self.fields[first] { return words(own) }
    return ServiceField.named[first].map { words($0) } ?? ""
  }

  /// Fields whose words are the form's own.
  private static let fields: [String: Phrase] = [
    "verkko": .formURL, "odotus": .formWaiting, "odotuspaiva": .formWaitingOn,
    "lahdealku": .formSourceFrom, "lahdeloppu": .formSourceTo, "alku": .formStartsOn,
    "loppu": .formEndsOn,
  ]

  private static let rowFields: [String: Phrase] = [
    "kunta": .formMunicipality, "varmuus": .formCertainty, "koodi": .formLanguage,
    "arvo": .formContactValue, "laji": .formContactKind,
    "tarkoitus": .formContactPurpose, "kielet": .formLanguages, "lahde": .formContactSource,
    "lahdeaika": .formContactSourceDate, "tarkistettu": .formContactChecked,
    "aukiolo": .formContactOpening, "kuka": .formProvider,
    "alku": .formDay, "loppu": .formLastDay,
    "kello": .formOpens, "paattyy": .formCloses, "vali": .formInterval,
    "viikonpaiva": .formWeekdays, "kerrat": .formCount, "ohita": .formSkipped,
    "peru": .formCancelled, "osoite": .formURL, "toisto": .formRhythm, "monesko": .formOrdinal,
  ]

  /// What recurring sessions call otherwise than other parts.
  private static let seriesFields: [String: Phrase] = [
    "alku": .formFirstDay, "loppu": .formUntil, "paiva": .formWeekday,
  ]
}

extension ServiceFormPart {
  /// "Paikka 2".
  var numbered: Phrase {
    switch self {
    case .place: .formPlaceNumber
    case .language: .formLanguageNumber
    case .contact: .formContactNumber
    case .provider: .formProviderNumber
    case .series: .formSeriesNumber
    case .session: .formSessionNumber
    case .edition: .formEditionNumber
    }
  }

  var title: Phrase {
    switch self {
    case .place: .formPlace
    case .language: .formLanguages
    case .contact: .formContact
    case .provider: .formProviders
    case .series: .formSeries
    case .session: .formSessions
    case .edition: .formEditions
    }
  }

  var add: Phrase {
    switch self {
    case .place: .formAddPlace
    case .language: .formAddLanguage
    case .contact: .formAddContact
    case .provider: .formAddProvider
    case .series: .formAddSeries
    case .session: .formAddSession
    case .edition: .formAddEdition
    }
  }

  /// The field that a part just added begins with.
  package func firstField(_ number: Int) -> String {
    let name =
      switch self {
      case .place: "kunta"
      case .language: "koodi"
      case .contact: "arvo"
      case .provider: "kuka"
      case .series: "nimi-fi"
      case .session: "alku"
      case .edition: "kieli"
      }
    return "\(rawValue)-\(number)-\(name)"
  }
}
