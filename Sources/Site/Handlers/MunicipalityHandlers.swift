import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /kunta/:slug`.
  @Sendable func showMunicipality(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    guard
      let municipality = directory.geography.municipality(
        slug: try request.slug(of: .municipality, in: directory.names))
    else {
      throw HTTPError.notFound
    }
    let asked = try request.read(MunicipalityFilter.binding, in: directory)
    let filter = asked.query
    let profile = CoverageProfile(
      of: municipality, in: directory, on: filter.day ?? today, today: today)
    let view = MunicipalityView(profile: profile, directory: directory, filter: filter)
    let context = context(for: request)
    let answer = try answer(profile, in: directory, filter, at: context.instant)
    let second = otherHome(filter, than: municipality, in: directory)
    let texts = try catalogue.cardTexts(
      view.shownServices + (second?.view.shownServices ?? []) + (answer?.services ?? []))
    var page = MunicipalityPage(
      context: context, directory: directory, municipality: municipality, filter: filter,
      view: MunicipalityParts(
        rows: view.rows(texts), choices: view.choices(context), total: view.total),
      unread: asked.unread, answer: answer.map { ($0, texts) })
    page.second = second.map { ($0.municipality, $0.view.rows(texts)) }
    if filter.group == nil {
      let phase = filter.terms[.phase].flatMap { directory.vocabulary.term(.phase, slug: $0) }
      page.guide = phase.flatMap { resources.situations.guide(phase: $0.code) }
        .map { ($0, in: resources.situations) }
    }
    return html(page)
  }

  /// What reaches a child's other home, with the same filter; `nil` where none is named.
  private func otherHome(
    _ filter: MunicipalityFilter, than first: Municipality, in directory: Snapshot
  ) -> (municipality: Municipality, view: MunicipalityView)? {
    guard let slug = filter.second, slug != first.slug,
      let other = directory.geography.municipality(slug: slug)
    else { return nil }
    let profile = CoverageProfile(
      of: other, in: directory, on: filter.day ?? today, today: today)
    return (other, MunicipalityView(profile: profile, directory: directory, filter: filter))
  }

  /// What stands first; not where the page is about another day, or about one need group alone.
  private func answer(
    _ profile: CoverageProfile, in directory: Snapshot, _ filter: MunicipalityFilter,
    at instant: Date
  ) throws -> Answer? {
    guard profile.day == today, filter.group == nil else { return nil }
    func code(_ facet: Facet) -> String? {
      filter.terms[facet].flatMap { directory.vocabulary.term(facet, slug: $0)?.code }
    }
    let rule = AnswerRule(
      profile, in: directory,
      situation: AnswerSituation(phase: code(.phase), audience: code(.audience)))
    return rule.answer(contacts: try catalogue.contactPoints(of: rule.candidates), at: instant)
  }
}

extension Answer {
  /// The listings that it names.
  fileprivate var services: [ID<Service>] {
    now.compactMap { line in
      if case .listing(let offer, _) = line.who { offer.id } else { nil }
    }
      + week.compactMap { step in
        if case .book(let booking) = step { booking.offer.id } else { nil }
      }
  }
}
