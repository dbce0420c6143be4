import Addresses
import HumanServices
import Markup

/// Small drawings from one sprite file; always beside their word, so hidden from screen readers.
package enum Icon {
  package static func mode(_ code: String, _ context: PageContext) -> HTML {
    svg(.class("icon"), .ariaHidden) { use(.href("\(context.assets.icons)#\(code)")) }
  }
}
