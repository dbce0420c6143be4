import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Markup
import Pages

extension Site {
  /// Answers `GET /yllapito/jarjestajat`.
  @Sendable func listOrganizations(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(
      OrganizationsPage(
        editor: editorContext(for: request, session),
        organizations: try catalogue.editedOrganizations()))
  }

  /// Answers `GET /yllapito/jarjestajat/uusi`.
  @Sendable func showNewOrganization(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(try newOrganizationPage(request, session))
  }

  /// Answers `POST /yllapito/jarjestajat/uusi`.
  @Sendable func createOrganization(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var page = try newOrganizationPage(request, session)
    page.form = page.form.filled(try request.firstFormFields())
    guard !session.isReplay else { return editorPage(page) }
    page.problems = page.form.problems(page.words)
    let name = page.form.texts("name", over: LocalizedText([:]))
    guard page.problems.isEmpty else { return editorPage(page, status: .unprocessableContent) }
    guard let slug = Slug.naming(name[.finnish]) else {
      page.problems = [FieldProblem(field: "name.fi", message: page.words(.deskNoLetters))]
      return editorPage(page, status: .unprocessableContent)
    }
    let id = try catalogue.createOrganization(
      page.form.organization(
        Organization(uuid: UUID(), slug: slug, name: name, url: nil)),
      by: session.author(from: .organization), why: page.form.why, at: instant)
    return seeOther(
      EditorPath.desk(.organization(id)).address(in: request.language) + "?\(Site.doneMark)")
  }

  private func newOrganizationPage(
    _ request: Request, _ session: EditorSession
  ) throws -> RecordFormPage {
    let context = editorContext(for: request, session)
    let blank = Organization(
      uuid: UUID(), slug: try someSlug, name: LocalizedText([:]), url: nil)
    return RecordFormPage(
      editor: context, path: .desk(.newOrganization),
      heading: context.page.words(.organizationNew),
      form: RecordForms(directory: try catalogue.snapshot, context: context.page)
        .organization(blank, revision: 0))
  }

  /// A slug for a record that is not stored yet; nobody sees it.
  var someSlug: Slug {
    get throws {
      guard let slug = Slug(rawValue: "uusi") else { throw HTTPError.notFound }
      return slug
    }
  }

  /// Answers `GET /yllapito/jarjestajat/:id`.
  @Sendable func showOrganizationForm(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(try organizationPage(request, session).page)
  }

  /// Answers `POST /yllapito/jarjestajat/:id`.
  @Sendable func updateOrganization(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let (page, stored, directory) = try organizationPage(request, session)
    guard page.readOnly == nil else { throw PermissionError.otherRegion }
    let author = session.author(from: .organization)
    let key = stored.organization.uuid.uuidString.lowercased()
    return try save(
      page, request, session, stored: stored.revision, entity: .organization, key: key,
      reading: { state in
        guard case .organization(let organization)? = state else { return nil }
        return RecordForms(directory: directory, context: page.context)
          .organization(organization, revision: 0).readings
      }
    ) { form in
      try catalogue.updateOrganization(
        stored.id, with: form.organization(stored.organization), expecting: form.revision,
        by: author, why: form.why,
        at: instant)
    }
  }

