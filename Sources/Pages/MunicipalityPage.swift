import Addresses
import Coverage
import Foundation
import HumanServices
import Markup
import Search

/// The listings of one need group that reach a municipality, and what of the group is not known.
package struct NeedSection: Sendable {
  package var group: NeedGroup
  package var cards: [CardContent]
  /// How many there are in all; more than `cards` when the page shows only the first ones.
  package var total: Int
  package var missing: [MissingNeed]

  package init(group: NeedGroup, cards: [CardContent], total: Int, missing: [MissingNeed]) {
    self.group = group
    self.cards = cards
    self.total = total
    self.missing = missing
  }
}

/// A need that no listing meets in a municipality, as far as is known.
package struct MissingNeed: Sendable {
  package var need: TaxonomyTerm
  package var status: NeedStatus
  /// Something of it is listed, but without the times or the place that would make it count.
  package var isListed: Bool
  package var nearest: NearestAlternative?
  /// The nearest alternative's name.
  package var nearestName: LocalizedText?

  package init(
    need: TaxonomyTerm, status: NeedStatus, isListed: Bool, nearest: NearestAlternative?,
    nearestName: LocalizedText?
  ) {
    self.need = need
    self.status = status
    self.isListed = isListed
    self.nearest = nearest
    self.nearestName = nearestName
  }
}

/// One filter of the page with its values and their counts.
package struct FilterChoice: Sendable {
  package struct Value: Sendable {
    /// A term's slug, or a language's code.
    package var key: String
    package var label: String
    package var count: Int
    package var isChosen: Bool

    package init(key: String, label: String, count: Int, isChosen: Bool) {
      self.key = key
      self.label = label
      self.count = count
      self.isChosen = isChosen
    }
  }

  /// One of `MunicipalityFilter.facets`.
  package var facet: SearchFacet
  package var values: [Value]

  package init(facet: SearchFacet, values: [Value]) {
    self.facet = facet
    self.values = values
  }
}

/// What a municipality's page shows of its listings.
package struct MunicipalityParts: Sendable {
  package var sections: [NeedSection]
  package var choices: [FilterChoice]
  /// Listings that reach the municipality, with the filter.
  package var total: Int

  package init(sections: [NeedSection], choices: [FilterChoice], total: Int) {
    self.sections = sections
    self.choices = choices
    self.total = total
  }
}

/// What a resident of one municipality can use, and what is missing there.
package struct MunicipalityPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let municipality: Municipality
  let filter: MunicipalityFilter
  let sections: [NeedSection]
  let choices: [FilterChoice]
  /// Listings that reach the municipality, with the filter.
  let total: Int
  /// Words of the address that mean nothing here.
  let unread: [UnreadPair]
  /// What stands first, with the texts of its listings; `nil` on another day than today.
  let answer: (Answer, [ID<Service>: ServiceCardText])?

  package init(
    context: PageContext, directory: Snapshot, municipality: Municipality,
    filter: MunicipalityFilter, view: MunicipalityParts, unread: [UnreadPair],
    answer: (Answer, [ID<Service>: ServiceCardText])?
  ) {
    self.context = context
    self.directory = directory
    self.municipality = municipality
    self.filter = filter
    sections = view.sections
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

  package var content: HTML {
    crumbs
    h1 { heading }
    if let (answer, texts) = answer {
      AnswerPart(
        answer: answer, texts: texts, municipality: municipality, directory: directory,
        context: context
      ).content
    }
    if total > 0 { p(.class("lead")) { leadText } }
    notes
    div(.class("tools")) {
      jumps
      MunicipalityFilters(
        municipality: municipality, filter: filter, choices: choices, directory: directory,
        context: context
      ).content
    }
    if sections.isEmpty {
      p(.class("gap")) {
        words(.municipalityNothing)
        " "
        a(context.href(.municipality(municipality.slug))) { words(.municipalityShowAll) }
      }
    }
    div(.class("needs")) { for section in sections { sectionContent(section) } }
    whomToAsk
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

  @HTMLBuilder private var jumps: HTML {
    if sections.count > 1 {
      details(.class("filters")) {
        Markup.summary { words(.municipalityJump) }
        ul(.class("chips")) {
          for need in sections {
            li { a(.href("#\(anchor(need.group))")) { need.group.name[language] } }
          }
        }
      }
    }
  }

  /// The element of a group, whose name stands in addresses too.
  private func anchor(_ group: NeedGroup) -> String {
    context.names.name(of: group.code, .needGroup)
  }

  private func sectionContent(_ need: NeedSection) -> HTML {
    section(.id(anchor(need.group)), .ariaLabelledBy("h-\(anchor(need.group))")) {
      // On paper there is no way to the rest: the style sheet says there how many are shown.
      let isCut = need.total > need.cards.count
      h2(
        .id("h-\(anchor(need.group))"),
        isCut ? Attribute("data-shown", "\(need.cards.count)/\(need.total)") : nil
      ) { need.group.name[language] }
      if directory.vocabulary.concernsViolence(group: need.group.code) {
        SafetyWarning(context: context).content
      }
      div(.class("cards")) {
        for card in need.cards {
          // A listing that meets two needs stands in two groups.
          ServiceCard(card: card, directory: directory, context: context, mayRepeat: true).content
        }
      }
      if isCut {
        p(.class("more")) {
          a(context.href(.municipality(municipality.slug, filter(showing: need.group)))) {
            words(
              .municipalityMore,
              ["count": String(need.total), "group": need.group.name[language].lowercasedFirst])
          }
        }
      }
      if !need.missing.isEmpty {
        MissingNeeds(
          missing: need.missing, municipality: municipality, directory: directory,
          context: context
        ).content
      }
    }
  }

  /// The county, which has to give social services or knows who does; where some need has no help
  /// that is known.
  @HTMLBuilder private var whomToAsk: HTML {
    if sections.contains(where: { !$0.missing.isEmpty }),
      let county = directory.geography.region(of: municipality)?.county
    {
      p(.class("after")) {
        words(.municipalityAsk) + " "
        if let slug = county.organization, directory.hasPage(ofOrganization: slug) {
          a(context.href(.organization(slug)), context.lang(of: county.name)) {
            county.name[language]
          }
        } else {
          context.text(county.name)
        }
        "."
      }
    }
  }

  private func filter(showing group: NeedGroup) -> MunicipalityFilter {
    var filter = filter
    filter.group = group.code
    return filter
  }

  private var reach: ReachQuery { ReachQuery(municipality: municipality.slug) }

  private var neighbours: [Municipality] {
    municipality.neighbours.compactMap { directory.geography.municipality($0) }
  }

  @HTMLBuilder private var otherPlaces: HTML {
    if filter.group != nil {
      p { a(context.href(.municipality(municipality.slug))) { words(.municipalityAllNeeds) } }
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
