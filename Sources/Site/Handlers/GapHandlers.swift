import Addresses
import Catalogue
import Coverage
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /katvealueet`.
  @Sendable func showGaps(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(GapQuery.binding, in: directory)
    let figures = try gapFigures(asked.query, directory)
    return html(
      GapMapPage(
        context: context(for: request), directory: directory, figures: figures,
        unread: asked.unread))
  }

  /// Answers `GET /katvealueet/:slug`.
  @Sendable func showScorecard(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    guard
      let municipality = directory.geography.municipality(
        slug: try request.slug(of: .municipality, in: directory.names))
    else {
      throw HTTPError.notFound
    }
    let asked = try request.read(GapQuery.binding, in: directory)
    var figures = try gapFigures(asked.query, directory)
    try addNames(to: &figures, of: figures.matrix.needs, in: [municipality])
    let later = figures.matrix.later(of: directory)
    var page = ScorecardPage(
      context: context(for: request), directory: directory, municipality: municipality,
      figures: figures,
      threats: figures.matrix.threats(until: later).filter {
        $0.now.municipality == municipality.code
      },
      priority: figures.matrix.priorities(for: nil, figures.people).first {
        $0.municipality == municipality.code
      },
      history: history(of: municipality, figures.matrix, directory))
    page.unread = asked.unread
    return html(page)
  }

  /// Answers `GET /katvealueet/sovittelu`.
  @Sendable func showMediation(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(MediationQuery.binding, in: directory)
    var figures = try gapFigures(asked.query.gaps, directory)
    let needs = figures.matrix.needs.filter { MediationPage.needs.contains($0.code) }
    try addNames(to: &figures, of: needs, in: figures.shown)
    var page = MediationPage(
      context: context(for: request), directory: directory, figures: figures)
    page.unread = asked.unread
    return html(page)
  }

  /// Answers `GET /katvealueet/menetelma`.
  @Sendable func showMethod(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let figures = try gapFigures(GapQuery(), directory)
    func equities(_ region: RegionCode?) -> [Equity] {
      Bound.allCases.map { figures.matrix.equity(in: region, by: $0, figures.people) }
    }
    let regions = directory.geography.regions.map { region in
      (name: LocalizedText?.some(region.name), equities: equities(region.code))
    }
    return html(
      MethodPage(
        context: context(for: request), directory: directory, figures: figures,
        sensitivities: Bound.allCases.map { Sensitivity(of: figures.matrix, by: $0) },
        equities: regions + [(name: nil, equities: equities(nil))],
        cell: methodCell(figures, directory)))
  }

  /// The map's numbers for a question, with the names that its cells speak of.
  func gapFigures(_ query: GapQuery, _ directory: Snapshot) throws -> GapFigures {
    guard query.method.isAnswered(on: today) else { throw HTTPError.gone }
    let matrix = CoverageMatrix(of: directory, coverageQuery(query, directory))
    let named = Set(
      directory.geography.municipalities.flatMap {
        matrix.cells(in: $0.code).flatMap { [$0.lead, $0.best].compactMap(\.self) }
      })
    let texts = try catalogue.cardTexts(named.sorted { $0.rawValue < $1.rawValue })
    return GapFigures(
      matrix: matrix, query: query,
      need: query.need.flatMap { slug in matrix.needs.first { $0.slug == slug } },
      names: texts.mapValues(\.name), people: People(of: directory),
      boundaries: directory.boundaries)
  }

  /// Adds the names of the listings behind some cells, for pages that say why.
  func addNames(
    to figures: inout GapFigures, of needs: [TaxonomyTerm], in municipalities: [Municipality]
  ) throws {
    var ids: Set<ID<Service>> = []
    for municipality in municipalities {
      for need in needs {
        let offers = figures.matrix.evidence(municipality.code, need.code).map(\.offer.id)
        ids.formUnion(offers.prefix(Site.evidenceNamed))
      }
    }
    let texts = try catalogue.cardTexts(ids.sorted { $0.rawValue < $1.rawValue })
    figures.names.merge(texts.mapValues(\.name)) { known, _ in known }
  }

  /// Ways behind a cell whose listings are named; a page tells of fewer.
  private static let evidenceNamed = 10

  func coverageQuery(_ query: GapQuery, _ directory: Snapshot) -> CoverageQuery {
    var coverage = CoverageQuery(
      day: query.day ?? today, today: today, view: query.view, method: query.method)
    let vocabulary = directory.vocabulary
    coverage.terms = query.terms.compactMapValues { facet, slug in
      vocabulary.term(facet, slug: slug).map { vocabulary.set(facet, $0.code) }
    }
    coverage.languages = query.language.map { [$0] }
    return coverage
  }

  /// The quarters' last days since the data begins, and today; only those that changed something.
  private func history(
    of municipality: Municipality, _ matrix: CoverageMatrix, _ directory: Snapshot
  ) -> [ScoreMoment] {
    var moments: [ScoreMoment] = []
    let always = Set(Site.programmeDays + [today])
    for day in quarterEnds(directory) + [today] {
      var query = CoverageQuery(
        day: day, today: today, view: matrix.query.view, method: matrix.query.method)
      query.terms = matrix.query.terms
      query.languages = matrix.query.languages
      let then = CoverageMatrix(of: directory, query, table: matrix.table)
      guard let score = then.score(of: municipality.code) else { continue }
      if let last = moments.last?.score, last == score, !always.contains(day) { continue }
      moments.append(ScoreMoment(day: day, score: score))
    }
    return moments
  }

  /// From the first date of any listing to today.
  private func quarterEnds(_ directory: Snapshot) -> [CivilDate] {
    let starts = directory.offers.compactMap { $0.startsOn ?? $0.sourcePeriod.from }
    guard let first = starts.min() else { return [] }
    let years = max(first.components.year, Site.firstHistoryYear)...today.components.year
    return years.flatMap { year in
      [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap {
        CivilDate(year: year, month: $0.0, day: $0.1)
      }
    }.filter { $0 < today }
  }

  /// The ends of the half-years in which the programmes told how it was.
  static let programmeDays = [
    CivilDate(year: 2017, month: 12, day: 31), CivilDate(year: 2018, month: 6, day: 30),
  ].compactMap { $0 }

  /// The programmes' mapping began then; what is older tells of single pages, not of the regions.
  static let firstHistoryYear = 2017

  /// Whether the way that gives the letter gives both bounds too.
  private func isOfOneWay(_ cell: CoverageCell, _ matrix: CoverageMatrix) -> Bool {
    matrix.evidence(cell.municipality, cell.need).contains {
      $0.offer.id == cell.lead && $0.fit.tier == cell.tier && $0.isSure
        && cell.bounds == ScoreBounds(lower: 100 * $0.value, upper: 100 * $0.bestValue)
    }
  }

  /// The first cell whose letter comes from a place elsewhere with a trip to recompute.
  private func methodCell(_ figures: GapFigures, _ directory: Snapshot) -> MethodCell? {
    let travel = TravelModel(travelTimes: directory.travelTimes)
    for municipality in directory.geography.municipalities {
      for cell in figures.matrix.cells(in: municipality.code) where cell.letter == .near {
        guard let id = cell.lead, id == cell.best, let tier = cell.tier,
          let offer = figures.matrix.offer(id), offer.whereabouts == .open,
          let name = figures.names[id],
          let need = figures.matrix.needs.first(where: { $0.code == cell.need }),
          let place = offer.places.first(where: { $0.certainty == .confirmed }),
          offer.places.count == 1,
          isOfOneWay(cell, figures.matrix),
          !directory.travelTimes.contains(where: {
            $0.from == municipality.code || $0.to == municipality.code
          }),
          let there = directory.geography.municipality(place.municipality)
        else { continue }
        return MethodCell(
          municipality: municipality, need: need, serviceName: name,
          circleKilometres: municipality.centre.kilometres(to: there.centre),
          trip: travel.trip(from: municipality, to: there), tier: tier, bounds: cell.bounds)
      }
    }
    return nil
  }
}
