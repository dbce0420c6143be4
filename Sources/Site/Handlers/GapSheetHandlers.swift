import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /katvealueet/:slug/tiivistelma`: one sheet of a municipality or a region.
  @Sendable func showGapSheet(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(GapQuery.binding, in: directory)
    guard let slug = Slug(rawValue: try request.capture("slug")) else { throw HTTPError.notFound }
    let municipality = directory.geography.municipality(slug: slug)
    let region =
      municipality.flatMap { directory.geography.region(of: $0) }
      ?? directory.geography.region(slug: slug)
    guard let region else { throw HTTPError.notFound }
    var query = asked.query.forSheet
    query.region = region.slug
    var figures = try gapFigures(query, directory)
    let needs = figures.need.map { [$0] } ?? figures.matrix.needs
    if let municipality { try addNames(to: &figures, of: needs, in: [municipality]) }
    var page = BoardSheetPage(
      context: context(for: request), directory: directory, figures: figures,
      subject: municipality.map { .municipality($0, region) } ?? .region(region))
    page.unread = asked.unread
    page.remedies = figures.need.map { remedies(for: $0, in: region, figures, directory) } ?? []
    return html(page)
  }

  /// What would bring the need nearest to most: remotely for the whole region where that is enough, and
  /// the best next places.
  private func remedies(
    for need: TaxonomyTerm, in region: Region, _ figures: GapFigures, _ directory: Snapshot
  ) -> [BoardSheetPage.Remedy] {
    var remedies: [BoardSheetPage.Remedy] = []
    if need.remoteMeetsNeed {
      let after = remotely(need, in: region, figures, directory)
      let (before, later) = (
        figures.matrix.population(with: need, atLeast: .remote, in: region.code, figures.people),
        after.population(with: need, atLeast: .remote, in: region.code, figures.people)
      )
      let changed = zip(figures.matrix.cells(of: need), after.cells(of: need))
        .count { $0.tier != $1.tier }
      remedies.append(
        BoardSheetPage.Remedy(
          place: nil, municipalities: changed, people: later.covered - before.covered))
    }
    let best = BestNextPlace(
      BoardSheetPage.mostPlaces, for: need, within: BoardSheetPage.limitMinutes,
      in: figures.matrix, regions: [region.code], figures.people)
    return remedies
      + best.steps.map {
        BoardSheetPage.Remedy(
          place: directory.geography.municipality($0.place),
          municipalities: $0.municipalities.count, people: $0.peopleGained)
      }
  }

  /// The map with one more service for the whole region by telephone, by appointment.
  private func remotely(
    _ need: TaxonomyTerm, in region: Region, _ figures: GapFigures, _ directory: Snapshot
  ) -> CoverageMatrix {
    let vocabulary = directory.vocabulary
    var offer = Offer(
      id: ID(rawValue: -1), uuid: UUID(), slug: need.slug, kind: .service, state: .active,
      terms: [
        .serviceType: vocabulary.set(.serviceType, need.code),
        .access: vocabulary.set(.appointment),
      ],
      deliveries: [Delivery(mode: Delivery.byPhone, interaction: .twoWay)],
      area: ServiceArea(nation: false, regions: [region.code], municipalities: []),
      sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day))
    offer.terms[.deliveryMode] = vocabulary.set(.deliveryMode, [Delivery.byPhone])
    offer.startsOn = figures.matrix.query.day
    offer.assuredDate = figures.matrix.query.day
    var after = figures.matrix
    after.update(offer.id, to: offer)
    return after
  }
}
