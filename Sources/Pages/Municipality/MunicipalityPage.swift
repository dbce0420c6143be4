import Addresses
import Coverage
import Foundation
import HumanServices
import Markup
import Search

/// What a resident of one municipality can use, and what is missing there.
package struct MunicipalityPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let municipality: Municipality
  let filter: MunicipalityFilter
  let rows: [TypeRow]
  let choices: [FilterChoice]
  /// Listings that reach the municipality, with the filter.
  let total: Int
  /// Words of the address that mean nothing here.
  let unread: [UnreadPair]
  /// What stands first, with the texts of its listings; `nil` on another day than today.
  let answer: (Answer, [ID<Service>: ServiceCardText])?
  /// Where a child has its other home, with what reaches it.
  package var second: (municipality: Municipality, rows: [TypeRow])?
  /// What is told of the situation that is chosen.
  package var guide: (SituationGuide, in: SituationGuides)?

  package init(
    context: PageContext, directory: Snapshot, municipality: Municipality,
    filter: MunicipalityFilter, view: MunicipalityParts, unread: [UnreadPair],
    answer: (Answer, [ID<Service>: ServiceCardText])?
  ) {
    self.context = context
    self.directory = directory
    self.municipality = municipality
    self.filter = filter
    rows = view.rows
    choices = view.choices
    total = view.total
    self.unread = unread
    self.answer = answer
  }

  package var path: SitePath { .municipality(municipality.slug, filter) }
  package var heading: String {
    words(.municipalityTitle, ["name": context.name(of: municipality)])
  }
  package var documentTitle: String {
    "\(words(.siteName)) – \(context.name(of: municipality))"
  }
  package var summary: String? {
    filter.isEmpty
      ? words(.municipalityDescription, ["place": context.locative(of: municipality)]) : nil
  }
  package var showsHeadingItself: Bool { true }
  package var news: ReachQuery? { reach }
  package var calendar: CalendarQuery? { CalendarQuery(reach) }

  package var changesAt: Date? { answer?.0.nextChange?.instant }

  package var hasFirstScreen: Bool { true }
  package var firstScreen: HTML {
    crumbs
    h1 { heading }
    if let (answer, texts) = answer {
      AnswerPart(
        answer: answer, texts: texts, municipality: municipality, directory: directory,
        context: context
      ).content
    }
  }

  package var content: HTML {
    if filter.day == nil, filter.group == nil {
      DistanceStrip(
        rows: rows, municipality: municipality, directory: directory, context: context
      ).content
    }
    notes
    if let second {
      TwoHomes(
        first: (municipality, rows), second: second, directory: directory, context: context
      ).content
    }
    steps
    h2(.id("apu")) {
      words(.municipalityAllHelp, ["place": context.locative(of: municipality)])
    }
    if total > 0 { p(.class("lead note")) { leadText } }
    MunicipalityFilters(
      municipality: municipality, filter: filter, choices: choices, directory: directory,
      context: context
    ).content
    if total == 0 {
      p(.class("gap")) {
        words(.municipalityNothing)
        " "
        a(context.href(.municipality(municipality.slug))) { words(.municipalityShowAll) }
      }
    }
    TypeRows(
      rows: rows, municipality: municipality, filter: filter, directory: directory,
      context: context
    ).content
    otherPlaces
  }

  private var crumbs: HTML {
    p(.class("crumbs")) {
      a(context.href(.front)) { words(.crumbFront) }
      if let region = directory.geography.region(of: municipality) {
        " › " + region.name[language]
      }
      for (language, name) in context.samiNames(of: municipality) {
        " · "
        span(.lang(language.rawValue)) { name }
      }
    }
  }

  /// Folded, so that the help itself stays near.
  @HTMLBuilder private var steps: HTML {
    if let (guide, guides) = guide {
      let steps = SituationSteps(
        guide: guide, guides: guides, directory: directory, context: context, target: whole)
      details(.class("filters")) {
        Markup.summary { words(.situationSteps) }
        steps.content
        steps.bring
      }
    }
  }

  /// All of a type's group on this page.
  private func whole(_ type: TaxonomyTerm) -> SitePath {
    var filter = filter
    filter.group = type.needGroup
    return filter.group == nil ? .topic(type.slug) : .municipality(municipality.slug, filter)
  }

  private var leadText: String {
    context.words.count(total, one: .municipalityLeadOne, other: .municipalityLeadMany)
  }

  @HTMLBuilder private var notes: HTML {
    if let day = filter.day {
      p(.class("note"), .role("status")) {
        words(.municipalityAsOf, ["date": context.dates.text(day)])
      }
    }
    UnreadNote(unread: unread, context: context).content
  }

  private var reach: ReachQuery { ReachQuery(municipality: municipality.slug) }

  private var neighbours: [Municipality] {
    municipality.neighbours.compactMap { directory.geography.municipality($0) }
  }

  @HTMLBuilder private var otherPlaces: HTML {
    if filter.group != nil {
      p { a(context.href(.municipality(municipality.slug))) { words(.municipalityAllNeeds) } }
    }
    details(.class("filters")) {
      Markup.summary { words(.homesOther) }
      TwoHomes.chooser(municipality, chosen: filter.second, in: directory, context)
    }
    nav(.class("after"), .ariaLabel(words(.municipalityMoreLabel))) {
      if !neighbours.isEmpty {
        h2 { words(.municipalityNeighbours) }
        ul(.class("inline-links")) {
          for neighbour in neighbours {
            li {
              a(context.href(.municipality(neighbour.slug))) { context.name(of: neighbour) }
            }
          }
        }
      }
      ul(.class("inline-links")) {
        li {
          a(context.href(.pathway(municipality: municipality.slug))) {
            words(.municipalityPathway)
          }
        }
        li {
          a(context.href(.scorecard(municipality.slug))) {
            words(.municipalityGaps, ["place": context.ablative(of: municipality)])
          }
        }
        if context.list == nil {
          li {
            a(.href(SitePath.address(context.here, carrying: ServiceList())), .rel("nofollow")) {
              words(.listMake)
            }
          }
        }
        li {
          a(context.href(.calendar(CalendarQuery(reach)))) { words(.municipalityCalendar) }
        }
        li {
          a(context.href(.report(ReportSubject(municipality: municipality.slug)))) {
            words(.municipalityReport)
          }
        }
      }
      p(.class("note")) { words(.tripExplained) }
    }
  }
}

extension String {
  /// For a phrase inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
