import Addresses
import HumanServices
import Markup
import Search

/// The filters of a municipality's page: what is chosen and one's situation in sight, the rest folded
/// away.
struct MunicipalityFilters {
  let municipality: Municipality
  let filter: MunicipalityFilter
  let choices: [FilterChoice]
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    let chosen = choices.flatMap { choice in
      choice.values.filter(\.isChosen).map { chip($0, of: choice.facet) }
    }
    if !chosen.isEmpty {
      ChipList(id: "valittu", label: words(.filterChosen), chips: chosen, context: context).content
    }
    for choice in choices where isSituation(choice) { list(choice) }
    details(.class("filters")) {
      Markup.summary { words(.filterTitle) }
      for choice in choices where !isSituation(choice) { list(choice) }
    }
  }

  private func isSituation(_ choice: FilterChoice) -> Bool { choice.facet == .term(.phase) }

  private func list(_ choice: FilterChoice) -> HTML {
    ChipList(
      id: "rajaa-\(choice.facet.elementName)", label: labels.label(choice.facet),
      chips: choice.values.filter { !$0.isChosen }.map { chip($0, of: choice.facet) },
      context: context
    ).content
  }

  private var labels: FacetLabels { FacetLabels(directory: directory, context: context) }

  private func chip(_ value: FilterChoice.Value, of facet: SearchFacet) -> Chip {
    var target = filter
    target[facet] = value.isChosen ? nil : value.key
    return Chip(
      label: value.label, path: .municipality(municipality.slug, target), count: value.count,
      isChosen: value.isChosen)
  }
}

extension SearchFacet {
  /// What its filter's element is called on a municipality's page.
  fileprivate var elementName: String {
    if case .term(let facet) = self { String(facet.shortName) } else { "\(self)" }
  }
}
