import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Seconds after its end for which the list still tells of a link: thirty days.
  private static let toldSeconds = 30.0 * 24 * 60 * 60

  /// Answers `GET /yllapito/vahvistuslinkit`: links to make, and those that were given.
  @Sendable func listProviderLinks(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var fields: [String: String] = [:]
    let names = DeskPath.names
    for name in [names.organization, names.service] { fields[name] = request.parameter(name) }
    var page = try providerLinksPage(request, session, fields)
    page.isSaved = request.parameter("valmis") != nil
    return editorPage(page)
  }

  /// Answers `POST /yllapito/vahvistuslinkit`: makes a link and shows it this once.
  @Sendable func createProviderLink(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let fields = try request.firstFormFields()
    var page = try providerLinksPage(request, session, fields)
    guard !session.isReplay else { return editorPage(page) }
    guard let subject = subject(fields) else {
      page.problems = [
        FieldProblem(
          field: DeskPath.names.organization, message: page.words(.providerLinkWhoMissing))
      ]
      return editorPage(page, status: .unprocessableContent)
    }
    let offers = try offers(of: subject, for: session.editor, in: directory)
    guard !offers.isEmpty else { throw PermissionError.otherRegion }
    let address = try makeProviderLink(about: subject, by: session.editor)
    let (isOne, name) = (offers.count == 1, session.editor.displayName)
    let day = today.adding(days: ProviderLink.days - 1)
    page = try providerLinksPage(request, session, fields)
    let finnish = context(in: .finnish)
    page.made = (
      address,
      finnish.words(
        isOne ? .providerLinkLetterOne : .providerLinkLetterMany,
        [
          "link": address, "date": finnish.dates.text(day), "count": String(offers.count),
          "name": name,
        ])
    )
    return editorPage(page)
  }

  /// Answers `POST /yllapito/vahvistuslinkit/:id/peru`: ends a link now.
  @Sendable func endProviderLink(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let directory = try catalogue.snapshot
    guard let id = Int64(try request.capture("id")),
      let link = try catalogue.providerLink(ID(rawValue: id))
    else { throw HTTPError.notFound }
    guard try mayEnd(link, session.editor, directory) else { throw PermissionError.otherRegion }
    try catalogue.revokeProviderLink(link.id, at: instant)
    return seeOther(
      EditorPath.desk(.providerLinks()).address(in: request.language) + "?\(Site.doneMark)")
  }

  /// Whoever may change anything that a link is about may end it, and so may who made it.
  private func mayEnd(
    _ link: ProviderLink, _ editor: Editor, _ directory: Snapshot
  ) throws -> Bool {
    if link.madeBy == editor.id { return true }
    return try !offers(of: link.subject, for: editor, in: directory).isEmpty
  }

  private func subject(_ fields: [String: String]) -> ProviderLink.Subject? {
    let names = DeskPath.names
    if let id = fields[names.service].flatMap({ Int64($0) }) { return .service(ID(rawValue: id)) }
    return fields[names.organization].flatMap { Int64($0) }
      .map { .organization(ID(rawValue: $0)) }
  }

  private func providerLinksPage(
    _ request: Request, _ session: EditorSession, _ fields: [String: String]
  ) throws -> ProviderLinksPage {
    let directory = try catalogue.snapshot
    let editor = session.editor
    let editable = directory.offers.filter {
      editor.mayEdit($0.area, places: $0.places.map(\.municipality), in: directory.geography)
    }
    let slugs = Set(editable.flatMap(\.providers))
    let organizations = try catalogue.editedOrganizations()
    let links = try catalogue.providerLinks(
      endingAfter: instant.addingTimeInterval(-Site.toldSeconds))
    let names = try catalogue.cardTexts(directory.offers.map(\.id)).mapValues(\.name)
    var page = ProviderLinksPage(
      editor: editorContext(for: request, session),
      providers: organizations.filter { slugs.contains($0.organization.slug) },
      given: try links.filter { try mayEnd($0, editor, directory) }.map { link in
        let name: LocalizedText? =
          switch link.subject {
          case .service(let id): names[id]
          case .organization(let id): organizations.first { $0.id == id }?.organization.name
          }
        return ProviderLinksPage.Given(
          link: link, name: name ?? LocalizedText([:]), isGood: link.isGood(at: instant),
          madeOn: CivilDate(inFinlandAt: link.madeAt),
          lastDay: CivilDate(inFinlandAt: link.expiresAt).adding(days: -1),
          answeredOn: link.answeredAt.map { CivilDate(inFinlandAt: $0) })
      })
    switch subject(fields) {
    case .service(let id)?:
      guard editable.contains(where: { $0.id == id }) else { throw PermissionError.otherRegion }
      page.listing = names[id].map { (id, $0) }
    case .organization(let id)?: page.chosen = id
    case nil: break
    }
    return page
  }
}
