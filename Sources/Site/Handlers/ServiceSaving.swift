import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Keeps a listing as typed, or shows why not with everything that was typed.
  ///
  /// - Parameter shown: the streets of a confidential address that the editor was shown and told to
  ///   visitors; `nil` when nobody has asked.
  func save(
    _ request: Request, _ hand: ServiceInHand, _ form: ServiceForm, _ saving: ServiceFormSaving,
    shown: Set<String>?
  ) throws -> Response {
    let reading = hand.reading(form)
    var details = reading.details
    details.publication = saving.publication(of: details)
    try hand.session.editor.requireEdit(
      of: hand.details, to: details, in: hand.directory.geography)
    var problems = reading.problems
    if details.publication == .published {
      problems += reading.publishingProblems(isAssured: hand.stored?.assurance != nil)
    }
    if saving == .archive, form.why.trimmingSpaces.isEmpty {
      problems.append(ServiceProblem("miksi", .archivedWithoutWhy))
    }
    guard problems.isEmpty else {
      return formPage(
        request, hand, reading, problems: problems, withAdvice: true,
        status: .unprocessableContent)
    }
    guard let stored = hand.stored else {
      let id = try catalogue.createService(
        details, by: author(hand), why: form.why, at: instant)
      return try saved(request, id, saving == .publish ? .published : .created, form, hand)
    }
    let reveals = details.whereabouts.reveals(moreThan: stored.service.details.whereabouts)
    if reveals, shown?.isSuperset(of: RevealPage.streets(details)) != true {
      return editorPage(
        RevealPage(
          editor: editorContext(for: request, hand.session), service: stored.service, form: form,
          details: details, directory: hand.directory, saving: saving))
    }
    return try update(request, hand, stored.service, details, form, saving, reveals: reveals)
  }

  private func update(
    _ request: Request, _ hand: ServiceInHand, _ stored: Service, _ details: ServiceDetails,
    _ form: ServiceForm, _ saving: ServiceFormSaving, reveals: Bool = false,
    notice: ServiceFormPage.Notice? = nil
  ) throws -> Response {
    guard let seen = Int(form.revision), seen == stored.revision else {
      return try conflict(request, hand, stored, details, form, saving)
    }
    do {
      let write = reveals ? catalogue.revealService : catalogue.updateService
      _ = try write(
        stored.id, details, seen, author(hand), form.why, instant)
    } catch CatalogueError.changedMeanwhile {
      let newest = try inHand(request, hand.session)
      guard let stored = newest.stored?.service else { throw HTTPError.notFound }
      return try conflict(request, newest, stored, details, form, saving)
    }
    return try saved(request, stored.id, notice ?? saving.notice, form, hand)
  }

  /// Shows both texts of a listing that somebody else saved meanwhile.
  private func conflict(
    _ request: Request, _ hand: ServiceInHand, _ stored: Service, _ details: ServiceDetails,
    _ form: ServiceForm, _ saving: ServiceFormSaving,
    chosen: [String: FieldConflict.Choice] = [:], asksAgain: Bool = false
  ) throws -> Response {
    let editor = editorContext(for: request, hand.session)
    let parting = try parting(of: stored, since: Int(form.revision))
    let conflicts = conflicts(
      hand, editor.page, mine: details, theirs: stored.details, base: parting.base)
    // Nothing differs that a person could choose between: both wrote the same.
    guard !conflicts.isEmpty else {
      var settled = form
      settled.revision = String(stored.revision)
      let merged = parting.base.map {
        details.keepingChanges(of: stored.details, since: $0, but: [])
      }
      return try update(request, hand, stored, merged ?? details, settled, saving)
    }
    var page = ServiceConflictPage(
      editor: editor, stored: stored, savedBy: parting.savers.first?.name, form: form,
      conflicts: conflicts, chosen: chosen, saving: saving, asksAgain: asksAgain)
    page.isOwn =
      !parting.savers.isEmpty
      && parting.savers.allSatisfy { $0.isEditor(hand.session.editor.id.rawValue) }
    return editorPage(page, status: .conflict)
  }

  private func conflicts(
    _ hand: ServiceInHand, _ context: PageContext, mine: ServiceDetails, theirs: ServiceDetails,
    base: ServiceDetails?
  ) -> [FieldConflict] {
    let reading = ServiceReading(directory: hand.directory, context: context)
    return FieldConflict.between(
      mine: reading.fields(mine), theirs: reading.fields(theirs), base: base.map(reading.fields))
  }

  /// Steps back in the history that are looked at for the version a form was opened on.
  private static let mostStepsBack = 100

  /// The last saves of a listing, newest first: at least so many, if the history has them.
  ///
  /// A step holds the whole listing twice, which takes long to read where it is long. So no more are
  /// read than needed: mostly the last ones are saves.
  private func saves(of stored: Service, atLeast count: Int) throws -> [Revision] {
    let key = stored.details.uuid.uuidString.lowercased()
    var limit = min(count, Self.mostStepsBack)
    while true {
      let rows = try catalogue.revisions(
        of: .service, key: key, limit: limit, states: .before)
      let saves = rows.filter { $0.action == .update || $0.action == .restore }
      if saves.count >= count || rows.count < limit || limit == Self.mostStepsBack { return saves }
      limit = min(limit + 10, Self.mostStepsBack)
    }
  }

  /// The version that both editors began from, as far as the history goes, and who has saved since,
  /// newest first.
  ///
  /// Each save raises the revision by one, so that many steps back in the history lies what the form
  /// was opened on.
  private func parting(
    of stored: Service, since revision: Int?
  ) throws -> (base: ServiceDetails?, savers: [Author]) {
    let steps = stored.revision - (revision ?? stored.revision)
    let saves = try saves(of: stored, atLeast: max(1, steps))
    guard steps > 0, steps <= saves.count, case .service(let base)? = saves[steps - 1].before
    else { return (nil, saves.map(\.author)) }
    return (base, saves.prefix(steps).map(\.author))
  }

  /// Answers the page of two texts: keeps what was chosen, on the newest revision.
  func merge(
    _ request: Request, _ hand: ServiceInHand, _ form: ServiceForm,
    _ fields: [(name: String, value: String)]
  ) throws -> Response {
    guard let stored = hand.stored?.service else { throw HTTPError.notFound }
    let saving =
      fields.first { $0.name == ServiceConflictPage.savingName }
      .flatMap { ServiceFormSaving(rawValue: $0.value) } ?? .save
    let reading = hand.reading(form)
    var mine = reading.details
    mine.publication = saving.publication(of: mine)
    guard reading.problems.isEmpty else {
      return formPage(
        request, hand, reading, problems: reading.problems, status: .unprocessableContent)
    }
    var opened = form
    opened.revision = fields.first { $0.name == ServiceConflictPage.openedName }?.value ?? ""
    let context = editorContext(for: request, hand.session).page
    let parting = try parting(of: stored, since: Int(opened.revision))
    let conflicts = conflicts(
      hand, context, mine: mine, theirs: stored.details, base: parting.base)
    let chosen = Dictionary(
      fields.compactMap { field -> (String, FieldConflict.Choice)? in
        guard field.name.hasPrefix("valinta."),
          let choice = FieldConflict.Choice(rawValue: field.value)
        else { return nil }
        return (String(field.name.dropFirst("valinta.".count)), choice)
      }
    ) { first, _ in first }
    // Chosen on an older version, or not chosen at all: ask again, with what was chosen.
    let isNewest = Int(form.revision) == stored.revision
    guard isNewest, conflicts.allSatisfy({ chosen[$0.key] != nil }) else {
      return try conflict(
        request, hand, stored, mine, opened, saving, chosen: chosen, asksAgain: true)
    }
    let theirs = Set(chosen.filter { $0.value == .theirs }.keys)
    var merged = mine.taking(theirs, from: stored.details)
    if let base = parting.base {
      merged = merged.keepingChanges(
        of: stored.details, since: base, but: Set(conflicts.map(\.key)))
    }
    var settled = ServiceForm(merged, revision: stored.revision)
    settled.why = form.why
    settled.shift = form.shift
    try hand.session.editor.requireEdit(
      of: stored.details, to: merged, in: hand.directory.geography)
    if merged.whereabouts.reveals(moreThan: stored.details.whereabouts) {
      return try save(request, hand, settled, saving, shown: nil)
    }
    let again = hand.reading(settled)
    guard again.problems.isEmpty else {
      return formPage(
        request, hand, again, problems: again.problems, status: .unprocessableContent)
    }
    return try update(request, hand, stored, merged, settled, saving, notice: .merged)
  }

  private func author(_ hand: ServiceInHand) -> Author {
    Author(
      .editor(
        account: hand.session.editor.id.rawValue, name: hand.session.editor.displayName),
      from: .serviceForm)
  }

  private func saved(
    _ request: Request, _ id: ID<Service>, _ notice: ServiceFormPage.Notice,
    _ form: ServiceForm, _ hand: ServiceInHand
  ) throws -> Response {
    if let mark = ShiftMark(form.shift) {
      try catalogue.noteCall(.changed, of: id, by: hand.session.editor, at: instant)
      return try answer(
        EditorPath.desk(.shiftCard(id, mark)).address(in: request.language), undoing: id,
        request, hand.session)
    }
    return try answer(
      EditorPath.service(id).address(in: request.language) + "?viesti=\(notice.rawValue)",
      undoing: id, request, hand.session)
  }
}

extension ServiceFormSaving {
  func publication(of details: ServiceDetails) -> Publication {
    switch self {
    case .save: details.publication
    case .publish: .published
    case .draft: .draft
    case .archive: .archived
    }
  }

  fileprivate var notice: ServiceFormPage.Notice {
    switch self {
    case .save: .saved
    case .publish: .published
    case .draft: .drafted
    case .archive: .archived
    }
  }
}