  private func organizationPage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: RecordFormPage, stored: EditedOrganization, directory: Snapshot) {
    let directory = try catalogue.snapshot
    guard let id = Int64(try request.capture("id")),
      let stored = try catalogue.organization(id: ID(rawValue: id), on: today)
    else { throw HTTPError.notFound }
    let context = editorContext(for: request, session)
    let editor = session.editor
    guard
      editor.role == .admin || stored.listings.isEmpty
        || stored.listings.contains(where: {
          editor.mayRead($0.area, places: $0.places, in: directory.geography)
        })
    else { throw PermissionError.otherRegion }
    let mayEdit = editor.mayEdit(stored, in: directory.geography)
    var page = RecordFormPage(
      editor: context, path: .desk(.organization(stored.id)),
      heading: stored.organization.name[request.language],
      form: RecordForms(directory: directory, context: context.page)
        .organization(
          stored.organization, revision: stored.revision,
          typed: request.method == .post ? Array(try request.firstFormFields().keys) : []))
    if !mayEdit { page.readOnly = context.page.words(.organizationReadOnly) }
    page.isSaved = request.parameter("valmis") != nil
    if mayEdit
      || stored.listings.contains(where: {
        editor.mayEdit($0.area, places: $0.places, in: directory.geography)
      })
    {
      page.below.append(
        ProviderLinkAsk(context: context.page, about: .organization(stored.id)).content)
    }
    let readable = stored.listings.filter {
      editor.mayRead($0.area, places: $0.places, in: directory.geography)
    }
    page.below.append(
      UsedBy(page.words(.deskUsedBy), readable, context: context.page).content)
    page.below.append(
      try history(
        .organization, stored.organization.uuid.uuidString.lowercased(), directory, context,
        mayEdit: mayEdit))
    return (page, stored, directory)
  }

  func history(
    _ entity: Revision.Entity, _ key: String, _ directory: Snapshot, _ context: EditorContext,
    mayEdit: Bool
  ) throws -> HTML {
    RecordHistory(
      try catalogue.revisions(of: entity, key: key, limit: Site.shownChanges),
      directory: directory, editor: context, mayEdit: mayEdit
    ).content
  }

  /// Saves a small record's form, or shows it again: with its problems (422), or with what somebody
  /// else saved meanwhile (409).
  ///
  /// - Parameter question: what an editor is asked before the form is kept, as typed.
  func save(
    _ stored: RecordFormPage, _ request: Request, _ session: EditorSession, stored found: Int,
    entity: Revision.Entity, key: String, reading: (RecordedState?) -> [ReadableField]?,
    question: (RecordForm) -> RecordQuestion? = { _ in nil },
    write: (RecordForm) throws -> Void
  ) throws -> Response {
    var page = stored
    let typed = try request.firstFormFields()
    page.form = stored.form.filled(typed)
    page.isSaved = false
    guard !session.isReplay else { return editorPage(page) }
    func conflict(_ seen: Int) throws -> Response {
      let later = try catalogue.revisions(
        of: entity, key: key, limit: max(1, found - seen))
      let base = later.last.flatMap { reading($0.before) }
      page.conflicts = FieldConflict.between(
        mine: page.form.readings, theirs: stored.form.readings, base: base)
      page.otherEditor = later.first?.author.name ?? ""
      page.form.revision = found
      return editorPage(page, status: .conflict)
    }
    guard let resolved = page.form.resolved(typed, stored: stored.form) else {
      return try conflict(page.form.revision - 1)
    }
    page.form = resolved
    page.problems = page.form.problems(page.words)
    guard page.problems.isEmpty else { return editorPage(page, status: .unprocessableContent) }
    if let question = question(page.form), typed[RecordForm.names.consent] != question.answer {
      page.question = question
      return editorPage(page)
    }
    do {
      try write(page.form)
    } catch CatalogueError.changedMeanwhile {
      return try conflict(page.form.revision)
    }
    return try answer(
      page.editorPath.address(in: request.language) + "?\(Site.doneMark)", undoing: entity, key,
      request, session)
  }

  /// Answers `GET /yllapito/paikat`.
  @Sendable func listPlaces(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let regions = directory.geography.regions.map(\.code).filter(session.editor.mayEdit)
    let places = try catalogue.editedPlaces(in: Set(regions)).filter { listed in
      // A confidential street is shown to nobody who may not change its listing.
      guard listed.isConfidential else { return true }
      guard let place = try catalogue.editedPlace(listed.id, on: today) else { return false }
      return session.editor.mayEdit(place, in: directory.geography)
    }
    return editorPage(
      PlacesPage(
        editor: editorContext(for: request, session), geography: directory.geography,
        places: places))
  }

  /// Answers `GET /yllapito/paikat/:id`.
  @Sendable func showPlaceForm(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try placePage(request, session).page)
  }

  /// Answers `POST /yllapito/paikat/:id`.
  @Sendable func updatePlace(_ request: Request, _ session: EditorSession) throws -> Response {
    let (page, stored, directory) = try placePage(request, session)
    guard page.readOnly == nil else { throw PermissionError.otherRegion }
    let author = session.author(from: .place)
    let forms = RecordForms(directory: directory, context: page.context)
    let response = try save(
      page, request, session, stored: stored.revision, entity: .location,
      key: stored.uuid.uuidString.lowercased(),
      reading: { state in
        guard case .place(let place)? = state else { return nil }
        return forms.place(place, revision: 0).readings
      },
      question: { $0["street"] == stored.street ? nil : forms.question(of: stored) }
    ) { form in
      _ = try catalogue.updatePlace(
        stored.id, to: form.place(stored), expecting: form.revision, by: author, why: form.why,
        at: instant)
    }
    // A place without a street, or with another one's, is no more.
    guard response.status == .seeOther, try catalogue.editedPlace(stored.id, on: today) == nil
    else { return response }
    return seeOther(EditorPath.desk(.places).address(in: request.language))
  }

  private func placePage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: RecordFormPage, stored: EditedPlace, directory: Snapshot) {
    let directory = try catalogue.snapshot
    guard let id = Int64(try request.capture("id")),
      let stored = try catalogue.editedPlace(ID(rawValue: id), on: today)
    else { throw HTTPError.notFound }
    try session.editor.requireEdit(of: stored.municipality, in: directory.geography)
    let context = editorContext(for: request, session)
    let name =
      directory.geography.municipality(stored.municipality)
      .map { context.page.name(of: $0) } ?? ""
    var page = RecordFormPage(
      editor: context, path: .desk(.place(stored.id)),
      heading: context.page.words(.placeTitle, ["place": name]),
      form: RecordForms(directory: directory, context: context.page)
        .place(
          stored,
          typed: request.method == .post ? Array(try request.firstFormFields().keys) : []))
    page.lead = context.page.words(
      stored.isConfidential ? .placeConfidentialHelp : .placeHelp)
    let mayEdit = session.editor.mayEdit(stored, in: directory.geography)
    if !mayEdit {
      guard !stored.isConfidential else { throw PermissionError.otherRegion }
      page.readOnly = context.page.words(.placeReadOnly)
    }
    page.isSaved = request.parameter("valmis") != nil
    page.below.append(
      UsedBy(page.words(.deskUsedBy), stored.listings, context: context.page).content)
    // No history has the street of a confidential address, so that none can be brought back.
    page.below.append(
      try history(
        .location, stored.uuid.uuidString.lowercased(), directory, context,
        mayEdit: mayEdit && !stored.isConfidential))
    return (page, stored, directory)
  }
}
