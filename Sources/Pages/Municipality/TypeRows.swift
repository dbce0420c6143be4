import Addresses
import Coverage
import HumanServices
import Markup

/// All help of a municipality, one row a service type, each opening to its listings.
struct TypeRows {
  let rows: [TypeRow]
  let municipality: Municipality
  let filter: MunicipalityFilter
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    div(.class("rows")) { for row in rows { content(of: row) } }
  }

  private func content(of row: TypeRow) -> HTML {
    details(
      .id(anchor(row.type)), row.entries.isEmpty && row.asks ? .class("unknown") : nil,
      // A group that is shown whole is there to be read.
      filter.group == nil ? nil : Attribute("open", nil)
    ) {
      Markup.summary {
        span {
          strong { row.type.name[context.language].withoutExplanation }
          small { line(row) }
        }
        pill(row)
      }
      div(.class("inside")) { inside(row) }
    }
  }

  /// The element of a type, whose name stands in addresses too.
  private func anchor(_ type: TaxonomyTerm) -> String {
    context.value(type.slug, .term(.serviceType))
  }

  // MARK: - Closed

  /// What one gets by opening the row.
  @HTMLBuilder private func line(_ row: TypeRow) -> HTML {
    if let card = (row.entries.first ?? row.old.first)?.card {
      context.text(card.text.name)
      if let number = number(card) { " · " + number.shown }
      if row.total > 1 { " " + words(.rowMore, ["count": String(row.total - 1)]) }
    } else if let missing = row.missing {
      span(.class("screen-only")) { words(.rowHowToAsk) }
      // On paper there is nothing to open.
      span(.class("print-only")) {
        help(row, missing).status(missing)
        " " + words(.rowWriteNumber) + " ______________________"
      }
    }
  }

  private func number(_ card: CardContent) -> PhoneNumber? {
    card.text.phone ?? directory.inheritedNumber(for: card.offer)?.number
  }

  private func pill(_ row: TypeRow) -> HTML {
    if let entry = row.entries.first {
      return ServiceCard(card: entry.card, directory: directory, context: context).shortPill
    }
    if !row.old.isEmpty { return span(.class("pill far")) { words(.rowOld) } }
    if case .none? = row.missing?.status {
      return span(.class("pill far")) { words(.rowNone) }
    }
    return span(.class("pill unsure")) { words(.rowUnknown) }
  }

  // MARK: - Open

  @HTMLBuilder private func inside(_ row: TypeRow) -> HTML {
    if row.type.concernsViolence { SafetyWarning(context: context).content }
    cards(row.entries)
    if !row.old.isEmpty {
      details(.class("filters")) {
        Markup.summary { words(.rowOldCount, ["count": String(row.old.count)]) }
        cards(row.old)
      }
    }
    if row.total > row.entries.count + row.old.count {
      p(.class("more")) {
        a(
          .href(
            context.address(.municipality(municipality.slug, whole(row))) + "#" + anchor(row.type))
        ) {
          words(
            .municipalityMore,
            ["count": String(row.total), "group": row.type.name[context.language].lowercasedFirst])
        }
      }
    }
    if row.asks { help(row, row.missing).content }
  }

  private func help(_ row: TypeRow, _ missing: MissingNeed?) -> MissingHelp {
    MissingHelp(
      need: row.type, missing: missing, municipality: municipality, directory: directory,
      context: context)
  }

  private func whole(_ row: TypeRow) -> MunicipalityFilter {
    var filter = filter
    filter.group = row.type.needGroup
    return filter
  }

  @HTMLBuilder private func cards(_ entries: [TypeRow.Entry]) -> HTML {
    let whole = entries.filter { !$0.isRepeated }
    if !whole.isEmpty {
      div(.class("cards")) {
        for entry in whole {
          ServiceCard(card: entry.card, directory: directory, context: context).content
        }
      }
    }
    let repeated = entries.filter(\.isRepeated).map(\.card)
    if !repeated.isEmpty {
      p {
        words(.rowAlso) + " "
        for (index, card) in repeated.enumerated() { link(to: card, isFirst: index == 0) }
      }
    }
  }

  @HTMLBuilder private func link(to card: CardContent, isFirst: Bool) -> HTML {
    if !isFirst { ", " }
    a(context.href(.service(card.offer.slug)), context.lang(of: card.text.name)) {
      card.text.name[context.language]
    }
  }
}

extension String {
  /// The beginning of a name, up to a bracket or a colon that explains it: "Lastenvalvoja".
  var withoutExplanation: String {
    let end = [" (", ":"].compactMap { firstRange(of: $0)?.lowerBound }.min() ?? endIndex
    return String(self[..<end])
  }
}
