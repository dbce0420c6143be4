import Addresses
import HumanServices
import Markup

/// The filters of a municipality's page: what is chosen in sight, the rest folded away.
struct MunicipalityFilters {
  let municipality: Municipality
  let filter: MunicipalityFilter
  let choices: [FilterChoice]
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    let chosen = choices.flatMap { choice in
      choice.values.filter(\.isChosen).map { chip($0, of: choice.kind) }
    }
    if !chosen.isEmpty {
      ChipList(id: "valittu", label: words(.filterChosen), chips: chosen, context: context).content
    }
    details(.class("filters")) {
      Markup.summary { words(.filterTitle) }
      for choice in choices {
        ChipList(
          id: "rajaa-\(choice.kind)", label: label(choice.kind),
          chips: choice.values.filter { !$0.isChosen }.map { chip($0, of: choice.kind) },
          context: context
        ).content
      }
    }
  }

  private func label(_ kind: FilterChoice.Kind) -> String {
    switch kind {
    case .phase: words(.filterPhase)
    case .audience: words(.filterAudience)
    case .mode: words(.filterMode)
    case .language: words(.filterLanguage)
    }
  }

  private func chip(_ value: FilterChoice.Value, of kind: FilterChoice.Kind) -> Chip {
    var target = filter
    let key = value.isChosen ? nil : value.key
    switch kind {
    case .phase: target.phase = key.flatMap(Slug.init)
    case .audience: target.audience = key.flatMap(Slug.init)
    case .mode: target.mode = key.flatMap(Slug.init)
    case .language: target.language = key
    }
    return Chip(
      label: value.label, path: .municipality(municipality.slug, target), count: value.count,
      isChosen: value.isChosen)
  }
}
