import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Listings of one page of the editors' list: as many as one looks through in a short moment.
  static let listedRows = 50

  /// Answers `GET /yllapito/palvelut`.
  @Sendable func listListings(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let pairs = request.parameters.filter { $0.name != Site.doneMark }
    let asked = try request.read(ListingQuery.binding, of: pairs, in: directory)
    let query = asked.query
    let found = try catalogue.listings(
      try filter(query, session.editor, directory), on: today, after: query.after,
      limit: Site.listedRows)
    return editorPage(
      ListingsPage(
        editor: editorContext(for: request, session), directory: directory, query: query,
        found: found, unread: asked.unread))
  }

  /// A coordinator's list ends at their regions and at what is national.
  func filter(
    _ query: ListingQuery, _ editor: Editor, _ directory: Snapshot
  ) throws -> ListingFilter {
    var filter = ListingFilter()
    let isAdmin = editor.role == .admin
    switch query.area {
    case .own, .all: filter.scope = isAdmin ? .all : .regions(editor.regions)
    case .nation: filter.scope = .nation
    case .region(let slug):
      guard let region = directory.geography.regions.first(where: { $0.slug == slug }) else {
        throw HTTPError.notFound
      }
      guard editor.mayEdit(region.code) else { throw PermissionError.otherRegion }
      filter.scope = .regions([region.code])
    }
    filter.municipality = query.municipality
      .flatMap { directory.geography.municipality(slug: $0)?.code }
    filter.type = query.type
      .flatMap { directory.vocabulary.term(.serviceType, slug: $0)?.code }
    filter.kind = query.kind
    filter.state = query.state
    filter.publication = query.publication
    filter.checkedBefore = query.checkedBefore
    filter.languageMissing = query.languageMissing
    filter.reason = query.reason
    filter.words = query.words
    return filter
  }

  /// Answers `POST /yllapito/palvelut/joukko`: shows what a change of many would do; changes nothing.
  @Sendable func previewBulk(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let form = try BulkForm(request)
    let chosen = try chosen(form, session.editor, directory)
    return editorPage(
      try preview(
        BulkPreviewPage(
          editor: editorContext(for: request, session), directory: directory, form: form,
          listings: chosen.listings, changed: chosen.changed), leaving: chosen.left))
  }

  /// Answers `POST /yllapito/palvelut/joukko/tee`: makes the change as one step.
  @Sendable func changeBulk(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let form = try BulkForm(request)
    let context = editorContext(for: request, session)
    let (listings, changed, left) = try chosen(form, session.editor, directory)
    func page(
      _ problems: [FieldProblem], _ status: HTTPResponse.Status, _ changed: [Listing] = []
    ) throws -> Response {
      editorPage(
        try preview(
          BulkPreviewPage(
            editor: context, directory: directory, form: form, listings: listings,
            changed: changed, problems: problems), leaving: left), status: status)
    }
    guard !session.isReplay else { return try page([], .ok) }
    guard changed.isEmpty else { return try page([], .conflict, changed) }
    let words = context.page.words
    guard !listings.isEmpty, form.action != nil else { return try page([], .unprocessableContent) }
    guard let change = form.change(today: today) else {
      let (field, phrase): (String, Phrase) =
        form.action == .assure
        ? (BulkForm.names.how, .checkHowMissing) : (BulkForm.names.endsOn, .bulkEndsOnMissing)
      return try page([FieldProblem(field: field, message: words(phrase))], .unprocessableContent)
    }
    if let problem = form.whyProblem(words) { return try page([problem], .unprocessableContent) }
    do {
      let batch = try catalogue.change(
        listings.map { SeenListing(id: $0.id, revision: $0.revision) }, change,
        by: session.author(from: .serviceList), why: form.why, at: instant)
      guard let batch else {
        return seeOther(EditorPath.desk(.listings()).address(in: request.language))
      }
      return seeOther(
        EditorPath.desk(.step(batch)).address(in: request.language) + "?\(Site.doneMark)")
    } catch CatalogueError.refused(let refusal) {
      return try page(
        [FieldProblem(field: BulkForm.names.endsOn, message: words(.refusal(refusal)))],
        .unprocessableContent)
    } catch CatalogueError.changedMeanwhile {
      // Somebody was quicker between the two looks; the second look tells whose.
      let (_, changed, _) = try chosen(form, session.editor, directory)
      return try page([], .conflict, changed)
    }
  }

  /// Says on the next page that what was asked is done.
  static let doneMark = "valmis=1"

  /// Answers `GET /yllapito/palvelut/:id/tarkistus`.
  @Sendable func showCheck(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let edited = try editedService(request)
    let details = edited.service.details
    guard
      session.editor.mayRead(
        details.area, places: details.places.map(\.municipality), in: directory.geography)
    else { throw PermissionError.otherRegion }
    var page = CheckPage(
      editor: editorContext(for: request, session), directory: directory, edited: edited)
    page.isReadOnly = !session.editor.mayCheck(details, in: directory.geography)
    page.mayEdit = session.editor.mayEdit(details, in: directory.geography)
    return editorPage(page)
  }

  /// Answers `POST /yllapito/palvelut/:id/tarkistus`: notes that the facts were checked today.
  @Sendable func checkService(_ request: Request, _ session: EditorSession) throws -> Response {
    let (directory, edited) = try checkableService(request, session.editor)
    let fields = try request.firstFormFields()
    var page = CheckPage(
      editor: editorContext(for: request, session), directory: directory, edited: edited)
    page.mayEdit = session.editor.mayEdit(edited.service.details, in: directory.geography)
    page.how = fields[BulkForm.names.how].flatMap(Assurance.How.init)
    page.why = String((fields[BulkForm.names.why] ?? "").prefix(RecordField.lineLength))
    guard !session.isReplay else { return editorPage(page) }
    guard let how = page.how else {
      page.problems = [
        FieldProblem(field: BulkForm.names.how, message: page.words(.checkHowMissing))
      ]
      return editorPage(page, status: .unprocessableContent)
    }
    let seen = fields[CheckPage.revisionName].flatMap { Int($0) } ?? 0
    do {
      try catalogue.assureService(
        edited.service.id, expecting: seen, on: today, how: how,
        by: session.author(from: .servicePage), why: page.why, at: instant)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
    return try answer(
      EditorPath.desk(.serviceHistory(edited.service.id)).address(in: request.language),
      undoing: edited.service.id, request, session)
  }

  /// The listing that an address names, when the editor may check it.
  func checkableService(
    _ request: Request, _ editor: Editor
  ) throws -> (directory: Snapshot, edited: EditedService) {
    let directory = try catalogue.snapshot
    let edited = try editedService(request)
    guard editor.mayCheck(edited.service.details, in: directory.geography) else {
      throw PermissionError.otherRegion
    }
    return (directory, edited)
  }

  func editedService(_ request: Request) throws -> EditedService {
    guard let id = Int64(try request.capture("id")),
      let edited = try catalogue.service(id: ID(rawValue: id))
    else { throw HTTPError.notFound }
    return edited
  }
}

