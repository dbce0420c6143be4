import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

extension Site {
  /// Leads to the answer of a change, which offers to take it back.
  ///
  /// - Parameter address: may have a query.
  func answer(
    _ address: String, undoing entity: Revision.Entity, _ key: String, _ request: Request,
    _ session: EditorSession
  ) throws -> Response {
    let address = inQueue(address, request)
    let change = try catalogue.change(of: entity, key, by: session.editor.id, at: instant)
    return seeOther(change.map { Site.offering($0, on: address) } ?? address)
  }

  /// The same for a listing.
  func answer(
    _ address: String, undoing service: ID<Service>, _ request: Request, _ session: EditorSession
  ) throws -> Response {
    guard let uuid = try catalogue.service(id: service)?.service.details.uuid else {
      return seeOther(address)
    }
    return try answer(address, undoing: .service, uuid.uuidString.lowercased(), request, session)
  }

  private static func offering(_ change: ID<Revision>, on address: String) -> String {
    "\(address)\(address.contains("?") ? "&" : "?")\(DeskPath.names.change)=\(change.rawValue)"
  }

  /// What the editor has just changed, as the address of a page says; nothing where somebody has
  /// changed the record since, or where it is not the editor's to change.
  ///
  /// No page fails for want of a button: the history offers the same.
  func undoOffer(_ request: Request, _ session: EditorSession) -> UndoOffer? {
    guard request.method == .get, let number = request.parameter(DeskPath.names.change),
      let id = Int64(number)
    else { return nil }
    do {
      guard let change = try catalogue.revision(ID(rawValue: id)),
        change.author.isEditor(session.editor.id.rawValue),
        try catalogue.revisions(of: change.entity, key: change.key, limit: 1, states: [])
          .first?.id == change.id
      else { return nil }
      let subjects = try ChangeSubjects(self, try catalogue.snapshot, session.editor, [change])
      guard subjects.mayEdit(change),
        let subject = subjects.named(in: request.language)[ChangeSubject.key(change)]
      else { return nil }
      return UndoOffer(
        change, of: subject.name,
        isUndone: request.parameter(DeskPath.names.undone) != nil,
        shift: request.parameter(ShiftMark.name).flatMap(ShiftMark.init))
    } catch {
      logger.warning("a change is not offered to be undone", metadata: ["error": "\(error)"])
      return nil
    }
  }

  /// Answers `POST /yllapito/versiot/:id/kumoa`: takes back one change, if nobody has made another.
  @Sendable func undoChange(_ request: Request, _ session: EditorSession) throws -> Response {
    guard let number = Int64(try request.capture("id")),
      let change = try catalogue.revision(ID(rawValue: number))
    else { throw HTTPError.notFound }
    let rows = try change.batch.map { try catalogue.revisions(inBatch: $0) } ?? [change]
    let subjects = try ChangeSubjects(self, try catalogue.snapshot, session.editor, rows)
    guard rows.allSatisfy(subjects.mayEdit) else { throw PermissionError.otherRegion }
    let context = context(for: request)
    func refused(_ reason: UndoRefusedPage.Reason) -> Response {
      editorPage(
        UndoRefusedPage(
          editor: editorContext(for: request, session), revision: change,
          subject: subjects.named(in: request.language)[ChangeSubject.key(change)]
            ?? ChangeSubject(name: change.key, path: nil), reason: reason),
        status: .conflict)
    }
    do {
      let undone = try catalogue.undo(
        change: change.id, by: session.author(from: .history),
        why: context.undoing(change), at: instant)
      let address = inQueue(try afterUndo(change, subjects, request), request)
      return seeOther(
        Site.offering(undone, on: address) + "&\(DeskPath.names.undone)=1")
    } catch CatalogueError.changedMeanwhile(_, _, let found) {
      guard let later = try catalogue.revision(ID(rawValue: Int64(found))) else {
        throw HTTPError.notFound
      }
      return refused(
        .changed(
          by: later.author.isEditor(session.editor.id.rawValue)
            ? context.words(.undoYourself) : later.author.name, later: later))
    } catch CatalogueError.refused(let refusal) {
      return refused(.refused(context.words(.refusal(refusal))))
    }
  }

  /// The record's own page, or the card of the shift in which it was changed.
  private func afterUndo(
    _ change: Revision, _ subjects: ChangeSubjects, _ request: Request
  ) throws -> String {
    let mark = try request.firstFormFields()[ShiftMark.name].flatMap(ShiftMark.init)
    var path = try EditorPath.desk(.changes())
    switch change.entity {
    case .service:
      guard let id = try catalogue.id(.service, uuid: change.key) else { break }
      let service = ID<Service>(rawValue: id)
      path = mark.map { .desk(.shiftCard(service, $0)) } ?? .service(service)
    case .term where change.before == nil: path = .desk(.terms)
    default:
      // As it is called now: what was taken back may have been its name.
      let now = try ChangeSubjects(self, try catalogue.snapshot, subjects.editor, [change])
      path = now.named(in: request.language)[ChangeSubject.key(change)]?.path ?? path
    }
    return path.address(in: request.language)
  }
}
