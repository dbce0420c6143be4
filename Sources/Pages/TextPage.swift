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
  package var isIndexed: Bool { path != .safety }
  package var documentTitle: String {
    path == .safety ? words(.siteName) : "\(words(.siteName)) – \(text.title)"
  }

  package var content: HTML {
    div(.class("text")) {
      text.body { link in
        guard link.hasPrefix("/") else { return link }
        let prefix = language == .finnish ? "" : "/\(language.rawValue)"
        let address = link == "/" && !prefix.isEmpty ? prefix : prefix + link
        return context.list.map { SitePath.address(address, carrying: $0) } ?? address
      }
    }
  }
}
