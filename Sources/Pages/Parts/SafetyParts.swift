import Addresses
import HumanServices
import Markup

extension PageContext {
  /// A contact's number as a link that calls it, and whose name says whom.
  func call(_ contact: SafetyContact) -> HTML {
    a(
      .class("number"), .href("tel:\(contact.number.dialled)"),
      .ariaLabel("\(contact.number.rawValue), \(contact.name[language])")
    ) { contact.number.rawValue }
  }

  /// "Safety first: …" with the numbers of the contacts, to be called.
  var violenceFirst: HTML {
    let text = words(
      .violenceFirst,
      [
        "name": safety.violence.name[language], "violence": safety.violence.number.rawValue,
        "emergency": safety.emergency.number.rawValue,
      ])
    return CallableText(text, self).content
  }
}

extension PageContext {
  /// "Finnish, Swedish; with an interpreter: Arabic, Dari": each kind once, its own languages first.
  package func languagesByKind(_ languages: [SpokenLanguage]) -> String {
    SpokenLanguage.Kind.allCases.compactMap { kind in
      let names = languages.filter { $0.kind == kind }.map { languageName($0.code) }
        .joined(separator: ", ")
      guard !names.isEmpty else { return nil }
      return kind == .own ? names : "\(words(.languageKind(kind))): \(names)"
    }.joined(separator: "; ")
  }
}

extension Phrase {
  /// In whose words a contact's line begins.
  static func safetyFor(_ role: SafetyContact.Role) -> Phrase {
    switch role {
    case .emergency: .safetyForEmergency
    case .violence: .safetyForViolence
    case .crisis: .safetyForCrisis
    case .child: .safetyForChild
    }
  }
}
