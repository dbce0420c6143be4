import Addresses
import HumanServices
import Markup

/// A contact's number, large and to be called, with where it is from and when it was checked.
struct SafetyContactStanding {
  let edited: EditedSafetyContact
  let context: PageContext

  private var contact: SafetyContact { edited.contact }
  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    p(.class("lead")) {
      a(.class("number"), .href("tel:\(contact.number.dialled)")) { contact.number.rawValue }
    }
    p { context.text(contact.hours) }
    p {
      if edited.needsCheck(on: context.today) {
        strong { words(.safetyContactNeedsCheck) }
        " "
      }
      checked
    }
    p {
      a(.href(contact.sourceURL), .rel("noreferrer external")) {
        WebAddress.shown(contact.sourceURL)
      }
      " "
      source
    }
  }

  private var checked: String {
    guard let assurance = edited.assurance else { return words(.checkNever) }
    let how = assurance.how.map { ", " + words(.how($0)) } ?? ""
    return words(.checkLast, ["date": context.dates.text(assurance.on)]) + how + "."
  }

  private var source: String {
    context.dates.text(contact.sourcePeriod)
      .map { words(.safetyContactSourceOf, ["date": $0]) } ?? words(.safetyContactUndated)
  }
}
