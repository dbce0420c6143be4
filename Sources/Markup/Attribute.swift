/// A name and value inside a start tag. The value is escaped when the tag is written.
package struct Attribute: Sendable {
  let name: StaticString
  /// `nil` for an attribute that is true by standing there, such as `required`.
  let value: String?

  package init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  package static func id(_ value: String) -> Attribute { Attribute("id", value) }
  package static func href(_ value: String) -> Attribute { Attribute("href", value) }
  package static func hreflang(_ value: String) -> Attribute { Attribute("hreflang", value) }
  package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  package static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
  package static func name(_ value: String) -> Attribute { Attribute("name", value) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static func type(_ value: String) -> Attribute { Attribute("type", value) }
  package static func content(_ value: String) -> Attribute { Attribute("content", value) }
  package static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
  package static func action(_ value: String) -> Attribute { Attribute("action", value) }
  package static func method(_ value: String) -> Attribute { Attribute("method", value) }
  package static func title(_ value: String) -> Attribute { Attribute("title", value) }
  package static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  package static func role(_ value: String) -> Attribute { Attribute("role", value) }
  package static func ariaLabel(_ value: String) -> Attribute { Attribute("aria-label", value) }
  package static func ariaLabelledBy(_ value: String) -> Attribute {
    Attribute("aria-labelledby", value)
  }
  package static func ariaDescribedBy(_ value: String) -> Attribute {
    Attribute("aria-describedby", value)
  }
  package static func ariaCurrent(_ value: String) -> Attribute { Attribute("aria-current", value) }
  package static let ariaHidden = Attribute("aria-hidden", "true")
  package static let ariaInvalid = Attribute("aria-invalid", "true")
  package static let required = Attribute("required", nil)
  package static let selected = Attribute("selected", nil)
  package static let checked = Attribute("checked", nil)
  package static let hidden = Attribute("hidden", nil)
  package static let open = Attribute("open", nil)
}

extension HTML {
  mutating func appendStartTag(_ tag: StaticString, _ attributes: [Attribute?]) {
    appendByte(UInt8(ascii: "<"))
    appendVerbatim(tag)
    for case let attribute? in attributes {
      appendByte(UInt8(ascii: " "))
      appendVerbatim(attribute.name)
      guard let value = attribute.value else { continue }
      appendVerbatim("=\"" as StaticString)
      appendEscaped(value)
      appendByte(UInt8(ascii: "\""))
    }
    appendByte(UInt8(ascii: ">"))
  }
}
