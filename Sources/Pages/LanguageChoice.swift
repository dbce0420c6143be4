import Addresses
import HumanServices
import Markup

/// How a page offers its other languages, so that nobody loses what they typed by choosing one.
package enum LanguageChoice: Hashable, Sendable {
  case links
  /// Buttons that send the page's form there, which shows it again as typed.
  case form(SitePath)
  /// Not at all: the page has what would be gone, and cannot be shown again.
  case none

  /// The id of the form that the buttons send.
  package static let formID = "lomake"

  /// The field that asks for the form as typed instead of sending it.
  package static let asTyped = "_uudelleen"
}
