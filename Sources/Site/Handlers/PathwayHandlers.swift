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

  private func steps(_ offers: [Offer], _ vocabulary: Vocabulary) -> [PathwayStep] {
    vocabulary.terms(.phase).map { phase in
      let inPhase = offers.filter {
        !$0.terms(.phase).isDisjoint(with: vocabulary.set(.phase, phase.code))
      }
      let types = vocabulary.serviceTypes.compactMap { type in
        let set = vocabulary.set(.serviceType, type.code)
        let count = inPhase.count { !$0.terms(.serviceType).isDisjoint(with: set) }
        return count > 0 ? (type: type, count: count) : nil
      }
      return PathwayStep(phase: phase, types: types)
    }
  }
}
