/// An element of a page, with its content.
package struct HTMLElement: Sendable {
  package enum Child: Sendable {
    case element(HTMLElement)
    case text(String)
  }

  package let name: String
  package let attributes: [String: String]
  package internal(set) var children: [Child] = []

  package init(name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements right inside.
  package var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// An attribute's value; "" for one that stands without a value.
  package subscript(attribute: String) -> String? { attributes[attribute] }

  /// All text inside, with white space run together.
  package var text: String {
    var text = ""
    appendText(to: &text)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .text(let own): text += own
      case .element(let element): element.appendText(to: &text)
      }
    }
  }

  /// This element and all inside, in the order of their start tags.
  package func forEach(_ body: (HTMLElement) -> Void) {
    body(self)
    for case .element(let element) in children { element.forEach(body) }
  }

  package func all(where matches: (HTMLElement) -> Bool) -> [HTMLElement] {
    var found: [HTMLElement] = []
    forEach { if matches($0) { found.append($0) } }
    return found
  }

  /// Elements by their name.
  package func all(_ name: String) -> [HTMLElement] { all { $0.name == name } }

  package func all(class name: String) -> [HTMLElement] { all { $0.classes.contains(name) } }

  package func first(_ name: String) -> HTMLElement? { all(name).first }

  package func first(id: String) -> HTMLElement? { all { $0["id"] == id }.first }

  package func first(class name: String) -> HTMLElement? { all(class: name).first }

  package var classes: [String] {
    (attributes["class"] ?? "").split(separator: " ").map(String.init)
  }

  /// Links with an address, in order.
  package var links: [(href: String, text: String)] {
    all("a").compactMap { link in link["href"].map { (href: $0, text: link.text) } }
  }

  /// The address of the first link whose text is this.
  package func href(_ text: String) -> String? { links.first { $0.text == text }?.href }

  /// The description behind a term of a definition list.
  package func fact(_ term: String) -> HTMLElement? {
    all("div").first { $0.first("dt")?.text == term }?.first("dd")
  }

  /// A form's fields by name, as a browser would send them without a visitor's doing.
  package var fieldValues: [String: String] {
    var values: [String: String] = [:]
    forEach { element in
      guard let name = element["name"] else { return }
      switch (element.name, element["type"]) {
      case ("input", "radio"), ("input", "checkbox"):
        if element["checked"] != nil { values[name] = element["value"] }
      case ("input", _): values[name] = element["value"] ?? ""
      case ("textarea", _): values[name] = element.typedText
      case ("select", _):
        let options = element.all("option")
        values[name] = (options.first { $0["selected"] != nil } ?? options.first)?["value"]
      default: break
      }
    }
    return values
  }

  /// A text area's text: white space as it is, but for the line break that parsers drop.
  private var typedText: String {
    var text = ""
    appendText(to: &text)
    return text.hasPrefix("\n") ? String(text.dropFirst()) : text
  }
}
