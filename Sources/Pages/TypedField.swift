import Addresses
import HumanServices
import Markup

/// A field of a form as it was sent.
package struct TypedField: Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Typed by a person, rather than chosen or put there by the form.
  var isProse: Bool { value.contains { $0.isWhitespace } }

  /// The same again, unseen. A browser sends line breaks as CR LF; here they stand as LF, and it sends
  /// them so again.
  var hidden: HTML {
    input(.type("hidden"), .name(name), .value(value.replacing("\r\n", with: "\n")))
  }

  /// The text in a field of its own, to be sent again or copied.
  func area(_ words: Phrases, _ index: Int) -> HTML {
    div(.class("field")) {
      label(.for("kentta-\(index)")) { words(.errorYourText) }
      textarea(.id("kentta-\(index)"), .name(name), Attribute("rows", "7")) {
        // A parser drops the first line break inside a text area; one of ours is dropped instead.
        "\n" + value
      }
    }
  }
}
