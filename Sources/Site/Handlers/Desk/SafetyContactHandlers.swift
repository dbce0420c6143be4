import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Markup
import Pages

extension Site {
  /// Answers `GET /yllapito/turvanumerot`.
  @Sendable func listSafetyContacts(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(
      SafetyContactsPage(
        editor: editorContext(for: request, session),
        contacts: try catalogue.editedSafetyContacts()))
  }

  /// Answers `GET /yllapito/turvanumerot/:role`.
  @Sendable func showSafetyContactForm(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(try safetyContactPage(request, session).page)
  }

  /// Answers `POST /yllapito/turvanumerot/:role`.
  @Sendable func updateSafetyContact(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let (page, stored, directory) = try safetyContactPage(request, session)
    let author = session.author(from: .safetyContacts)
    return try save(
      page, request, session, stored: stored.revision, entity: .safetyContact,
      key: stored.contact.role.rawValue,
      reading: { state in
        guard case .safetyContact(let contact)? = state else { return nil }
        return RecordForms(directory: directory, context: page.context)
          .safetyContact(contact, revision: 0).readings
      }
    ) { form in
      try catalogue.updateSafetyContact(
        form.safetyContact(stored.contact), expecting: form.revision, by: author, why: form.why,
        at: instant)
    }
  }

  private func safetyContactPage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: RecordFormPage, stored: EditedSafetyContact, directory: Snapshot) {
    let directory = try catalogue.snapshot
    let stored = try safetyContact(request)
    let context = editorContext(for: request, session)
    let mayEdit = session.editor.mayEditSafetyContacts
    var page = RecordFormPage(
      editor: context, path: .desk(.safetyContact(stored.contact.role)),
      heading: stored.contact.name[request.language],
      form: RecordForms(directory: directory, context: context.page)
        .safetyContact(stored.contact, revision: stored.revision))
    if !mayEdit { page.readOnly = page.words(.safetyContactAdminsOnly) }
    page.isSaved = request.parameter("valmis") != nil
    page.below.append(
      try history(
        .safetyContact, stored.contact.role.rawValue, directory, context, mayEdit: mayEdit))
    return (page, stored, directory)
  }

  /// Answers `GET /yllapito/turvanumerot/:role/tarkistus`.
  @Sendable func showSafetyContactCheck(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var page = try safetyContactCheck(request, session)
    page.shift = request.parameter(ShiftMark.name).flatMap(ShiftMark.init)
    return editorPage(page)
  }

  /// Answers `POST /yllapito/turvanumerot/:role/tarkistus`: notes that it was checked today.
  @Sendable func checkSafetyContact(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let fields = try request.firstFormFields()
    var page = try safetyContactCheck(request, session)
    page.how = fields[BulkForm.names.how].flatMap(Assurance.How.init)
      .flatMap { Assurance.How.fromAfar.contains($0) ? $0 : nil }
    page.shift = fields[ShiftMark.name].flatMap(ShiftMark.init)
    page.why = String((fields[BulkForm.names.why] ?? "").prefix(RecordField.lineLength))
    guard !session.isReplay else { return editorPage(page) }
    guard let how = page.how else {
      page.problems = [
        FieldProblem(field: BulkForm.names.how, message: page.words(.checkHowMissing))
      ]
      return editorPage(page, status: .unprocessableContent)
    }
    let role = try safetyContact(request).contact.role
    do {
      try catalogue.assureSafetyContact(
        role, expecting: fields[CheckPage.revisionName].flatMap { Int($0) } ?? 0, on: today,
        how: how,
        by: session.author(from: .safetyContacts), why: page.why, at: instant)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
    let next: DeskPath = page.shift.map { .shift($0) } ?? .safetyContacts
    return try answer(
      EditorPath.desk(next).address(in: request.language), undoing: .safetyContact, role.rawValue,
      request, session)
  }

  private func safetyContactCheck(
    _ request: Request, _ session: EditorSession
  ) throws -> SafetyContactCheckPage {
    SafetyContactCheckPage(
      editor: editorContext(for: request, session), directory: try catalogue.snapshot,
      edited: try safetyContact(request))
  }

  private func safetyContact(_ request: Request) throws -> EditedSafetyContact {
    let contacts = try catalogue.editedSafetyContacts()
    guard let role = DeskPath.role(named: try request.capture("role")),
      let contact = contacts.first(where: { $0.contact.role == role })
    else { throw HTTPError.notFound }
    return contact
  }
}
