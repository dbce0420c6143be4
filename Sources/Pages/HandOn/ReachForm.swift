import Addresses
import HumanServices
import Markup

/// What narrows a list, as a form that works without script: region, municipality and type, and after
/// them what the list alone has.
struct ReachForm {
  /// The list without its filters.
  let path: SitePath
  let query: ReachQuery
  let directory: Snapshot
  let context: PageContext
  /// Fields beside those of the query, and what goes along unseen.
  var more = HTML.empty

  private var words: Phrases { context.words }

  var content: HTML {
    form(
      .class("panel find"), .method("get"), .ariaLabel(words(.filterTitle)),
      .action(context.ownAddress(path, in: context.language))
    ) {
      context.listField
      div(.class("fields")) {
        reach
        more
      }
      button(.type("submit"), .class("btn")) { words(.gapsShow) }
    }
  }

  @HTMLBuilder private var reach: HTML {
    let names = ReachQuery.names
    context.choice(
      names.region, .calendarRegion, .calendarAnyRegion,
      directory.geography.regions.map { ($0.slug.rawValue, $0.name[context.language]) },
      query.region?.rawValue)
    context.choice(
      names.municipality, .searchMunicipality, .searchAnyMunicipality,
      directory.geography.municipalities.map { ($0.slug.rawValue, context.name(of: $0)) },
      query.municipality?.rawValue)
    context.choice(
      names.type, .searchType, .searchAnyType,
      directory.vocabulary.serviceTypes.map {
        (context.value($0.slug, .term(.serviceType)), $0.name[context.language])
      }, query.type.map { context.value($0, .term(.serviceType)) })
  }
}

extension PageContext {
  /// A choice of one value or none.
  func choice(
    _ name: String, _ label: Phrase, _ any: Phrase, _ values: [(String, String)],
    _ chosen: String?
  ) -> HTML {
    div {
      Markup.label(.for(name)) { words(label) }
      select(.id(name), .name(name)) {
        option(.value("")) { words(any) }
        for (value, text) in values {
          option(.value(value), value == chosen ? .selected : nil) { text }
        }
      }
    }
  }
}
