import Addresses
import HumanServices
import Markup

/// The page in its other languages, as the page's `languageChoice` says.
struct LanguageNav {
  let page: any Page

  private var context: PageContext { page.context }

  @HTMLBuilder var content: HTML {
    switch page.languageChoice {
    case .none: HTML.empty
    case .links:
      languages { other in
        a(
          .href(context.address(page.path, in: other)), .lang(other.rawValue),
          .hreflang(other.rawValue)
        ) { other.ownName }
      }
    case .form(let path):
      // The first button of a form is the one that Enter presses: one that changes no language.
      button(
        .type("submit"), Attribute("form", LanguageChoice.formID), .class("visually-hidden"),
        Attribute("tabindex", "-1"), .ariaHidden
      ) {}
      languages { other in
        button(
          .type("submit"), Attribute("form", LanguageChoice.formID), .lang(other.rawValue),
          Attribute("formaction", context.address(path, in: other)),
          .name(LanguageChoice.asTyped), .value("1")
        ) { other.ownName }
      }
    }
  }

  private func languages(_ offer: (Language) -> HTML) -> HTML {
    nav(.class("langs"), .ariaLabel(context.words(.layoutLanguages))) {
      for other in Language.interface {
        if other == context.language {
          strong(.ariaCurrent("true")) { other.ownName }
        } else {
          offer(other)
        }
      }
    }
  }
}
