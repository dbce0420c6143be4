import Addresses
import HumanServices
import Markup
import Search

/// The field of words and the municipality, filled as asked; what else is chosen goes along unseen.
///
/// It posts, so that words never stand in an address before it is known whether they name a danger.
struct SearchForm {
  let query: SearchQuery
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    form(
      .class("panel find"), .role("search"), .method("post"), .ariaLabel(words(.searchTitle)),
      .action(context.address(.search())), Attribute("autocomplete", "off")
    ) {
      div(.class("fields")) {
        div {
          label(.for("q")) { words(.searchWords) }
          SearchField(words: query.words, context: context).content
        }
        div { municipalities }
      }
      button(.type("submit"), .class("btn")) { words(.searchButton) }
      for pair in SearchQuery.binding.pairs(of: kept, context.names) {
        input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
    }
  }

  /// What goes along unseen.
  private var kept: SearchQuery { query.without(.municipality).with(words: "") }

  @HTMLBuilder private var municipalities: HTML {
    let name = SearchAddress.name(.municipality)
    let chosen = query.onlyMunicipality
    label(.for(name)) { words(.searchMunicipality) }
    select(.id(name), .name(name)) {
      option(.value("")) { words(.searchAnyMunicipality) }
      for municipality in directory.geography.municipalities {
        option(
          .value(municipality.slug.rawValue), municipality.slug == chosen ? .selected : nil
        ) { context.name(of: municipality) }
      }
    }
    // Several municipalities do not fit one choice; a change of words keeps them.
    if chosen == nil {
      for value in query[.municipality] { input(.type("hidden"), .name(name), .value(value)) }
    }
  }
}
