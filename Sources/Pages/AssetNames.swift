import Addresses
import HumanServices
import Markup

/// Addresses of the style sheet, script and icons, with a hash of their bytes in the name.
package final class AssetNames: Sendable {
  package let styles: String
  /// For the pages of the coverage-gap map alone, so that the others stay light.
  package let mapStyles: String
  /// For the admin side alone.
  package let editorStyles: String
  /// For lists and years that go on paper.
  package let sheetStyles: String
  /// In this order: the way out first, in a file of its own, so that no fault of another stops it.
  package let scripts: [String]
  /// For the admin side alone.
  package let editorScript: String
  package let icons: String

  package init(
    styles: String, mapStyles: String, editorStyles: String, sheetStyles: String,
    scripts: [String], editorScript: String, icons: String
  ) {
    self.styles = styles
    self.mapStyles = mapStyles
    self.editorStyles = editorStyles
    self.sheetStyles = sheetStyles
    self.scripts = scripts
    self.editorScript = editorScript
    self.icons = icons
  }
}
