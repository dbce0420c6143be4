import Foundation
import HumanServices

/// What is new and changed, as RFC 4287 has it.
package struct AtomFeed: Sendable {
  package struct Entry: Sendable {
    /// Stays the same for ever.
    package var uuid: UUID
    package var title: String
    package var summary: String
    /// The page, without host-relative parts.
    package var url: String
    package var author: String
    /// Terms with their labels.
    package var categories: [(term: String, label: String)]
    package var publishedAt: Date
    package var updatedAt: Date

    package init(
      uuid: UUID, title: String, summary: String, url: String, author: String,
      categories: [(term: String, label: String)], publishedAt: Date, updatedAt: Date
    ) {
      self.uuid = uuid
      self.title = title
      self.summary = summary
      self.url = url
      self.author = author
      self.categories = categories
      self.publishedAt = publishedAt
      self.updatedAt = updatedAt
    }
  }

  package var title: String
  package var subtitle: String
  /// The feed's own address; its identity too, so it must not change with the order of parameters.
  package var selfURL: String
  /// The page that lists the same.
  package var pageURL: String
  package var language: Language
  package var rights: String
  /// Newest first.
  package var entries: [Entry]
  /// The time told while there is no entry: nothing has changed since.
  package var emptySince: Date

  package init(
    title: String, subtitle: String, selfURL: String, pageURL: String, language: Language,
    rights: String, entries: [Entry], emptySince: Date = Date(timeIntervalSince1970: 0)
  ) {
    self.title = title
    self.subtitle = subtitle
    self.selfURL = selfURL
    self.pageURL = pageURL
    self.language = language
    self.rights = rights
    self.entries = entries
    self.emptySince = emptySince
  }

  package var bytes: [UInt8] {
    let updated = entries.map(\.updatedAt).max() ?? emptySince
    var xml = XMLText()
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.verbatim("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n")
    xml.element("id", selfURL)
    xml.element("title", title)
    xml.element("subtitle", subtitle)
    xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": selfURL])
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": pageURL])
    xml.element("updated", AtomFeed.instant(updated))
    xml.element("rights", rights)
    for entry in entries { AtomFeed.write(entry, to: &xml) }
    xml.verbatim("</feed>\n")
    return xml.bytes
  }

  private static func write(_ entry: Entry, to xml: inout XMLText) {
    xml.verbatim("<entry>\n")
    xml.element("id", "urn:uuid:\(entry.uuid.uuidString.lowercased())")
    xml.element("title", entry.title)
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.url])
    xml.verbatim("<author>")
    xml.element("name", entry.author)
    xml.verbatim("</author>\n")
    for (term, label) in entry.categories { xml.empty("category", ["term": term, "label": label]) }
    xml.element("published", instant(entry.publishedAt))
    xml.element("updated", instant(entry.updatedAt))
    xml.element("summary", entry.summary)
    xml.verbatim("</entry>\n")
  }

  private static func instant(_ date: Date) -> String {
    date.formatted(.iso8601)
  }
}

/// XML as text, escaped where it is put in.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func verbatim(_ markup: String) { bytes += markup.utf8 }

  mutating func element(_ name: String, _ text: String) {
    bytes += "<\(name)>".utf8
    escape(text)
    bytes += "</\(name)>\n".utf8
  }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      escape(value)
      bytes += "\"".utf8
    }
    bytes += "/>\n".utf8
  }

  /// Control characters but tab and line ends, U+FFFE and U+FFFF are no XML at all (XML 1.0 §2.2).
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n", "\r": bytes.append(0x20)
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value):
        bytes.append(0x20)
      default: bytes += String(scalar).utf8
      }
    }
  }
}
