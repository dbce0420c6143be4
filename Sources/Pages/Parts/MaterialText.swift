import Addresses
import HumanServices
import Markup

/// One edition of a material: its form, language and where it is.
struct MaterialText {
  let edition: MaterialEdition
  let context: PageContext

  @HTMLBuilder var content: HTML {
    let label =
      context.words(.form(edition.form)) + ", " + context.languageName(edition.language)
    if let url = edition.url {
      a(.href(url), .rel("noreferrer external"), .hreflang(edition.language)) { label }
    } else {
      label
    }
  }
}
