import Addresses
import HumanServices
import Markup

/// Something that needs an editor, with how many there are and where.
package struct FrontTask: Hashable, Sendable {
  package var text: String
  package var count: Int
  package var path: EditorPath

  package init(text: String, count: Int, path: EditorPath) {
    self.text = text
    self.count = count
    self.path = path
  }
}
