import Addresses
import Foundation
import HumanServices
import Markup

/// The facts of a listing as a list of terms, what one can do first: whom to call, write to or book
/// with, how one gets in, when and where, what it costs; then for whom it is, then the rest.
struct ServiceFacts {
  let service: Service
  let directory: Snapshot
  let context: PageContext
  /// Whether it is told who answers now: not where the page is kept longer, or printed.
  var tellsNow = false
  /// Whether each fact has a link by which a reader says that it is not right.
  var asks = false

  private var details: ServiceDetails { service.details }
  private var words: Phrases { context.words }
  private var language: Language { context.language }

  var content: HTML {
    dl(.class("dl")) {
      fact(.factContact, contact)
      fact(joining, access)
      fact(.factTimes, times)
      fact(.factPlaces, places)
      fact(.factWaiting, waiting)
      fact(.factCost, cost)
      fact(.factModes, modes)
      fact(.factLanguages, languages)
      facts(of: .first)
      fact(.factAges, ages)
      fact(.factEligibility, details.eligibility)
      fact(.factWhatHappens, details.description)
      fact(.factMaterials, materials)
      fact(.factArea, area)
      fact(.factProvider, providers)
      facts(of: .last)
      fact(.factAlternateName, details.alternateName)
      fact(.factTopic, topics)
      fact(.factLaw, laws)
    }
  }

  /// What one needs to get in: for a card that is handed over.
  var brief: HTML {
    dl(.class("dl")) {
      fact(.factContact, contact)
      fact(joining, access)
      fact(.factTimes, times)
      fact(.factPlaces, places)
      fact(.factModes, modes)
      fact(.factCost, cost)
      fact(.factLanguages, languages)
      fact(.factProvider, providers)
    }
  }

  /// The facets that are told there, by their names.
  @HTMLBuilder private func facts(of place: Facet.Telling) -> HTML {
    for facet in Facet.allCases where facet.telling == place {
      fact(facet.phrases.fact, terms(facet))
    }
  }

  @HTMLBuilder private func fact(_ name: Phrase, _ value: HTML) -> HTML {
    if !value.isEmpty {
      div {
        dt { words(name) }
        dd { value }
        if asks { question(name) }
      }
    }
  }

  private func question(_ name: Phrase) -> HTML {
    let subject = ReportSubject(service: details.slug, field: pointed(name))
    return dd(.class("ask")) {
      a(context.href(.report(subject))) {
        words(.factAsk)
        span(.class("visually-hidden")) { " " + words(name) }
      }
    }
  }

  /// The fact that a visitor may propose to change; `nil` where words say it better.
  private func pointed(_ name: Phrase) -> ProposedField? {
    switch name {
    case joining: .access
    case .factContact: .phone
    case .factTimes: .hours
    case .factCost: .fees
    case .factArea: .area
    default: nil
    }
  }

  private func fact(_ name: Phrase, _ value: String) -> HTML { fact(name, .text(value)) }

  private func fact(_ name: Phrase, _ text: LocalizedText) -> HTML {
    fact(name, text.isEmpty ? .empty : context.text(text))
  }

  /// What professionals take part in is no help that one gets.
  private var joining: Phrase {
    switch details.kind {
    case .network, .training: .factJoining
    case .service, .event, .material: details.isOver ? .factApplicationEnded : .factApplication
    }
  }

  /// How one gets in; a number in it can be called.
  private var access: HTML {
    let process = details.applicationProcess
    let access = context.sentences(known(.access))
    if process.isEmpty { return .text(access) }
    return HTMLBuilder.buildArray([
      access.isEmpty ? .empty : p { access },
      p(context.lang(of: process)) { CallableText(process[language], context).content },
    ])
  }

  private func known(_ facet: Facet) -> [TaxonomyTerm] {
    details.codes(facet).compactMap { directory.vocabulary.term(facet, $0) }
  }

  private func terms(_ facet: Facet) -> String { context.names(known(facet)) }

  private var ages: String {
    let (least, most) = (details.minimumAge, details.maximumAge)
    let phrase: Phrase? =
      switch (least, most) {
      case (nil, nil): nil
      case (_?, nil): .agesFrom
      case (nil, _?): .agesTo
      case (_?, _?): .agesFromTo
      }
    return phrase.map {
      words($0, ["from": least.map(String.init) ?? "", "to": most.map(String.init) ?? ""])
    } ?? ""
  }

  private var waiting: String {
    guard let days = details.waitingDays else { return "" }
    let text = words(.factWaitingDays, ["count": String(days)])
    return details.waitingOn.map { "\(text) (\(context.dates.text($0)))" } ?? text
  }

  private var cost: HTML {
    let prices = details.costOptions.joined(separator: "; ")
    if !details.feesDescription.isEmpty {
      var told = context.text(details.feesDescription)
      if !prices.isEmpty { told.append(.text(" · \(prices)")) }
      return told
    }
    if !prices.isEmpty { return .text(prices) }
    return details.isFree == true ? .text(words(.costFree)) : .text(words(.costUnknown))
  }

  private var modes: HTML {
    ul(.class("facts big")) {
      for delivery in details.deliveries {
        if let mode = directory.vocabulary.term(.deliveryMode, delivery.mode) {
          li {
            Icon.mode(mode.code, context)
            strong { context.way(mode, delivery.interaction) }
          }
        }
      }
    }
  }

  @HTMLBuilder private var languages: HTML {
    details.languages.map { spoken in
      let name = context.languageName(spoken.code)
      return spoken.kind == .own ? name : "\(name) (\(words(.languageKind(spoken.kind))))"
    }.joined(separator: ", ")
    if !details.languagesNote.isEmpty { p(.class("note")) { context.text(details.languagesNote) } }
  }