extension EditorSession {
  /// The editor as history names them.
  func author(from screen: EditScreen) -> Author {
    Author(.editor(account: editor.id.rawValue, name: editor.displayName), from: screen)
  }
}

extension Phrase {
  static func refusal(_ refusal: Refusal) -> Phrase {
    switch refusal {
    case .publishUnchecked: .refusalPublishUnchecked
    case .endsBeforeStart: .refusalEndsBeforeStart
    case .termIsFixed: .refusalTermIsFixed
    case .facetIsFull: .refusalFacetIsFull
    case .taken: .refusalTaken
    case .staysInPart: .refusalStaysInPart
    }
  }
}

extension BulkForm {
  init(_ request: Request) throws {
    self.init()
    let names = BulkForm.names
    for (name, value) in try request.formFields() {
      switch name {
      case names.action: action = Action(rawValue: value)
      case names.chosen: if let listing = BulkForm.listing(value) { chosen.append(listing) }
      case names.shown: if let listing = BulkForm.listing(value) { shown.append(listing) }
      case names.all: takesAll = true
      case names.how: how = Assurance.How(rawValue: value)
      case names.endsOn: endsOn = value
      case names.why: why = value.cleaned.trimmingSpaces
      default: break
      }
    }
  }

  /// - Returns: `nil` while something that the action needs is missing.
  func change(today: CivilDate) -> ListingChange? {
    switch action {
    case .assure: how.map { .assure(on: today, how: $0) }
    case .pause: .state(.paused, endsOn: nil)
    case .activate: .state(.active, endsOn: nil)
    case .end: CivilDate(endsOn).map { .state(.ended, endsOn: $0) }
    case .archive: .publication(.archived)
    case .unarchive: .publication(.draft)
    case nil: nil
    }
  }
}
