import Coverage
import HumanServices

/// What each cell of a municipality's file is computed from, so that a reader computes it again.
extension CoverageExport {
  /// `{"nothing_found_on": …, "offers": […]}`.
  ///
  /// Of a confidential address whose municipality is not public there is its tier and no place.
  func inputs(_ row: CoverageRow) -> JSONText {
    let nothing = matrix.nothingFound(row.municipality.code, row.need.code)
    let offers = matrix.inputs(row.municipality.code, row.need.code)
    return .object([
      ("need_weight", .whole(row.need.needWeight)),
      ("remote_meets_need", .flag(row.need.remoteMeetsNeed)),
      ("nothing_found_on", .optional(nothing?.description)),
      ("offers", .list(offers.map(offer))),
    ])
  }

  private func offer(_ input: CoverageInput) -> JSONText {
    let offer = input.offer
    let modes = input.deliveries.map { delivery in
      JSONText.object([
        ("mode", .text(delivery.mode)), ("interaction", .text(delivery.interaction.rawValue)),
      ])
    }
    return .object(
      [("offer_slug", .text(offer.slug.rawValue)), ("modes", .list(modes))]
        + place(of: input) + [
          ("access", codes(.access, of: offer)), ("formats", codes(.format, of: offer)),
          ("has_days", .flag(offer.timetable.hasSessions)),
          ("session_within_60_days", .flag(input.hasSessionSoon)),
          ("sessions_in_28_days", .whole(input.sessionsSoon)),
          ("runs_continuously", .flag(offer.runsContinuously)),
          ("tells_times", .flag(offer.tellsTimes)),
          ("waiting_days", .optional(offer.waitingDays)),
          ("facts_known_on", .optional(offer.factsKnownOn?.description)),
          ("providers", .list(offer.providers.map { .text($0.rawValue) })),
        ])
  }

  private func place(of input: CoverageInput) -> [(String, JSONText)] {
    if let hidden = input.hidden {
      return [
        ("confidential", .flag(true)), ("tier", .text(hidden.tier.rawValue)),
        ("tier_at_best", .text(hidden.atBest.rawValue)),
      ]
    }
    let places = input.trips.map { trip in
      JSONText.object([
        ("municipality_code", .text(trip.place.rawValue)), ("minutes", .whole(trip.minutes)),
      ])
    }
    return [
      ("confidential", .flag(false)), ("names_municipality", .flag(input.namesMunicipality)),
      ("places", .list(places)),
    ]
  }

  private func codes(_ facet: Facet, of offer: Offer) -> JSONText {
    .list(snapshot.vocabulary.terms(facet, in: offer.terms(facet)).map { .text($0.code) })
  }
}
