import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /katvealueet/suunnittelu`.
  @Sendable func showPlanning(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(PlanQuery.binding, in: directory)
    let plan = asked.query
    let query = gapQuery(for: plan)
    let figures = try gapFigures(query, directory)
    return html(
      PlanningPage(
        context: context(for: request), directory: directory, figures: figures, query: plan,
        outcome: outcome(of: plan, figures, directory),
        best: figures.need.map { bestPlaces(for: $0, plan, figures) },
        endable: try endable(directory), unread: asked.unread))
  }

  func bestPlaces(
    for need: TaxonomyTerm, _ plan: PlanQuery, _ figures: GapFigures
  ) -> BestNextPlace {
    BestNextPlace(
      plan.steps, for: need, within: plan.limit, in: figures.matrix,
      regions: figures.matrix.geography.region(slug: plan.region).map { [$0.code] },
      figures.people)
  }

  /// The map that a plan changes.
  func gapQuery(for plan: PlanQuery) -> GapQuery {
    var query = GapQuery()
    query.need = plan.need
    query.view = plan.view
    query.language = plan.language
    query.method = plan.method
    query.day = plan.day
    return query
  }

  /// The change that a plan asks for, computed.
  func outcome(
    of plan: PlanQuery, _ figures: GapFigures, _ directory: Snapshot
  ) -> PlanningPage.Outcome {
    guard let change = change(of: plan, figures, directory) else { return .nothingAsked }
    if needsPlace(plan, directory) { return .needsPlace }
    do throws(WhatIf.Refusal) {
      return .computed(try WhatIf(change, in: figures.matrix, figures.people))
    } catch {
      return .refused
    }
  }

  /// An area around a place, and help in a room, need the place.
  private func needsPlace(_ plan: PlanQuery, _ directory: Snapshot) -> Bool {
    guard plan.change == .add, plan.place == nil else { return false }
    return (plan.area != .all && plan.region == nil)
      || deliveries(of: plan, directory).contains { !$0.isRemote }
  }

  private func change(
    of plan: PlanQuery, _ figures: GapFigures, _ directory: Snapshot
  ) -> WhatIf.Change? {
    switch plan.change {
    case .end:
      return plan.service.flatMap { directory.offer(slug: $0) }.map { .end($0.id) }
    case .add:
      guard let need = figures.need else { return nil }
      return .add(imagined(need, plan, directory))
    }
  }

  /// An offer that does not exist: by appointment, confirmed today, as the form says.
  private func imagined(
    _ need: TaxonomyTerm, _ plan: PlanQuery, _ directory: Snapshot
  ) -> Offer {
    let vocabulary = directory.vocabulary
    let place = plan.place.flatMap { directory.geography.municipality(slug: $0) }
    let deliveries = deliveries(of: plan, directory)
    var offer = Offer(
      id: ID(rawValue: -1), uuid: UUID(), slug: need.slug, kind: .service, state: .active,
      terms: [
        .serviceType: vocabulary.set(.serviceType, need.code),
        .access: vocabulary.set(.appointment),
      ],
      deliveries: deliveries,
      area: area(plan, place, directory.geography),
      sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day))
    offer.terms[.deliveryMode] = vocabulary.set(.deliveryMode, deliveries.map(\.mode))
    offer.languages = plan.language.map { [$0] } ?? []
    offer.startsOn = plan.day ?? today
    offer.assuredDate = plan.day ?? today
    offer.places =
      place.map { [Place(municipality: $0.code, certainty: .confirmed, street: nil)] } ?? []
    return offer
  }

  /// As the form says; face to face where it says nothing.
  private func deliveries(of plan: PlanQuery, _ directory: Snapshot) -> [Delivery] {
    let terms = plan.modes.compactMap { directory.vocabulary.term(.deliveryMode, slug: $0) }
    if terms.isEmpty { return [Delivery(mode: Delivery.faceToFace, interaction: .twoWay)] }
    return terms.map { Delivery(mode: $0.code, interaction: $0.interaction ?? .twoWay) }
  }

  /// Without a place it is for the region that is named, else for everybody.
  private func area(
    _ plan: PlanQuery, _ place: Municipality?, _ geography: Geography
  ) -> ServiceArea {
    guard let place, plan.area != .all else {
      let region = place == nil ? geography.region(slug: plan.region) : nil
      return ServiceArea(
        nation: region == nil, regions: region.map { [$0.code] } ?? [], municipalities: [])
    }
    switch plan.area {
    case .own: return ServiceArea(nation: false, regions: [], municipalities: [place.code])
    case .neighbours:
      return ServiceArea(
        nation: false, regions: [], municipalities: [place.code] + place.neighbours)
    case .region: return ServiceArea(nation: false, regions: [place.region], municipalities: [])
    case .all: return ServiceArea(nation: true, regions: [], municipalities: [])
    }
  }

  /// Listings that count for some need now and whose place may be spoken of, by name.
  private func endable(_ directory: Snapshot) throws -> [(slug: Slug, name: LocalizedText)] {
    let needs = directory.vocabulary.set(
      .serviceType, directory.vocabulary.needs.map(\.code))
    let offers = directory.offers.filter {
      $0.kind == .service && $0.whereabouts != .confidential
        && !$0.terms(.serviceType).isDisjoint(with: needs)
        && $0.isActive(on: today, today: today)
    }
    let texts = try catalogue.cardTexts(offers.map(\.id))
    return offers.compactMap { offer in
      texts[offer.id].map { (slug: offer.slug, name: $0.name) }
    }.inFinnishOrder { $0.name[.finnish] }
  }
}
