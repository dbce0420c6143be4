import Addresses
import HumanServices
import Markup

/// A long text of our own: about, accessibility, privacy, safety.
package struct TextPage: Page {
  package let context: PageContext
  package let path: SitePath
  let text: Markdown

  package init(context: PageContext, path: SitePath, text: Markdown) {
    self.context = context
    self.path = path
    self.text = text
  }

  package var heading: String { text.title }
  package var documentTitle: String { "\(words(.siteName)) – \(text.title)" }

  package var content: HTML {
    div(.class("text")) {
      text.body(insert: inserted) { link in
        guard link.hasPrefix("/") else { return link }
        let prefix = language == .finnish ? "" : "/\(language.rawValue)"
        let address = link == "/" && !prefix.isEmpty ? prefix : prefix + link
        return context.list.map { SitePath.address(address, carrying: $0) } ?? address
      }
    }
  }

  /// What stands in a text as `{violence}`, `{violence.hours}` or `{contacts}`: a contact's number to
  /// be called, its hours, and all of them.
  private func inserted(_ name: String) -> HTML? {
    if name == "contacts" { return SafetyContactList(context: context).content }
    for contact in context.safety.all {
      if name == contact.role.rawValue { return context.call(contact) }
      if name == contact.role.rawValue + ".hours" { return context.text(contact.hours) }
    }
    return nil
  }
}
