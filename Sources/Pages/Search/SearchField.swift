import Addresses
import HumanServices
import Markup
import Search

/// A field of search words; the script adds suggestions while one types.
struct SearchField {
  let words: String
  let context: PageContext

  /// Characters that a browser lets into the field.
  static let longestInput = "200"

  var content: HTML {
    input(
      .id("q"), .name(SearchAddress.words), .type("search"), .value(words),
      Attribute("maxlength", SearchField.longestInput), Attribute("autocomplete", "off"),
      Attribute("autocapitalize", "none"),
      Attribute(
        "data-suggestions", context.address(.searchSuggestions)))
  }
}
