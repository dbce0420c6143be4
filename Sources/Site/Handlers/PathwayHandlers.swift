import Addresses
import Catalogue
import Coverage
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /palvelupolku`, for one municipality with `?kunta=…`.
  @Sendable func showPathway(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(PathwayQuery.binding, in: directory)
    let municipality = asked.query.municipality.flatMap {
      directory.geography.municipality(slug: $0)
    }
    let offers: [Offer] =
      if let municipality {
        CoverageProfile(of: municipality, in: directory, on: today, today: today).offers
          .map(\.offer)
      } else {
        directory.offers.filter { $0.isActive(on: today, today: today) }
      }
    var page = PathwayPage(
      context: context(for: request), directory: directory, municipality: municipality,
      steps: steps(offers, directory.vocabulary))
    page.unread = asked.unread
    return html(page)
  }

  /// The types of each phase, from what asks least of one who comes to what asks most.
  private func steps(_ offers: [Offer], _ vocabulary: Vocabulary) -> [PathwayStep] {
    vocabulary.terms(.phase).map { phase in
      let inPhase = offers.filter {
        !$0.terms(.phase).isDisjoint(with: vocabulary.set(.phase, phase.code))
      }
      let types = vocabulary.serviceTypes.compactMap { type in
        let set = vocabulary.set(.serviceType, type.code)
        let given = inPhase.filter { !$0.terms(.serviceType).isDisjoint(with: set) }
        let levels = given.reduce(into: TermSet()) { $0.formUnion($1.terms(.level)) }
        return given.isEmpty
          ? nil : (type: type, count: given.count, level: lowest(of: levels, vocabulary))
      }
      let ordered = types.enumerated().sorted {
        ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
      }
      return PathwayStep(
        phase: phase, types: ordered.map { ($0.element.type, $0.element.count) })
    }
  }

  /// The place of the lowest of some levels among all; what tells none comes last.
  private func lowest(of levels: TermSet, _ vocabulary: Vocabulary) -> Int {
    let all = vocabulary.terms(.level)
    return all.firstIndex { !levels.isDisjoint(with: vocabulary.set(.level, $0.code)) }
      ?? all.count
  }
}
