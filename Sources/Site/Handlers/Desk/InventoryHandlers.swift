import Addresses
import Catalogue
import Coverage
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/kartoitus`.
  @Sendable func listInventories(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    return editorPage(
      InventoriesPage(
        editor: editorContext(for: request, session),
        municipalities: unknownCells(directory, session.editor)))
  }

  /// The editor's municipalities with how many of their needs nobody knows, most first.
  func unknownCells(
    _ directory: Snapshot, _ editor: Editor
  ) -> [(municipality: Municipality, unknown: Int)] {
    let matrix = CoverageMatrix(of: directory, CoverageQuery(day: today, today: today))
    return directory.geography.municipalities.filter { editor.mayEdit($0.region) }
      .map { municipality in
        let cells = matrix.cells(in: municipality.code)
        return (municipality, cells.filter { $0.letter == .unknown }.count)
      }
      .sorted { $0.1 > $1.1 }
  }

  /// Answers `GET /yllapito/kartoitus/:slug`.
  @Sendable func showInventory(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try inventoryPage(request, session))
  }

  /// Answers `POST /yllapito/kartoitus/:slug`.
  @Sendable func changeInventory(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var page = try inventoryPage(request, session)
    let names = InventoryPage.names
    for (name, value) in try request.formFields() {
      switch name {
      case names.need: page.chosen.insert(value)
      case names.remove: page.removed.insert(value)
      case names.day: page.day = value.cleaned
      case names.by: page.by = value.cleaned.trimmingSpaces
      default: break
      }
    }
    guard !session.isReplay else { return editorPage(page) }
    let directory = try catalogue.snapshot
    let needs = Set(directory.vocabulary.needs.map(\.code))
    let day = CivilDate(page.day)
    func problem(_ field: String, _ phrase: Phrase) {
      page.problems.append(FieldProblem(field: field, message: page.words(phrase)))
    }
    if page.chosen.isEmpty, page.removed.isEmpty { problem(names.need, .inventoryNothingChosen) }
    if !page.chosen.isSubset(of: needs) { problem(names.need, .inventoryNothingChosen) }
    if day.map({ $0 > today }) != false { problem(names.day, .inventoryDayWrong) }
    if !(1...60).contains(page.by.count) { problem(names.by, .inventoryByMissing) }
    guard page.problems.isEmpty, let day else {
      return editorPage(page, status: .unprocessableContent)
    }
    let municipality = page.municipality.code
    let batch = try catalogue.changeInventory(
      confirming: page.chosen.sorted().map {
        InventoryEntry(
          confirmation: InventoryConfirmation(
            municipality: municipality, need: $0, confirmedOn: day), confirmedBy: page.by)
      },
      removing: page.kept.map(\.confirmation).filter {
        page.removed.contains(InventoryPage.value($0))
      },
      by: session.author(from: .inventory), at: instant)
    let path: EditorPath = batch.map { .desk(.step($0)) } ?? page.editorPath
    return seeOther(
      inQueue(path.address(in: request.language) + "?\(Site.doneMark)", request))
  }

  private func inventoryPage(
    _ request: Request, _ session: EditorSession
  ) throws -> InventoryPage {
    let directory = try catalogue.snapshot
    guard let municipality = directory.geography.municipality(slug: try request.slug()) else {
      throw HTTPError.notFound
    }
    try session.editor.requireEdit(of: municipality.code, in: directory.geography)
    let matrix = CoverageMatrix(of: directory, CoverageQuery(day: today, today: today))
    return InventoryPage(
      editor: editorContext(for: request, session), municipality: municipality,
      cells: Array(zip(matrix.needs, matrix.cells(in: municipality.code))),
      kept: try catalogue.inventory(of: municipality.code))
  }

  /// Answers `GET /yllapito/matkat`.
  @Sendable func showTravelTimes(_ request: Request, _ session: EditorSession) throws -> Response {
    var page = try travelPage(request, session)
    page.isSaved = request.parameter("valmis") != nil
    page.form.from = request.parameter(TravelForm.names.from) ?? ""
    page.form.to = request.parameter(TravelForm.names.to) ?? ""
    if let entry = page.entry {
      page.form.minutes = String(entry.time.minutes)
      page.form.source = entry.source
      page.form.seen = TravelForm.seen(entry)
    }
    return editorPage(page)
  }

  /// Answers `POST /yllapito/matkat`: sets a known travel time, or takes it away without minutes.
  @Sendable func setTravelTime(_ request: Request, _ session: EditorSession) throws -> Response {
    var page = try travelPage(request, session)
    let fields = try request.firstFormFields()
    let names = TravelForm.names
    page.form.from = fields[names.from] ?? ""
    page.form.to = fields[names.to] ?? ""
    page.form.minutes = fields[names.minutes] ?? ""
    page.form.source = fields[names.source] ?? ""
    page.form.seen = fields[names.seen] ?? ""
    guard !session.isReplay else { return editorPage(page) }
    let geography = try catalogue.snapshot.geography
    func municipality(_ code: String) -> MunicipalityCode? {
      MunicipalityCode(rawValue: code).flatMap { geography.municipality($0)?.code }
    }
    func problem(_ field: String, _ phrase: Phrase) {
      page.problems.append(FieldProblem(field: field, message: page.words(phrase)))
    }
    let (from, to) = (municipality(page.form.from), municipality(page.form.to))
    if from == nil { problem(names.from, .deskChooseOne) }
    if to == nil || to == from { problem(names.to, .travelSame) }
    let minutes = Int(page.form.minutes)
    let isRemoval = page.form.minutes.isEmpty
    if !isRemoval {
      if minutes.map(TravelTimeEntry.minutes.contains) != true {
        problem(names.minutes, .travelMinutesWrong)
      }
      if !(1...RecordField.lineLength).contains(page.form.source.count) {
        problem(names.source, .travelSourceMissing)
      }
    }
    guard page.problems.isEmpty, let from, let to else {
      return editorPage(page, status: .unprocessableContent)
    }
    try session.editor.requireEdit(of: from, in: geography)
    try session.editor.requireEdit(of: to, in: geography)
    let stored = page.entry
    // A form opened without choosing the way first has seen nothing; it sees it now.
    guard TravelForm.seen(stored) == page.form.seen else {
      page.stale = (true, stored)
      page.form.seen = TravelForm.seen(stored)
      return editorPage(page, status: .conflict)
    }
    try catalogue.setTravelTime(
      from: from, to: to,
      minutes.map {
        TravelTimeEntry(
          time: TravelTime(from: from, to: to, minutes: $0), source: page.form.source)
      }, expecting: stored, by: session.author(from: .travelTimes), at: instant)
    return seeOther(page.editorPath.address(in: request.language) + "?\(Site.doneMark)")
  }

  private func travelPage(
    _ request: Request, _ session: EditorSession
  ) throws -> TravelTimesPage {
    let geography = try catalogue.snapshot.geography
    let own = geography.municipalities.filter { session.editor.mayEdit($0.region) }
    return TravelTimesPage(
      editor: editorContext(for: request, session), geography: geography,
      entries: try catalogue.travelTimes(touching: Set(own.map(\.code))), form: TravelForm())
  }
}

extension TravelTimesPage {
  /// The known time of the way that the form names.
  fileprivate var entry: TravelTimeEntry? {
    entries.first {
      $0.time.from.rawValue == form.from && $0.time.to.rawValue == form.to
    }
  }
}
