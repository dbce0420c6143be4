import Foundation
import GRDB
import HumanServices
import Synchronization
import TextAnalysis

extension Catalogue {
  /// Stores a new listing. It is on disk when this returns.
  ///
  /// A slug that another listing has, or once had, gets a number.
  package func createService(
    _ details: ServiceDetails, by author: Author, why: String = "", at instant: Date
  ) throws -> ID<Service> {
    try editServices(HistoryStep(author: author, why: why, instant: instant)) { editing in
      try editing.create(details)
    }
  }

  /// Replaces what a listing says. It is on disk when this returns.
  ///
  /// The assurance stays: fixing a typo verifies nothing. Its UUID stays whatever the details say.
  /// Where the address was confidential and is open now, the streets are left out: `revealService`
  /// tells them.
  ///
  /// - Parameter revision: the one that the editor saw.
  /// - Returns: the listing's new revision.
  /// - Throws: `CatalogueError.changedMeanwhile` when somebody saved it after that.
  package func updateService(
    _ id: ID<Service>, with details: ServiceDetails, expecting revision: Int, by author: Author,
    why: String = "", at instant: Date
  ) throws -> Int {
    try editServices(HistoryStep(author: author, why: why, instant: instant)) { editing in
      let stored = try editing.stored(SeenListing(id: id, revision: revision))
      try editing.replace(stored, with: details, as: .update)
      return stored.revision + 1
    }
  }

  /// The same where a confidential address becomes an open one, and the editor was shown its streets:
  /// visitors see them from now on. `updateService` leaves them out.
  package func revealService(
    _ id: ID<Service>, with details: ServiceDetails, expecting revision: Int, by author: Author,
    why: String = "", at instant: Date
  ) throws -> Int {
    try editServices(HistoryStep(author: author, why: why, instant: instant)) { editing in
      let stored = try editing.stored(SeenListing(id: id, revision: revision))
      try editing.replace(stored, with: details, as: .update, reveals: true)
      return stored.revision + 1
    }
  }

  /// Notes that a human checked a listing's facts.
  package func assureService(
    _ id: ID<Service>, expecting revision: Int, on day: CivilDate, how: Assurance.How,
    by author: Author, why: String = "", at instant: Date
  ) throws {
    _ = try change(
      [SeenListing(id: id, revision: revision)], .assure(on: day, how: how), by: author, why: why,
      at: instant)
  }

  /// Makes one change to many listings as one step: all of it is kept, or nothing.
  ///
  /// - Returns: what the history calls the step, to undo it by; `nil` when every listing was so
  ///   already.
  package func change(
    _ listings: [SeenListing], _ change: ListingChange, by author: Author, why: String = "",
    at instant: Date
  ) throws -> UUID? {
    let batch = UUID()
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    return try editServices(step) { editing in
      for listing in listings { try editing.apply(change, to: try editing.stored(listing)) }
      return editing.changed.isEmpty ? nil : batch
    }
  }

  /// Brings back what a listing said after an earlier change.
  ///
  /// Its address, its publication and its assurance stay as they are now. A confidential address
  /// stays confidential and keeps its present street, which no history has.
  ///
  /// - Returns: the listing's new revision.
  package func restoreService(
    _ id: ID<Service>, to revision: ID<Revision>, expecting: Int, by author: Author,
    why: String = "", at instant: Date
  ) throws -> Int {
    try editServices(HistoryStep(author: author, why: why, instant: instant)) { editing in
      let stored = try editing.stored(SeenListing(id: id, revision: expecting))
      let row = try RevisionQueries.revision(editing.db, id: revision)
      guard let row, row.entity == .service, row.key == stored.details.uuid.text,
        case .service(var details)? = row.after
      else { throw CatalogueError.notFound }
      details.slug = stored.details.slug
      details.publication = stored.details.publication
      try editing.replace(stored, with: details.keepingSecrets(of: stored.details), as: .restore)
      return stored.revision + 1
    }
  }