  @HTMLBuilder private var places: HTML {
    let isInRoom = details.deliveries.contains { !$0.isRemote }
    switch details.whereabouts {
    case .confidential: words(.placeConfidential)
    case .confidentialMunicipalityPublic:
      details.places.compactMap { municipality($0) }.map { context.name(of: $0) }
        .joined(separator: ", ") + ". " + words(.placeConfidential)
    case .open:
      if isInRoom {
        let confirmed = details.places.filter { $0.certainty == .confirmed }
        if confirmed.isEmpty {
          words(.placeUnconfirmed) + " "
          if let number = directory.firstNumber(of: details) {
            words(.placeAsk) + " "
            ContactText.link(number, to: details.name[language])
          } else {
            words(.placeAskService)
          }
        } else {
          ul {
            for place in confirmed {
              if let municipality = municipality(place) {
                li {
                  PlaceText(
                    place: place, facts: directory.facts(of: place, in: details),
                    municipality: municipality, context: context
                  ).content
                }
              }
            }
          }
        }
      }
    }
  }

  private func municipality(_ place: Place) -> Municipality? {
    directory.geography.municipality(place.municipality)
  }

  @HTMLBuilder private var area: HTML {
    words(.areaFor, ["area": context.area(details.area, in: directory.geography)])
    if !details.areaNote.isEmpty { p(.class("note")) { context.text(details.areaNote) } }
  }

  @HTMLBuilder private var times: HTML {
    if !details.scheduleNote.isEmpty { p { context.text(details.scheduleNote) } }
    for series in details.series {
      SeriesText(series: series, timetable: details.timetable, context: context).content
    }
    if !details.occurrences.isEmpty {
      ul {
        for occurrence in details.timetable.single {
          li {
            if !occurrence.title.isEmpty {
              context.text(occurrence.title)
              ": "
            }
            OccurrenceText(occurrence: occurrence, context: context).dates
            " · " + words(.occurrence(occurrence.state))
            if !occurrence.note.isEmpty {
              ". "
              context.text(occurrence.note)
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var materials: HTML {
    if !details.materials.isEmpty {
      ul {
        for edition in details.materials {
          li { MaterialText(edition: edition, context: context).content }
        }
      }
    }
  }

  @HTMLBuilder private var contact: HTML {
    let ways = directory.waysToReach(details)
    let own = ways.filter { $0.owner == .service }
    if !own.isEmpty || details.url != nil {
      ul(.class("contact")) {
        for way in own { li { text(way.point).content } }
        if let url = details.url { li { site(url) } }
      }
    }
    if let gap = directory.reachGap(details) {
      p(.class("missing")) { words(gap == .number ? .contactNoNumber : .contactNothing) }
    }
    ofPlaces(ways)
    ofProviders(ways)
    let sites = directory.sitesInstead(for: details)
    if !sites.isEmpty {
      p { words(.factContactOfProvider) }
      ul(.class("contact")) { for url in sites { li { site(url) } } }
    }
  }

  private func text(_ point: ContactPoint) -> ContactText {
    ContactText(
      point: point, context: context, whom: details.name[language],
      statement: tellsNow ? statement(point) : nil)
  }

  private func statement(_ point: ContactPoint) -> OpenStatement {
    point.openingTimes.statement(
      at: context.instant,
      on: point.hoursBasis(details.sourcePeriod, assuredOn: service.assuredDate))
  }

  /// When what is told of this moment is no longer true.
  var changesAt: Date? {
    directory.waysToReach(details).compactMap { statement($0.point).nextChange?.instant }.min()
  }

  /// What the places have for all services that are given there, each under its place's name.
  @HTMLBuilder private func ofPlaces(_ ways: [WayToReach]) -> HTML {
    for place in directory.knownPlaces(details) {
      let inherited = ways.filter { $0.owner == .place(place.key) }
      if let name = directory.name(of: .place(place.key)), !inherited.isEmpty {
        p(.class("inherited")) { words(.contactOfPlace, ["name": name[language]]) }
        ul(.class("contact")) { for way in inherited { li { text(way.point).content } } }
      }
    }
  }

  /// What the providers have for all their services, each under its provider's name.
  @HTMLBuilder private func ofProviders(_ ways: [WayToReach]) -> HTML {
    for provider in details.providers {
      let inherited = ways.filter { $0.owner == .organization(provider.organization) }
      if let organization = directory.organizations[provider.organization], !inherited.isEmpty {
        p(.class("inherited")) {
          words(.contactOfProvider, ["name": organization.name[language]])
        }
        ul(.class("contact")) {
          for way in inherited {
            li { text(way.point).content }
          }
        }
      }
    }
  }

  private func site(_ url: String) -> HTML {
    a(.href(url), .rel("noreferrer external")) { WebAddress.shown(url) }
  }

  private var providers: HTML {
    HTMLBuilder.buildArray(
      details.providers.enumerated().map { index, provider in
        guard let organization = directory.organizations[provider.organization] else {
          return .empty
        }
        var html = HTML.text(index == 0 ? "" : ", ")
        html.append(
          a(context.href(.organization(organization.slug)), context.lang(of: organization.name)) {
            organization.name[language]
          })
        return html
      })
  }

  private var topics: HTML {
    HTMLBuilder.buildArray(
      types.enumerated().map { index, type in
        var html = HTML.text(index == 0 ? "" : ", ")
        html.append(a(context.href(.topic(type.slug))) { type.name[language] })
        return html
      })
  }

  private var laws: String {
    (types.map(\.statutoryBasis) + [details.legislation]).filter { !$0.isEmpty }
      .map { $0[language] }
      .joined(separator: "; ")
  }

  private var types: [TaxonomyTerm] { known(.serviceType) }
}
