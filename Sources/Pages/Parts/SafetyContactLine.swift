import Addresses
import HumanServices
import Markup

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
    context.call(contact)
    for text in [contact.hours, contact.price] where !text.isEmpty {
      ", "
      context.text(text)
    }
  }
}
