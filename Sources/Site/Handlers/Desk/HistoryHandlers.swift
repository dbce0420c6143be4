import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Changes of one page of a history.
  static let shownChanges = 50

  /// Answers `GET /yllapito/palvelut/:id/historia`.
  @Sendable func showServiceHistory(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let edited = try editedService(request)
    let details = edited.service.details
    guard
      session.editor.mayRead(
        details.area, places: details.places.map(\.municipality), in: directory.geography)
    else { throw PermissionError.otherRegion }
    return editorPage(
      ServiceHistoryPage(
        editor: editorContext(for: request, session), directory: directory, edited: edited,
        revisions: try catalogue.revisions(
          of: .service, key: details.uuid.uuidString.lowercased(), limit: Site.mostRevisions),
        mayEdit: session.editor.mayEdit(details, in: directory.geography)))
  }

  /// Changes of one record that a page shows: more than a listing lives through.
  static let mostRevisions = 500

  /// Answers `GET /yllapito/muutokset`.
  @Sendable func listChanges(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let before = request.parameter(DeskPath.names.before).flatMap { Int64($0) }
    let showsAll = request.parameter(DeskPath.names.all) != nil
    let found = try catalogue.revisions(
      byEditorsAlone: !showsAll, before: before.map { ID(rawValue: $0) },
      limit: Site.shownChanges)
    let subjects = try ChangeSubjects(self, directory, session.editor, found)
    return editorPage(
      ChangesPage(
        editor: editorContext(for: request, session), directory: directory,
        revisions: found.filter(subjects.mayRead), subjects: subjects.named(in: request.language),
        showsAll: showsAll, next: found.count == Site.shownChanges ? found.last?.id : nil))
  }

  /// Answers `GET /yllapito/muutokset/:batch`.
  @Sendable func showStep(_ request: Request, _ session: EditorSession) throws -> Response {
    let (batch, revisions, subjects, directory) = try step(request, session)
    var page = StepPage(
      editor: editorContext(for: request, session), directory: directory, batch: batch,
      revisions: revisions, subjects: subjects.named(in: request.language))
    page.mayUndo = revisions.allSatisfy(subjects.mayEdit)
    page.kept = request.parameter("jai").flatMap { Int($0) } ?? 0
    if request.parameter("valmis") != nil { page.done = page.whatWasDone }
    return editorPage(page)
  }

  /// Answers `POST /yllapito/muutokset/:batch/kumoa`.
  @Sendable func undoStep(_ request: Request, _ session: EditorSession) throws -> Response {
    let (batch, revisions, subjects, _) = try step(request, session)
    guard revisions.allSatisfy(subjects.mayEdit) else { throw PermissionError.otherRegion }
    do {
      let report = try catalogue.undo(
        batch, by: session.author(from: .history), at: instant)
      guard report.undone > 0 else {
        return seeOther(
          EditorPath.desk(.step(batch)).address(in: request.language)
            + "?jai=\(report.kept.count)")
      }
      return seeOther(
        EditorPath.desk(.step(report.batch)).address(in: request.language)
          + "?\(Site.doneMark)&jai=\(report.kept.count)")
    } catch CatalogueError.refused {
      return seeOther(
        EditorPath.desk(.step(batch)).address(in: request.language)
          + "?jai=\(revisions.count)")
    }
  }

  private func step(
    _ request: Request, _ session: EditorSession
  ) throws -> (UUID, [Revision], ChangeSubjects, Snapshot) {
    let directory = try catalogue.snapshot
    guard let batch = UUID(uuidString: try request.capture("batch")) else {
      throw HTTPError.notFound
    }
    let revisions = try catalogue.revisions(inBatch: batch)
    guard !revisions.isEmpty else { throw HTTPError.notFound }
    let subjects = try ChangeSubjects(self, directory, session.editor, revisions)
    guard revisions.allSatisfy(subjects.mayRead) else { throw PermissionError.otherRegion }
    return (batch, revisions, subjects, directory)
  }

  /// Answers `GET /yllapito/versiot/:id`: an earlier version beside the present one.
  @Sendable func showRevision(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try revisionPage(request, session))
  }

  /// Answers `POST /yllapito/versiot/:id`: brings an earlier version back.
  @Sendable func restoreRevision(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var page = try revisionPage(request, session)
    let revision = try revision(request)
    let fields = try request.firstFormFields()
    let why = String((fields[BulkForm.names.why] ?? "").prefix(RecordField.lineLength))
    let author = session.author(from: .history)
    do {
      if revision.entity == .service {
        guard let id = try catalogue.id(.service, uuid: revision.key) else {
          throw HTTPError.notFound
        }
        _ = try catalogue.restoreService(
          ID(rawValue: id), to: revision.id,
          expecting: fields[CheckPage.revisionName].flatMap { Int($0) } ?? 0, by: author,
          why: why, at: instant)
        return try answer(
          EditorPath.desk(.serviceHistory(ID(rawValue: id))).address(in: request.language),
          undoing: .service, revision.key, request, session)
      }
      try catalogue.restore(revision.id, by: author, why: why, at: instant)
      return try answer(
        EditorPath.desk(.changes()).address(in: request.language), undoing: revision.entity,
        revision.key, request, session)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    } catch CatalogueError.refused {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
  }

  private func revision(_ request: Request) throws -> Revision {
    guard let id = Int64(try request.capture("id")),
      let revision = try catalogue.revision(ID(rawValue: id)), revision.after != nil
    else { throw HTTPError.notFound }
    return revision
  }

  private func revisionPage(
    _ request: Request, _ session: EditorSession
  ) throws -> RevisionPage {
    let directory = try catalogue.snapshot
    let revision = try revision(request)
    let subjects = try ChangeSubjects(self, directory, session.editor, [revision])
    guard subjects.mayEdit(revision) else { throw PermissionError.otherRegion }
    let context = editorContext(for: request, session)
    let reading = RecordReading(directory: directory, context: context.page)
    let newest = try catalogue.revisions(
      of: revision.entity, key: revision.key, limit: Site.mostRevisions
    ).first { $0.isSameKind(as: revision) }
    var expecting = 0
    var present = newest?.after
    if revision.entity == .service, let id = try catalogue.id(.service, uuid: revision.key),
      let edited = try catalogue.service(id: ID(rawValue: id))
    {
      expecting = edited.service.revision
      present = .service(edited.service.details)
      try session.editor.requireRestoring(
        revision.after, of: edited.service.details, in: directory.geography)
    }
    var page = RevisionPage(
      editor: context, revision: revision,
      subject: subjects.named(in: request.language)[ChangeSubject.key(revision)]
        ?? ChangeSubject(name: revision.key, path: nil),
      differences: FieldDifference.between(
        reading.fields(present), reading.fields(revision.after)
      ).filter { !revision.entity.desk.stayingFields.contains($0.key) }, expecting: expecting)
    page.usedBy = subjects.usedBy(revision)
    return page
  }
}

extension Editor {
  /// Places that an earlier version would bring or take away must be the editor's, as in a form. No
  /// history has a confidential street, and restoring leaves it as it is.
  fileprivate func requireRestoring(
    _ state: RecordedState?, of present: ServiceDetails, in geography: Geography
  ) throws(PermissionError) {
    guard case .service(var later)? = state else { return }
    var present = present
    if present.whereabouts.isConfidential {
      for index in present.places.indices { present.places[index].street = nil }
      for index in later.places.indices { later.places[index].street = nil }
    }
    try requireEdit(of: present, to: later, in: geography)
  }
}

extension Revision {
  /// Both say what the record is, or both that it was checked.
  fileprivate func isSameKind(as other: Revision) -> Bool {
    func isCheck(_ revision: Revision) -> Bool {
      if case .checked? = revision.after { true } else { false }
    }
    return isCheck(self) == isCheck(other)
  }
}
