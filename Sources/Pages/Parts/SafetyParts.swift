import Addresses
import HumanServices
import Markup

extension PageContext {
  /// A number as a link that calls it.
  func call(_ number: SafetyNumber) -> HTML {
    a(.class("number"), .href("tel:\(number.dialled)")) { number.rawValue }
  }

  /// "Safety first: …" with the numbers of the contacts, to be called.
  var violenceFirst: HTML {
    let text = words(
      .violenceFirst,
      [
        "name": safety.violence.name[language], "violence": safety.violence.number.rawValue,
        "emergency": safety.emergency.number.rawValue,
      ])
    return CallableText(text, safety).content
  }
}

/// What stands above whatever may bring a person together with somebody they fear.
struct SafetyWarning {
  let context: PageContext

  var content: HTML {
    p(.class("warn")) {
      context.violenceFirst
      " "
      a(context.href(.safety)) { context.words(.urgentSafety) }
    }
  }
}

/// One safety contact in a line: name, number, hours and price.
///
/// No age and no check are told here: a contact is not a listing.
package struct SafetyContactLine: Sendable {
  let contact: SafetyContact
  let context: PageContext

  package init(_ contact: SafetyContact, context: PageContext) {
    self.contact = contact
    self.context = context
  }

  @HTMLBuilder package var content: HTML {
    strong { context.text(contact.name) }
    " "
    context.call(contact.number)
    for text in [contact.hours, contact.price] where !text.isEmpty {
      ", "
      context.text(text)
    }
  }
}

/// Safety contacts, each under whom it is for, with the languages in which it answers.
struct SafetyContactList {
  var roles = SafetyContact.Role.allCases
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    ul {
      for contact in roles.map({ context.safety[$0] }) {
        li {
          strong { words(.safetyFor(contact.role)) + ":" }
          " "
          SafetyContactLine(contact, context: context).content
          ". "
          SafetyContactList.languages(of: contact, context)
        }
      }
    }
  }

  /// The languages in which a contact answers, as far as its source says.
  @HTMLBuilder static func languages(
    of contact: SafetyContact, _ context: PageContext
  ) -> HTML {
    if !contact.languages.isEmpty {
      context.words(
        .safetyAnswersIn, ["languages": context.languagesByKind(contact.languages)])
    }
    if !contact.languagesNote.isEmpty {
      " "
      context.text(contact.languagesNote)
    }
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
