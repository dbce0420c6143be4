import Addresses
import HumanServices
import Markup

/// A question that an editor answers with a second press before a record is kept.
package struct RecordQuestion: Sendable {
  package var text: String
  /// What would change besides.
  package var about: HTML
  package var help: String
  package var yes: String
  package var no: String
  /// What the second press sends: another one than this is no answer to the question.
  package var answer: String

  package init(
    text: String, about: HTML, help: String, yes: String, no: String, answer: String
  ) {
    self.text = text
    self.about = about
    self.help = help
    self.yes = yes
    self.no = no
    self.answer = answer
  }
}
