import HTTPTypes
import Synchronization

/// An answer of the site, with what a person would look for in it.
package struct TestPage: Sendable {
  package let status: Int
  package let fields: HTTPFields
  /// The content, as it came.
  package let body: [UInt8]
  private let reading: HTMLReading

  package init(status: Int, fields: HTTPFields, body: [UInt8]) {
    self.status = status
    self.fields = fields
    self.body = body
    let isHTML = fields[.contentType]?.hasPrefix("text/html") == true
    let isPlain = fields[.contentEncoding] == nil
    reading = HTMLReading(isHTML && isPlain ? body : [])
  }

  /// The content as elements; empty when it is no HTML.
  package var html: HTMLElement { reading.done.root }

  /// What is wrong with the HTML's nesting.
  package var htmlProblems: [String] { reading.done.problems }

  /// The content as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// What the page's main part says, without head, header and footer.
  package var main: HTMLElement { html.first("main") ?? html }

  /// The `h1`; all of them where a mistake made more than one.
  package var heading: String { html.all("h1").map(\.text).joined(separator: " | ") }

  package var documentTitle: String { html.first("title")?.text ?? "" }

  package var language: String { html.first("html")?["lang"] ?? "" }

  package var location: String? { fields[.location] }

  /// The content of `<meta name="…">`.
  package func meta(_ name: String) -> String? {
    html.all("meta").first { $0["name"] == name }?["content"]
  }

  /// `href` of each `<link rel="…">` to a page, keyed by its `hreflang`, or by "" where it has none.
  package func headLinks(_ rel: String) -> [String: String] {
    let links = html.all("link").filter { $0["rel"] == rel && $0["type"] == nil }
    return Dictionary(links.map { ($0["hreflang"] ?? "", $0["href"] ?? "") }) { $0 + " " + $1 }
  }

  /// Headings that come more than one level below the one before them, which hides a level.
  package var headingSkips: [String] {
    let headings = html.all { element in
      element.name.count == 2 && element.name.first == "h" && element.name.last?.isNumber == true
    }
    let levels = headings.map { (level: Int($0.name.dropFirst()) ?? 0, text: $0.text) }
    return zip([(level: 0, text: "")] + levels, levels).compactMap { before, heading in
      heading.level > before.level + 1
        ? "h\(heading.level) \"\(heading.text)\" follows h\(before.level)" : nil
    }
  }

  /// Landmarks of a kind that stands several times, without a name or with one that stands twice.
  package var unnamedLandmarks: [String] {
    ["nav", "aside", "main", "header", "footer"].flatMap { kind -> [String] in
      let names = html.all(kind).map { $0["aria-label"] ?? $0["aria-labelledby"] ?? "" }
      guard names.count > 1 else { return [] }
      return Dictionary(grouping: names, by: \.self)
        .filter { $0.key.isEmpty || $0.value.count > 1 }
        .map { "<\(kind)> \($0.value.count) times with the name \"\($0.key)\"" }
    }
  }

  /// The main part's cards in their order.
  package var cards: [TestCard] { main.all(class: "card").map(TestCard.init) }

  /// What the page tells in passing: a filter it did not know, the day it is about.
  package var notes: [String] { main.all(class: "note").map(\.text) }
}

/// A listing as a list shows it.
package struct TestCard: Sendable {
  package let element: HTMLElement

  package init(_ element: HTMLElement) { self.element = element }

  package var name: String { element.first("a")?.text ?? "" }
  package var href: String { element.first("a")?["href"] ?? "" }
  package var pill: String { element.all(class: "pill").first?.text ?? "" }
  package var facts: [String] { element.all("li").map(\.text) }
  package var age: String { element.all(class: "stale").first?.text ?? "" }
  package var warning: String { element.all(class: "warn").first?.text ?? "" }
}

/// HTML that is read when somebody asks for its elements: most of a walk looks at bytes alone.
private final class HTMLReading: Sendable {
  private let body: [UInt8]
  private let kept = Mutex<HTMLReader?>(nil)

  init(_ body: [UInt8]) { self.body = body }

  var done: HTMLReader {
    kept.withLock { kept in
      if let kept { return kept }
      let reader = HTMLReader(body)
      kept = reader
      return reader
    }
  }
}
