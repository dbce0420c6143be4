import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Pages
import Search

extension Site {
  /// Cards of help for all of Finland: a screen or two on a phone.
  private static let nationwideShown = 6

  /// Answers `GET /tilanne/:slug`.
  @Sendable func showSituation(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .term(.phase), in: directory.names)
    guard let subject = subject(slug, directory.vocabulary) else { throw HTTPError.notFound }
    let fitting = try searchIndex(directory).nationwide(directory.offers.count).map(\.offer)
      .filter { !directory.concernsViolence($0) && isFor(subject, $0, directory.vocabulary) }
    // What is for the young alone comes before what is for them too.
    let alone = directory.vocabulary.set(.young)
    let offers =
      subject.isForYoung
      ? fitting.filter { $0.terms(.audience).isSubset(of: alone) }
        + fitting.filter { !$0.terms(.audience).isSubset(of: alone) }
      : fitting
    return html(
      SituationPage(
        context: listing(context(for: request)), directory: directory,
        guides: resources.situations, subject: subject,
        nationwide: try cards(Array(offers.prefix(Site.nationwideShown)))))
  }

  private func subject(_ slug: Slug, _ vocabulary: Vocabulary) -> SituationPage.Subject? {
    if let phase = vocabulary.term(.phase, slug: slug) {
      return SituationPage.Subject(
        slug: slug, phase: phase, guide: resources.situations.guide(phase: phase.code))
    }
    return resources.situations.guide(slug: slug).map {
      SituationPage.Subject(slug: slug, phase: nil, guide: $0)
    }
  }

  private func isFor(
    _ subject: SituationPage.Subject, _ offer: Offer, _ vocabulary: Vocabulary
  ) -> Bool {
    if let phase = subject.phase {
      return !offer.terms(.phase).isDisjoint(with: vocabulary.set(.phase, phase.code))
    }
    return !offer.terms(.audience).isDisjoint(with: vocabulary.set(.young))
  }
}
