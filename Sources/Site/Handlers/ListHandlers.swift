import Catalogue
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /materiaalit`.
  @Sendable func showMaterials(_ request: Request) throws -> Response {
    html(
      MaterialsPage(
        context: context(for: request), directory: try catalogue.snapshot,
        services: try catalogue.services(kinds: [.material])))
  }

  /// Answers `GET /ammattilaisille`.
  @Sendable func showProfessionals(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let professionals = directory.vocabulary.set(.audience, "ammattilaiset")
    return html(
      ProfessionalsPage(
        context: context(for: request), directory: directory,
        cards: try cards(directory.offers.filter { $0.kind == .network || $0.kind == .training }),
        tools: try cards(
          directory.offers.filter {
            $0.kind == .material && !$0.terms(.audience).isDisjoint(with: professionals)
          })))
  }

  /// Answers `GET /kalenteri`.
  @Sendable func showCalendar(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let sessions = try catalogue.sessions(from: today)
    let offers = sessions.compactMap { directory.offer(slug: $0.service) }
    let texts = try catalogue.cardTexts(offers.map(\.id))
    let entries = sessions.compactMap { session -> CalendarEntry? in
      guard let offer = directory.offer(slug: session.service), let text = texts[offer.id] else {
        return nil
      }
      return CalendarEntry(offer: offer, name: text.name, occurrence: session.occurrence)
    }
    return html(
      CalendarPage(context: context(for: request), directory: directory, entries: entries))
  }
}
