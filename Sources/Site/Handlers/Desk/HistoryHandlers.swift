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
        return seeOther(
          EditorPath.desk(.serviceHistory(ID(rawValue: id))).address(in: request.language))
      }
      try catalogue.restore(revision.id, by: author, why: why, at: instant)
      return seeOther(EditorPath.desk(.changes()).address(in: request.language))
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
    let staying: Set<String> = revision.entity == .service ? ["publication", "slug"] : []
    var page = RevisionPage(
      editor: context, revision: revision,
      subject: subjects.named(in: request.language)[ChangeSubject.key(revision)]
        ?? ChangeSubject(name: revision.key, path: nil),
      differences: FieldDifference.between(
        reading.fields(present), reading.fields(revision.after)
      ).filter { !staying.contains($0.key) }, expecting: expecting)
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

/// What changes are about, and whose business they are.
struct ChangeSubjects {
  private let site: Site
  private let directory: Snapshot
  private let editor: Editor
  private let revisions: [Revision]
  private let listings: [String: Listing]
  private let organizations: [String: EditedOrganization]
  private let places: [String: EditedPlace]

  init(
    _ site: Site, _ directory: Snapshot, _ editor: Editor, _ revisions: [Revision]
  ) throws {
    self.site = site
    self.directory = directory
    self.editor = editor
    self.revisions = revisions
    listings = try site.catalogue.listings(
      uuids: Set(revisions.filter { $0.entity == .service }.map(\.key)), on: site.today)
    var organizations: [String: EditedOrganization] = [:]
    for key in Set(revisions.filter { $0.entity == .organization }.map(\.key)) {
      guard let id = try site.catalogue.id(.organization, uuid: key) else { continue }
      organizations[key] = try site.catalogue.organization(
        id: ID(rawValue: id), on: site.today)
    }
    self.organizations = organizations
    var places: [String: EditedPlace] = [:]
    for key in Set(revisions.filter { $0.entity == .location }.map(\.key)) {
      guard let id = try site.catalogue.id(.location, uuid: key) else { continue }
      places[key] = try site.catalogue.editedPlace(ID(rawValue: id), on: site.today)
    }
    self.places = places
  }

  private var geography: Geography { directory.geography }

  func mayRead(_ revision: Revision) -> Bool {
    guard editor.role != .admin else { return true }
    switch revision.entity {
    case .service:
      guard let listing = listings[revision.key] else { return false }
      return editor.mayRead(listing.area, places: listing.places, in: geography)
    case .location, .inventory, .travelTime:
      return municipalities(revision).contains { editor.mayEdit($0, in: geography) }
    case .suggestion: return mayHandle(revision)
    case .organization, .term, .safetyContact, .region, .municipality, .needGroup, .boundary:
      return true
    }
  }

  /// Both the record as it is and what it would become are looked at.
  func mayEdit(_ revision: Revision) -> Bool {
    guard editor.role != .admin else { return true }
    switch revision.entity {
    case .service:
      guard let listing = listings[revision.key],
        editor.mayEdit(listing.area, places: listing.places, in: geography)
      else { return false }
      let states = [revision.before, revision.after].compactMap { state in
        if case .service(let details)? = state { details } else { nil }
      }
      guard let first = states.first, let last = states.last else { return true }
      return (try? editor.requireEdit(of: first, to: last, in: geography)) != nil
    case .organization:
      return organizations[revision.key].map { editor.mayEdit($0, in: geography) } ?? false
    case .location:
      guard let place = places[revision.key] else { return false }
      return editor.mayEdit(place, in: geography) && mayEditMunicipalities(revision)
    case .inventory, .travelTime: return mayEditMunicipalities(revision)
    case .suggestion: return mayHandle(revision)
    case .safetyContact:
      // Whoever may note a check may take it back; the facts are the admins'.
      if case .checked? = revision.after { return true }
      return editor.mayEditSafetyContacts
    case .term, .region, .municipality, .needGroup, .boundary: return false
    }
  }

  /// The listings that are given at the place of a revision.
  func usedBy(_ revision: Revision) -> [Listing] {
    revision.entity == .location ? places[revision.key]?.listings ?? [] : []
  }

  private func mayEditMunicipalities(_ revision: Revision) -> Bool {
    let codes = municipalities(revision)
    return !codes.isEmpty && codes.allSatisfy { editor.mayEdit($0, in: geography) }
  }

  private func municipalities(_ revision: Revision) -> [MunicipalityCode] {
    switch revision.entity {
    case .location:
      [revision.before, revision.after].compactMap { state in
        if case .place(let place)? = state { place.municipality } else { nil }
      }
    case .inventory:
      revision.key.split(separator: "/").prefix(1).map(String.init)
        .compactMap(MunicipalityCode.init(rawValue:))
    case .travelTime:
      revision.key.split(separator: "/").map(String.init)
        .compactMap(MunicipalityCode.init(rawValue:))
    default: []
    }
  }

  private func mayHandle(_ revision: Revision) -> Bool {
    guard let id = try? site.catalogue.id(.suggestion, uuid: revision.key),
      let report = try? site.catalogue.keptSuggestion(ID(rawValue: id), on: site.today)
    else { return false }
    return editor.mayHandle(report, in: geography)
  }

  func named(in language: Language) -> [String: ChangeSubject] {
    var subjects: [String: ChangeSubject] = [:]
    for revision in revisions {
      subjects[ChangeSubject.key(revision)] = subject(revision, language)
    }
    return subjects
  }

  private func subject(_ revision: Revision, _ language: Language) -> ChangeSubject? {
    let parts = revision.key.split(separator: "/").map(String.init)
    func name(_ code: String) -> String {
      MunicipalityCode(rawValue: code).flatMap { geography.municipality($0) }?.name[language]
        ?? code
    }
    switch revision.entity {
    case .service:
      return listings[revision.key].map {
        ChangeSubject(name: $0.name[language], path: .desk(.serviceHistory($0.id)))
      }
    case .organization:
      return organizations[revision.key].map {
        ChangeSubject(
          name: $0.organization.name[language], path: .desk(.organization($0.id)))
      }
    case .term:
      guard parts.count == 2, let facet = Facet(rawValue: parts[0]) else { return nil }
      let term = directory.vocabulary.term(facet, parts[1])
      return ChangeSubject(
        name: term?.name[language] ?? parts[1], path: term.map { .desk(.term(facet, $0.code)) })
    case .inventory:
      guard parts.count == 3 else { return nil }
      let need = directory.vocabulary.term(.serviceType, parts[1])?.name[language] ?? parts[1]
      return ChangeSubject(
        name: "\(name(parts[0])), \(need)",
        path: MunicipalityCode(rawValue: parts[0]).flatMap { geography.municipality($0) }
          .map { .desk(.inventory($0.slug)) })
    case .travelTime:
      guard parts.count == 2 else { return nil }
      return ChangeSubject(
        name: "\(name(parts[0])) – \(name(parts[1]))", path: .desk(.travelTimes))
    case .location:
      let code = municipalities(revision).first
      let path = places[revision.key].map { EditorPath.desk(.place($0.id)) } ?? .desk(.places)
      return code.map { ChangeSubject(name: name($0.rawValue), path: path) }
    case .suggestion: return ChangeSubject(name: "", path: .desk(.reports()))
    case .safetyContact:
      return SafetyContact.Role(rawValue: revision.key).map {
        ChangeSubject(
          name: directory.safetyContacts[$0].name[language], path: .desk(.safetyContact($0)))
      }
    case .region, .municipality, .needGroup, .boundary: return nil
    }
  }
}
