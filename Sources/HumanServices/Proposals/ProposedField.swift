/// What of a listing somebody outside the desk may propose to change.
package enum ProposedField: String, Hashable, Sendable, CaseIterable {
  /// The listing's own number, address of a role, and page.
  case phone, email, url
  /// In words.
  case hours, access, fees, area
  /// The day of its end.
  case end
  /// Anything else, for a coordinator to read.
  case words

  /// Its name in forms, whose anchors a person sees in the address.
  package var noun: String {
    switch self {
    case .phone: "puhelin"
    case .email: "sahkoposti"
    case .url: "verkko"
    case .hours: "ajat"
    case .access: "hakeutuminen"
    case .fees: "hinta"
    case .area: "alue"
    case .end: "loppu"
    case .words: "muuta"
    }
  }

  /// Those that a form asks for beside each other; the end has an answer of its own.
  package static let ofForm = allCases.filter { $0 != .end }

  /// Those that a visitor may point at; for the rest there are words.
  package static let pointed = allCases.filter { $0 != .words }

  package var limit: TextLimit {
    switch self {
    case .phone, .email, .end: .short
    case .url: .address
    case .hours: ServiceField.scheduleNote.limit
    case .access: ServiceField.applicationProcess.limit
    case .fees: ServiceField.feesDescription.limit
    case .area: ServiceField.areaNote.limit
    case .words: .note
    }
  }

  /// The fact of the listing that it is, where that is a text by language.
  package var text: WritableKeyPath<ServiceDetails, LocalizedText>? {
    switch self {
    case .hours: \.scheduleNote
    case .access: \.applicationProcess
    case .fees: \.feesDescription
    case .area: \.areaNote
    case .phone, .email, .url, .end, .words: nil
    }
  }

  /// The way to reach somebody that it is.
  var contact: ContactPoint.Kind? {
    switch self {
    case .phone: .phone
    case .email: .email
    default: nil
    }
  }

  /// The language in which its text is shown to a reader, and so is changed in.
  package func language(in details: ServiceDetails, for reader: Language) -> Language {
    guard let text, !details[keyPath: text].isEmpty else { return reader }
    return details[keyPath: text].shown(in: reader).language
  }

  /// What the listing itself says of it now, as a person would type it; empty where nothing.
  ///
  /// A provider's number for all its listings is not the listing's own: what is proposed stands in its
  /// place, as everywhere (`Snapshot.waysToReach`).
  package func value(in details: ServiceDetails, _ language: Language) -> String {
    if let text { return details[keyPath: text].texts[language] ?? "" }
    if let contact { return details.contactPoints.first(of: contact)?.text ?? "" }
    return switch self {
    case .url: details.url ?? ""
    case .end: details.endsOn?.description ?? ""
    default: ""
    }
  }
}

extension [ContactPoint] {
  /// The first of a kind that visitors see.
  func first(of kind: ContactPoint.Kind) -> ContactPoint? {
    firstIndex(of: kind).map { self[$0] }
  }

  func firstIndex(of kind: ContactPoint.Kind) -> Int? {
    firstIndex { $0.kind == kind && !$0.isProposal }
  }
}
