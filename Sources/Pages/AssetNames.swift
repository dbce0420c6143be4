import Addresses
import HumanServices
import Markup

/// Addresses of the style sheets, script and icons, with a hash of their bytes in the name.
package final class AssetNames: Sendable {
  /// The first screen's styles themselves, which public pages carry within so that it shows with the
  /// first answer; `SecurityFields` tells browsers their hash.
  package let firstStyles: String
  /// The same as a file, for the admin side.
  package let firstStylesAddress: String
  /// The rest, for everything below the first screen.
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
    first: (styles: String, address: String), styles: String, mapStyles: String,
    editorStyles: String, sheetStyles: String, scripts: (public: [String], editor: String),
    icons: String
  ) {
    firstStyles = first.styles
    firstStylesAddress = first.address
    self.styles = styles
    self.mapStyles = mapStyles
    self.editorStyles = editorStyles
    self.sheetStyles = sheetStyles
    self.scripts = scripts.public
    editorScript = scripts.editor
    self.icons = icons
  }
}
