import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages
import Search

extension Site {
  /// Listings that the queue looks at: several times as many as the directory has.
  private static let mostQueued = 5000
  /// Days back that searches are looked at that found nothing, and how many are shown.
  private static let missDays = 90
  private static let mostMisses = 10
  /// Unreadable rows that are named; `eropalvelut check` names the first with the reason.
  private static let mostUnreadable = 10

  /// Answers `GET /yllapito/jono`: all that waits for an editor; with a kind it leads to the next item
  /// of that kind.
  @Sendable func showQueue(_ request: Request, _ session: EditorSession) throws -> Response {
    let sections = try queue(try catalogue.snapshot, session.editor, context(for: request))
    let kind = request.parameter(QueueKind.next).flatMap(QueueKind.init(name:))
    let next = sections.first { $0.kind == kind }?
      .next(after: request.parameter(QueueKind.after))
    if let kind, let next {
      return seeOther(next.path.address(in: request.language, inQueue: kind))
    }
    return editorPage(
      QueuePage(
        editor: editorContext(for: request, session), sections: sections,
        unreadable: unreadableRows(session.editor), isThrough: kind != nil))
  }

  /// All that waits, in the order of `QueueKind`; kinds of which nothing waits are left out.
  func queue(
    _ directory: Snapshot, _ editor: Editor, _ context: PageContext
  ) throws -> [QueueSection] {
    let listings = try queuedListings(directory, editor)
    return try QueueKind.all.compactMap { kind in
      let items =
        switch kind {
        case .listings(let reason):
          (listings[reason] ?? []).map { item($0, kind, reason, directory, context) }
        default: try items(of: kind, directory, editor, context)
        }
      return items.isEmpty ? nil : QueueSection(kind: kind, items: items)
    }
  }

  /// What the editor can do something about, each listing by its most urgent reason alone.
  private func queuedListings(
    _ directory: Snapshot, _ editor: Editor
  ) throws -> [AttentionReason: [Listing]] {
    let listed = try catalogue.listings(
      try filter(ListingQuery(), editor, directory), on: today, limit: Site.mostQueued)
    var found: [AttentionReason: [Listing]] = [:]
    for listing in listed.listings {
      guard let reason = listing.reasons.first(where: QueueKind.reasons.contains) else { continue }
      let isOpen =
        QueueKind.listings(reason).isCheck
        ? editor.mayCheck(listing.area, places: listing.places, in: directory.geography)
        : editor.mayEdit(listing.area, places: listing.places, in: directory.geography)
      if isOpen { found[reason, default: []].append(listing) }
    }
    return found
  }

  private func item(
    _ listing: Listing, _ kind: QueueKind, _ reason: AttentionReason, _ directory: Snapshot,
    _ context: PageContext
  ) -> QueueItem {
    QueueItem(
      key: String(listing.id.rawValue), text: listing.name[context.language],
      note: context.text(of: reason, in: listing),
      path: reason == .translationOutdated
        ? .desk(.translations(listing.id))
        : kind.isCheck ? .desk(.check(listing.id)) : .service(listing.id))
  }

  private func items(
    of kind: QueueKind, _ directory: Snapshot, _ editor: Editor, _ context: PageContext
  ) throws -> [QueueItem] {
    switch kind {
    case .listings: []
    case .safetyContacts:
      try catalogue.editedSafetyContacts().filter { $0.needsCheck(on: today) }.map {
        QueueItem(
          key: $0.contact.role.rawValue, text: $0.contact.name[context.language],
          path: .desk(.safetyContactCheck($0.contact.role)))
      }
    case .lateAnswers, .reports:
      try reports(isClosed: false, editor, directory)
        .filter { $0.isLate(on: today) == (kind == .lateAnswers) }.map {
          QueueItem(
            key: String($0.id.rawValue), text: context.subject(of: $0, in: directory),
            note: context.dates.text($0.suggestion.receivedOn), path: .desk(.report($0.id)))
        }
    case .proposals:
      try waitingProposals(editor, directory).map { waiting in
        QueueItem(
          key: String(waiting.proposal.id.rawValue),
          text: waiting.service.details.name[context.language],
          note: context.words(
            waiting.proposal.origin == .provider ? .proposalFromProvider : .proposalFromVisitor),
          path: .desk(.proposals))
      }
    case .needs:
      unknownCells(directory, editor).filter { $0.unknown > 0 }.map { municipality, unknown in
        QueueItem(
          key: municipality.slug.rawValue, text: context.name(of: municipality),
          note: context.words(.queueUnknown, ["count": String(unknown)]),
          path: .desk(.inventory(municipality.slug)))
      }
    case .misses: try misses(editor, directory, context)
    }
  }

  /// What was looked for in vain and would still be: a word that finds something now is done.
  private func misses(
    _ editor: Editor, _ directory: Snapshot, _ context: PageContext
  ) throws -> [QueueItem] {
    let index = try searchIndex(directory)
    let own = try catalogue.searchMisses(since: today.adding(days: -Site.missDays)).filter { miss in
      miss.municipality.map { editor.mayEdit($0, in: directory.geography) } ?? true
    }
    return own.lazy.filter { !Site.finds($0, index, directory) }.prefix(Site.mostMisses).map {
      miss in
      let place = miss.municipality.flatMap { directory.geography.municipality($0) }
        .map { ", " + context.name(of: $0) }
      return QueueItem(
        key: miss.term, text: miss.term + (place ?? ""),
        note: "· " + context.words(.deskMissTimes, ["count": String(miss.times)]),
        path: .desk(.terms))
    }
  }

  private static func finds(
    _ miss: SearchMiss, _ index: SearchIndex, _ directory: Snapshot
  ) -> Bool {
    var query = SearchQuery()
    query.words = miss.term
    let place = miss.municipality.flatMap { directory.geography.municipality($0) }
    query[.municipality] = [place?.slug.rawValue].compactMap(\.self)
    // To the letter: what was found instead is not what was looked for.
    query = index.answer(query, pageSize: 1).verbatim
    return index.answer(query, pageSize: 1).nothing == nil
  }

  /// Rows that mean nothing are told of to admins, who can ask whoever keeps the server.
  private func unreadableRows(_ editor: Editor) -> [String] {
    guard editor.role == .admin else { return [] }
    return catalogue.unreadableRows.prefix(Site.mostUnreadable).map { "\($0.table) \($0.key)" }
  }

  /// The item that a page of the desk is about, when the queue led to it.
  func queueStep(_ request: Request) -> QueueStep? {
    // A form that cannot be read is told of by its handler.
    let typed = request.method == .post ? (try? request.firstFormFields()) ?? [:] : [:]
    guard
      let kind = (request.parameter(QueueKind.parameter) ?? typed[QueueKind.parameter])
        .flatMap(QueueKind.init(name:))
    else { return nil }
    let captures = request.captures
    let key =
      captures["role"].flatMap(DeskPath.role)?.rawValue ?? captures["id"] ?? captures["slug"] ?? ""
    return QueueStep(kind: kind, key: typed[QueueKind.after] ?? key)
  }

  /// An answer that goes on in the queue, when its form came from there.
  func inQueue(_ address: String, _ request: Request) -> String {
    guard let step = queueStep(request) else { return address }
    return "\(address)\(address.contains("?") ? "&" : "?")\(QueueKind.parameter)=\(step.kind.name)"
  }
}
