import Addresses
import HumanServices
import Markup

/// Why a field cannot be taken as it is typed.
package struct FieldProblem: Hashable, Sendable {
  /// The field's name, which is its id too.
  package var field: String
  package var message: String

  package init(field: String, message: String) {
    self.field = field
    self.message = message
  }
}
