import Addresses
import Coverage
import HumanServices
import Markup

/// How many people have the need met how near, in a gap, or nobody knows, by region.
struct GapTotals {
  let figures: GapFigures
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    section {
      h2(.id("yhteensa")) { words(.gapsRegionTotals) }
      if let need = figures.need {
        p(.class("note")) { words(.gapsTotalsLead, ["people": context.people(figures.people)]) }
        byTier(need)
      } else {
        allNeeds
      }
      p(.class("note")) { context.basis(of: figures.people, in: directory) }
    }
  }

  /// The regions, then all of them together.
  private var columns: [(name: String, region: RegionCode?)] {
    let regions = figures.regions.map {
      (name: $0.name[context.language], region: Optional($0.code))
    }
    return figures.query.region == nil ? regions + [(words(.scorecardAll), nil)] : regions
  }

  private func byTier(_ need: TaxonomyTerm) -> HTML {
    let tiers = Tier.allCases.sorted()
    let reaches = columns.map { column in
      tiers.map {
        figures.matrix.population(with: need, atLeast: $0, in: column.region, figures.people)
      }
    }
    return div(
      .class("scroll"), Attribute("tabindex", "0"), .role("region"), .ariaLabelledBy("yhteensa")
    ) {
      table {
        thead {
          tr {
            th(.scope("col")) { words(.gapsAtLeast) }
            for column in columns { th(.scope("col")) { column.name } }
          }
        }
        tbody {
          for (index, tier) in tiers.enumerated() {
            row("\(tier.rawValue) \(context.meaning(of: tier))", reaches.map { $0[index] }) {
              // A confidential address is no known distance: its people stand by themselves.
              tier == .region && isHiddenApart ? $0.hidden : $0.covered
            }
          }
        }
        // What the last tier leaves: nothing at all, or nobody knows.
        tbody {
          let last = reaches.compactMap(\.last)
          row("0 \(words(.letterNone))", last) { $0.notCovered }
          row("? \(words(.letterUnknown))", last) { $0.unknown }
          row(words(.planTotal), last) { $0.total }
        }
      }
    }
  }

  private var isHiddenApart: Bool { figures.matrix.query.method != .first }

  private func row(
    _ name: String, _ reaches: [PopulationReach], _ count: (PopulationReach) -> Int
  ) -> HTML {
    tr {
      th(.scope("row")) { name }
      for reach in reaches { td(.class("n")) { share(count(reach), of: reach.total) } }
    }
  }

  private func share(_ count: Int, of total: Int) -> String {
    let percent = total == 0 ? 0 : Double(count) / Double(total) * 100
    return "\(context.number(count)) (\(Int(percent.rounded()))\u{00A0}%)"
  }

  /// With all needs: the mean per person, gaps and unknowns by region.
  private var allNeeds: HTML {
    table {
      thead {
        tr {
          for phrase in [Phrase.gapsRegion, .gapsScore, .gapsGapCount, .gapsUnknownCount] {
            th(.scope("col")) { words(phrase) }
          }
        }
      }
      tbody { for column in columns { sums(column.name, column.region) } }
    }
  }

  private var bounds: [Bound] {
    figures.query.method == .first ? [.lower] : Bound.allCases
  }

  private func sums(_ name: String, _ region: RegionCode?) -> HTML {
    let scores = figures.municipalities.filter { region == nil || $0.region == region }
      .compactMap { figures.matrix.score(of: $0.code) }
    return tr {
      th(.scope("row")) { name }
      td(.class("n")) {
        bounds.map {
          figures.matrix.equity(in: region, by: $0, figures.people).mean.map(context.score) ?? "?"
        }.joined(separator: "–")
      }
      td(.class("n")) { String(scores.reduce(0) { $0 + $1.gaps }) }
      td(.class("n")) { String(scores.reduce(0) { $0 + $1.unknowns }) }
    }
  }
}

extension PageContext {
  /// Whom figures count, as the head of a column: everybody, or people under 18.
  func people(_ people: People) -> String {
    words(people.basis == .under18 ? .peopleUnder18 : .gapsPeople)
  }

  /// What a phone shows before a cell whose column's head it does not.
  func told(_ phrase: Phrase) -> Attribute { Attribute("data-label", words(phrase)) }

  /// Whom figures count, on which day, and who says so.
  func basis(of people: People, in directory: Snapshot) -> String {
    switch people.basis {
    case .everyone:
      let day = directory.geography.municipalities.map(\.populationOn).max()
      return words(.peopleBasisEveryone, ["date": day.map { dates.text($0) } ?? "?"])
    case .under18:
      let day = directory.under18.map(\.countedOn).max()
      let sources = Set(directory.under18.map(\.source)).sorted().joined(separator: "; ")
      return words(
        .peopleBasisUnder18, ["date": day.map { dates.text($0) } ?? "?", "source": sources])
    }
  }
}
