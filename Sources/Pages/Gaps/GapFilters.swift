import Addresses
import Coverage
import HumanServices
import Markup

/// The view as two links, and the other filters as a form that works without script.
struct GapFilters {
  let figures: GapFigures
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }
  private var query: GapQuery { figures.query }

  var content: HTML {
    div(.class("tools")) {
      details(.class("filters"), isFiltered ? .open : nil) {
        summary { words(.gapsFilters) }
        filterForm
      }
    }
  }

  private var isFiltered: Bool {
    !query.terms.isEmpty || query.language != nil || query.day != nil
  }

  private var filterForm: HTML {
    let names = GapQuery.names
    return form(
      .class("panel find"), .method("get"),
      .action(context.ownAddress(.gaps(), in: context.language)), .ariaLabel(words(.gapsFilters))
    ) {
      context.listField
      for pair in kept { input(.type("hidden"), .name(pair.name), .value(pair.value)) }
      div(.class("fields")) {
        for facet in Facet.inFilters where Facet.ofMap.contains(facet) { choice(facet) }
        languageChoice
        div {
          label(.for(names.day)) { words(.gapsDay) }
          input(
            .id(names.day), .name(names.day), .type("text"),
            .value(query.day?.written ?? ""), .ariaDescribedBy("paiva-help"))
          p(.class("note"), .id("paiva-help")) { words(.gapsDayHelp) }
        }
      }
      button(.type("submit"), .class("btn")) { words(.gapsShow) }
    }
  }

  /// What the address says besides the form's own fields.
  private var kept: [AddressPair] {
    let names = GapQuery.names
    let own = Facet.ofMap.map(\.noun) + [names.language, names.day]
    return GapQuery.binding.pairs(of: query, context.names).filter { !own.contains($0.name) }
  }

  private var languageChoice: HTML {
    let codes = Set(directory.offers.flatMap(\.languages)).sorted()
    return div {
      label(.for(GapQuery.names.language)) { words(.filterLanguage) }
      select(.id(GapQuery.names.language), .name(GapQuery.names.language)) {
        option(.value("")) { words(.gapsAnyAudience) }
        for code in codes {
          option(.value(code), code == query.language ? .selected : nil) {
            context.languageName(code)
          }
        }
      }
    }
  }

  private func choice(_ facet: Facet) -> HTML {
    let chosen = query.terms[facet]
    return div {
      label(.for(facet.noun)) { words(facet.phrases.filter) }
      select(.id(facet.noun), .name(facet.noun)) {
        option(.value("")) { words(.gapsAnyAudience) }
        for term in directory.vocabulary.terms(facet) {
          option(
            .value(context.value(term.slug, .term(facet))), term.slug == chosen ? .selected : nil
          ) {
            term.name[context.language]
          }
        }
      }
    }
  }
}