  /// One transaction over listings: the change, its history, the version that readers watch, and the
  /// words for the search, or that they wait (`expandWordsLater`).
  func editServices<Value>(
    _ step: HistoryStep, _ change: (inout ServiceEditing) throws -> Value
  ) throws -> Value {
    let later = later.withLock { $0 }
    let (value, isWaiting) = try write { db in
      var editing = ServiceEditing(db: db, history: HistoryWriting(db, step))
      let value = try change(&editing)
      guard !editing.changed.isEmpty else { return (value, false) }
      let documents = SearchDocuments(db: db, analyzer: analyzer)
      guard later != nil else {
        try documents.refresh(editing.changed)
        return (value, false)
      }
      // What a confidential listing was found by when it was open, such as its place's name, goes now.
      try documents.refresh(editing.hidden)
      try documents.wait(editing.changed)
      return (value, true)
    }
    if isWaiting { later?() }
    return value
  }
}

/// Changes listings, inside a transaction that its caller opened.
struct ServiceEditing {
  let db: Database
  let history: HistoryWriting
  /// What has been written, to be indexed anew.
  private(set) var changed: [Int64] = []
  /// Those of them that have become confidential, or shared a place with one that has.
  private(set) var hidden: [Int64] = []

  init(db: Database, history: HistoryWriting) {
    self.db = db
    self.history = history
  }

  /// A listing with its confidential streets, so that it can be written back whole.
  func stored(_ id: ID<Service>) throws -> Service {
    guard try ServiceQueries.exists(db, id: id) else { throw CatalogueError.notFound }
    return try ServiceQueries.service(db, id: id, .whole)
  }

  func stored(_ seen: SeenListing) throws -> Service {
    let service = try stored(seen.id)
    guard service.revision == seen.revision else {
      throw CatalogueError.changedMeanwhile(
        seen.id.rawValue, expected: seen.revision, found: service.revision)
    }
    return service
  }

  /// Marks listings whose words come from something else that changed.
  mutating func noteChanged(_ ids: [Int64]) { changed += ids }

  mutating func create(_ details: ServiceDetails) throws -> ID<Service> {
    var details = details
    details.slug = try freeSlug(details.slug, for: nil)
    try refuseUncheckedGeneral(details, isAssured: false)
    let id = try ServiceWriting(history: history).insert(details)
    changed.append(id)
    if details.whereabouts.isConfidential { try ConfidentialHistory.write(db) }
    try history.note(
      .service, details.uuid.text, .create, before: nil,
      after: details.withoutConfidentialStreets)
    return ID(rawValue: id)
  }

  /// - Parameter reveals: whether the editor was shown the streets that visitors will see where the
  ///   address was confidential; without that they are left out, and the listing waits in the list.
  mutating func replace(
    _ stored: Service, with details: ServiceDetails, as action: Revision.Action,
    reveals: Bool = false
  ) throws {
    var details = details
    let opens = stored.details.whereabouts.isConfidential && !details.whereabouts.isConfidential
    if opens, !reveals { details = details.withoutStreets }
    details.uuid = stored.details.uuid
    details.slug = try freeSlug(details.slug, for: stored.id)
    try refuseUncheckedGeneral(details, isAssured: stored.assuredDate != nil)
    let others = try ServiceWriting(history: history, restores: action == .restore)
      .update(details, id: stored.id.rawValue)
    changed += [stored.id.rawValue] + others
    if details.whereabouts.isConfidential, !stored.details.whereabouts.isConfidential {
      hidden += [stored.id.rawValue] + others
    }
    try TranslationRows(db: db).note(stored.id.rawValue, details, since: stored.details)
    try notePlaces(of: stored, to: details, losesStreets: opens && !reveals)
    let isSecret = stored.details.whereabouts.isConfidential || details.whereabouts.isConfidential
    if details.whereabouts.isConfidential { try ConfidentialHistory.write(db) }
    if details.whereabouts.reveals(moreThan: stored.details.whereabouts) {
      try noteRevealed(details.slug)
    }
    try history.note(
      .service, details.uuid.text, action,
      before: isSecret ? stored.details.withoutStreets : stored.details,
      after: isSecret ? details.withoutStreets : details)
  }

  mutating func apply(_ change: ListingChange, to stored: Service) throws {
    var details = stored.details
    switch change {
    case .assure(let day, let how):
      try assure(
        stored,
        CheckedState(
          assurance: Assurance(on: day, by: how.voucher, how: how), needsCheck: false), as: .assure)
      return
    case .publication(let publication): details.publication = publication
    case .state(let state, let endsOn):
      details.state = state
      let today = CivilDate(inFinlandAt: history.at)
      if let endsOn {
        details.endsOn = endsOn
      } else if state == .active,
        let end = details.endsOn, end < today
      {
        // What goes on again has no last day behind it.
        details.endsOn = nil
      }
      if let start = details.startsOn, let end = details.endsOn, end < start {
        throw CatalogueError.refused(.endsBeforeStart)
      }
    }
    guard details != stored.details else { return }
    try replace(stored, with: details, as: .update)
  }

