import Addresses
import Coverage
import HumanServices
import Markup

/// Why a cell has its letter: the offers behind it, where, how far, how old, and what is unsure.
struct CellReason {
  /// Offers told of; the rest are in the service listings.
  static let mostOffers = 3

  let cell: CoverageCell
  /// Counted ways first, the best tier first.
  let evidence: [CoverageEvidence]
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if shown.isEmpty {
      if let day = cell.inventoryOn {
        words(.scorecardWhyNone, ["date": context.dates.text(day)])
      } else if uncounted.isEmpty {
        words(cell.hasStaleOffers ? .scorecardWhyStale : .scorecardWhyUnknown)
      } else {
        uncountedList
        if cell.hasStaleOffers { span(.class("flag")) { words(.gapsStale) } }
      }
    } else {
      ul(.class("reasons")) { for one in shown { li { reason(one) } } }
      if let scoring { span(.class("flag")) { scoring } }
      if cell.letter == .region { span(.class("flag")) { hidden } }
      if cell.isFragile { span(.class("flag")) { words(.gapsFragile) } }
      if cell.hasStaleOffers { span(.class("flag")) { words(.gapsStale) } }
    }
  }

  /// Listed, but without known times or with none soon, so that they answer nothing now.
  private var uncounted: [Offer] {
    var seen: Set<ID<Service>> = []
    return evidence.filter {
      !$0.counts && !$0.freshness.isLeftOut(in: figures.query.view)
        && figures.names[$0.offer.id] != nil && seen.insert($0.offer.id).inserted
    }.prefix(CellReason.mostOffers).map(\.offer)
  }

  @HTMLBuilder private var uncountedList: HTML {
    words(.scorecardWhyUncounted, ["days": String(Reach.sessionDays)])
    ul(.class("reasons")) {
      for offer in uncounted {
        if let name = figures.names[offer.id] {
          li {
            a(context.href(.service(offer.slug)), context.lang(of: name)) {
              name[context.language]
            }
            if let session = context.knownSession(of: offer) { ": " + session }
          }
        }
      }
    }
  }

  /// Whether a cell without an answer has something listed, whose times would make it one.
  var wantsTimes: Bool { cell.letter == .unknown && !uncounted.isEmpty }

  /// Where something else than the letter's tier gives the score: which offer, and of what tier.
  private var scoring: String? {
    guard let best = cell.best, let name = figures.names[best],
      let tier = evidence.filter({ $0.counts && $0.offer.id == best }).max(by: {
        $0.value < $1.value
      })?
      .fit.tier, tier != cell.tier
    else { return nil }
    return words(
      .scorecardScoring,
      [
        "name": name[context.language], "tier": tier.rawValue,
        "score": cell.score.map(context.score) ?? "",
      ])
  }

  /// The best way of each of the first offers that count and have a name to show.
  private var shown: [CoverageEvidence] {
    var seen: Set<ID<Service>> = []
    return evidence.filter {
      $0.counts && figures.names[$0.offer.id] != nil && seen.insert($0.offer.id).inserted
    }.prefix(CellReason.mostOffers).map { $0 }
  }

  @HTMLBuilder private func reason(_ one: CoverageEvidence) -> HTML {
    if let name = figures.names[one.offer.id] {
      a(context.href(.service(one.offer.slug)), context.lang(of: name)) { name[context.language] }
      ": " + facts(one).joined(separator: ", ")
    }
  }

  /// What R does not promise, and the nearest place that may be told.
  private var hidden: String {
    let known = evidence.filter { $0.counts && $0.fit.trip != nil }
      .min { ($0.fit.trip?.minutes ?? 0) < ($1.fit.trip?.minutes ?? 0) }
    guard let fit = known?.fit, let trip = fit.trip,
      let place = fit.place.flatMap({ figures.matrix.geography.municipality($0) })
    else { return words(.scorecardHidden) }
    return words(.scorecardHidden) + " "
      + words(
        .scorecardHiddenKnown,
        ["place": context.name(of: place), "minutes": String(trip.minutes)])
  }

  private func facts(_ one: CoverageEvidence) -> [String] {
    var facts = [
      one.fit.isHiddenElsewhere
        ? words(.gapsHiddenElsewhere) : context.meaning(of: one.fit.tier)
    ]
    if let place = one.fit.place.flatMap({ figures.matrix.geography.municipality($0) }),
      let trip = one.fit.trip
    {
      facts.append(
        "\(context.name(of: place)) \(words(.tripMinutes, ["minutes": String(trip.minutes)]))")
    }
    facts.append(context.area(one.offer.area, in: figures.matrix.geography))
    if one.fit.isPlaceUnconfirmed { facts.append(words(.cardPlaceUnconfirmed).lowercasedFirst) }
    if one.fit.areTimesUnconfirmed { facts.append(words(.cardTimesUnconfirmed)) }
    if let assured = one.offer.assuredDate {
      facts.append("\(words(.factChecked)) \(context.dates.text(assured))")
    } else if let year = context.dates.year(one.offer.sourcePeriod) {
      let isOrEarlier = one.offer.sourcePeriod.from == nil
      let age = isOrEarlier ? words(.dateOrEarlier, ["date": String(year)]) : String(year)
      facts.append("\(words(.gapsAge).lowercasedFirst) \(age)")
    } else {
      facts.append(words(.factUndated))
    }
    return facts
  }
}
