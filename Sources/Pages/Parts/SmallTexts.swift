import Addresses
import HumanServices
import Markup

extension WebAddress {
  /// Without scheme, "www." and a final slash, and cut where it grows too long for a line.
  static func shown(_ url: String) -> String {
    var text = url[...]
    for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    if text.hasSuffix("/") { text = text.dropLast() }
    return text.count > 60 ? text.prefix(59) + "…" : String(text)
  }
}

extension WebAddress.Refusal {
  /// Why an address cannot be taken, and what to write.
  func message(_ words: Phrases) -> String {
    switch self {
    case .otherScheme(let scheme): words(.addressOtherScheme, ["scheme": "\(scheme):"])
    case .email: words(.addressEmail)
    case .space: words(.addressSpace)
    case .noHost: words(.addressNoHost)
    case .credentials: words(.addressCredentials)
    case .sign(let sign): words(.addressSign, ["sign": sign])
    }
  }
}

extension Phrase {
  static func interaction(_ interaction: Interaction) -> Phrase {
    switch interaction {
    case .twoWay: .interactionTwoWay
    case .broadcast: .interactionBroadcast
    case .selfService: .interactionSelfService
    }
  }

  static func languageKind(_ kind: SpokenLanguage.Kind) -> Phrase {
    switch kind {
    case .own: .languageOwn
    case .interpreted: .languageInterpreted
    case .partly: .languagePartly
    case .unconfirmed: .languageUnconfirmed
    }
  }

  static func occurrence(_ state: Occurrence.State) -> Phrase {
    switch state {
    case .planned: .occurrencePlanned
    case .held: .occurrenceHeld
    case .cancelled: .occurrenceCancelled
    }
  }

  static func form(_ form: MaterialEdition.Form) -> Phrase {
    switch form {
    case .web: .formWeb
    case .leaflet: .formLeaflet
    case .form: .formForm
    case .card: .formCard
    case .bookmark: .formBookmark
    }
  }
}