  /// Moves the assurance alone: neither the revision nor the date of the last edit.
  ///
  /// - Parameter settlesPlaces: whether who checked has seen the streets that somebody was to look at.
  mutating func assure(
    _ stored: Service, _ state: CheckedState, as action: Revision.Action,
    settlesPlaces: Bool = true
  ) throws {
    if action == .assure, settlesPlaces { try PlaceWriting(db: db).settle(stored.id.rawValue) }
    let before = CheckedState(
      assurance: try ServiceQueries.assurance(db, of: stored.id),
      needsCheck: stored.details.needsCheck)
    guard before != state else { return }
    try refuseUncheckedGeneral(stored.details, isAssured: state.assurance != nil)
    try db.run(
      sql: """
        UPDATE service SET assured_date = ?, assured_by = ?, assured_how = ?, needs_check = ?
        WHERE id = ?
        """,
      arguments: [
        state.assurance?.on.description, state.assurance?.by.rawValue,
        state.assurance?.how?.rawValue, state.needsCheck, stored.id.rawValue,
      ])
    changed.append(stored.id.rawValue)
    try history.note(.service, stored.details.uuid.text, action, before: before, after: state)
  }

  /// An editor who writes a listing's places has settled them; streets that are left out are not.
  private func notePlaces(
    of stored: Service, to details: ServiceDetails, losesStreets: Bool
  ) throws {
    if losesStreets, stored.details.places != stored.details.withoutStreets.places {
      try PlaceWriting(db: db).letCheck([stored.id.rawValue])
    } else if case .editor = history.author.who, details.places != stored.details.places {
      try PlaceWriting(db: db).settle(stored.id.rawValue)
    }
  }

  /// Stands in the audit log with the change itself, or neither does.
  private func noteRevealed(_ slug: Slug) throws {
    var actor: ID<Account>?
    if case .editor(let account, _) = history.author.who {
      // History outlives accounts; the log points to one that is there.
      actor = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM account WHERE id = ?"), arguments: [account]
      )
      .map { ID(rawValue: $0) }
    }
    try AuditLog.note(
      AuditEntry(
        happenedAt: history.at, actor: actor, action: .confidentialityRemoved,
        detail: slug.rawValue), db)
  }

  /// The slug itself, or with the first number that nobody has or had.
  private func freeSlug(_ wanted: Slug, for id: ID<Service>?) throws -> Slug {
    for number in 1... {
      let text = number == 1 ? wanted.rawValue : "\(wanted.rawValue)-\(number)"
      guard let slug = Slug(rawValue: text) else { break }
      let isTaken = try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM service WHERE slug = :slug AND id IS NOT :id)
              OR EXISTS (
                SELECT 1 FROM former_slug
                WHERE entity = 'service' AND slug = :slug AND entity_id IS NOT :id)
            """), arguments: ["slug": text, "id": id?.rawValue])
      if isTaken == false { return slug }
    }
    throw CatalogueError.refused(.taken)
  }

  /// What rests on general knowledge is published only when somebody has checked it.
  private func refuseUncheckedGeneral(_ details: ServiceDetails, isAssured: Bool) throws {
    if details.evidence == .general, details.publication == .published, !isAssured {
      throw CatalogueError.refused(.publishUnchecked)
    }
  }
}

extension ServiceDetails {
  var withoutStreets: ServiceDetails {
    var details = self
    for index in details.places.indices { details.places[index].street = nil }
    return details
  }

  /// These details, with the confidentiality and the streets that a listing has now where its history
  /// has none.
  func keepingSecrets(of present: ServiceDetails) -> ServiceDetails {
    var details = self
    if present.whereabouts.isConfidential { details.whereabouts = present.whereabouts }
    guard details.whereabouts.isConfidential else { return details }
    // The first of a municipality has the first street there, and so on.
    var known = Dictionary(grouping: present.places, by: \.municipality)
    for index in details.places.indices {
      let municipality = details.places[index].municipality
      guard let place = known[municipality]?.first else { continue }
      details.places[index].street = place.street
      known[municipality]?.removeFirst()
    }
    return details
  }
}
