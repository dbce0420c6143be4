import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Keeps a provider's answer about one listing; its newest answer stands alone.
  ///
  /// That all holds moves the assurance at once, without an editor. It does not settle a street that
  /// somebody is to look at: a provider by link is never shown a confidential one.
  ///
  /// - Parameters:
  ///   - seen: the listing as the provider saw it.
  ///   - changes: what should be otherwise; none where all holds.
  /// - Throws: `CatalogueError.changedMeanwhile`, and `.notFound` when the link has ended since.
  package func answer(
    _ link: ID<ProviderLink>, about seen: SeenListing, _ changes: [ProposedChange],
    at instant: Date
  ) throws {
    if changes.isEmpty {
      let step = HistoryStep(author: Author.providerByLink, instant: instant, batch: UUID())
      try editServices(step) { editing in
        let stored = try editing.stored(seen)
        try Catalogue.take(answerOf: link, about: seen.id, at: instant, editing.db)
        let assurance = Assurance(
          on: CivilDate(inFinlandAt: instant), by: .provider, how: nil)
        try editing.assure(
          stored, CheckedState(assurance: assurance, needsCheck: false), as: .assure,
          settlesPlaces: false)
      }
    } else {
      try writeAsked { db in
        try Catalogue.requireUnchanged(seen, db)
        try Catalogue.take(answerOf: link, about: seen.id, at: instant, db)
        for change in changes {
          try Catalogue.keep(change, about: seen.id, .provider, link, at: instant, db)
        }
      }
    }
  }

  /// Keeps what a visitor proposes for one fact, and what they say beside it as a report.
  ///
  /// Where so many proposals wait for the listing that a coordinator reads those first, it is a report
  /// as a whole. The same proposal again is kept once.
  ///
  /// - Parameters:
  ///   - report: its words; without any it is not kept, unless somebody wants to be reached: then its
  ///     words are those of the proposal.
  ///   - contact: how.
  package func keep(
    _ report: Suggestion, contact: VisitorContact? = nil, proposing change: ProposedChange,
    about service: ID<Service>, at instant: Date
  ) throws {
    try writeAsked { db in
      let waiting = try String.fetchAll(
        db,
        sql: """
          SELECT field || char(10) || language || char(10) || proposed FROM proposal
          WHERE service_id = ? AND origin = 'visitor' AND state = 'waiting'
          """, arguments: [service.rawValue])
      let parts = [change.field.rawValue, change.language.rawValue, change.proposed]
      var report = report
      if waiting.count >= Proposal.mostWaitingOfVisitors {
        let text = [change.proposed, report.text].filter { !$0.isEmpty }.joined(separator: "\n\n")
        report.text = String(text.unicodeScalars.prefix(Suggestion.maximumTextLength))
      } else if !waiting.contains(parts.joined(separator: "\n")) {
        try Catalogue.keep(change, about: service, .visitor, nil, at: instant, db)
      }
      if report.text.isEmpty, contact != nil {
        report.text = change.proposed.isEmpty ? "–" : change.proposed
      }
      if !report.text.isEmpty { try Catalogue.keep(report, contact, db) }
    }
  }

  /// Makes a proposed change, and tells in the history who accepted it and what kind of person it came
  /// from. Words are only noted as read.
  ///
  /// - Parameters:
  ///   - checking: whether the listing counts as checked today, too.
  ///   - why: as the history tells it.
  /// - Throws: `CatalogueError.changedMeanwhile` when it no longer fits, or has been decided.
  package func accept(
    _ proposal: Proposal, of seen: SeenListing, checking: Bool, by editor: Editor,
    why: String, at instant: Date
  ) throws {
    let step = HistoryStep(
      author: editor.author(from: .proposals), why: why, instant: instant, batch: UUID())
    try editServices(step) { editing in
      let stored = try editing.stored(seen)
      let today = CivilDate(inFinlandAt: instant)
      switch proposal.change.standing(in: stored.details) {
      case .fits:
        guard let details = proposal.change.applied(to: stored.details, on: today) else {
          throw CatalogueError.refused(.endsBeforeStart)
        }
        if let start = details.startsOn, let end = details.endsOn, end < start {
          throw CatalogueError.refused(.endsBeforeStart)
        }
        try editing.replace(stored, with: details, as: .update)
      case .read, .done: break
      case .conflict:
        throw CatalogueError.changedMeanwhile(
          seen.id.rawValue, expected: seen.revision, found: stored.revision)
      }
      if checking {
        let voucher: Assurance.Voucher = proposal.origin == .provider ? .provider : .coordinator
        try editing.assure(
          try editing.stored(stored.id),
          CheckedState(
            assurance: Assurance(on: today, by: voucher, how: nil), needsCheck: false),
          as: .assure, settlesPlaces: false)
      }
      try Catalogue.decide(proposal.id, .accepted, "", by: editor, at: instant, editing.db)
    }
  }

  /// - Throws: `CatalogueError.changedMeanwhile` when it has been decided.
  package func refuse(
    _ id: ID<Proposal>, because reason: String, by editor: Editor, at instant: Date
  ) throws {
    try writeAsked { db in
      try Catalogue.decide(id, .refused, reason, by: editor, at: instant, db)
    }
  }
}

extension Catalogue {
  private static func requireUnchanged(_ seen: SeenListing, _ db: Database) throws {
    let revision = try Int.fetchOne(
      db, sql: "SELECT revision FROM service WHERE id = ?", arguments: [seen.id.rawValue])
    guard let revision else { throw CatalogueError.notFound }
    guard revision == seen.revision else {
      throw CatalogueError.changedMeanwhile(
        seen.id.rawValue, expected: seen.revision, found: revision)
    }
  }

  /// Notes that a link was answered by, and takes back what its earlier answers about the listing have
  /// proposed and nobody has decided.
  private static func take(
    answerOf link: ID<ProviderLink>, about service: ID<Service>, at instant: Date, _ db: Database
  ) throws {
    let now = instant.ISO8601Format()
    try db.execute(
      sql: """
        UPDATE provider_link SET answered_at = ?
        WHERE id = ? AND revoked_at IS NULL AND expires_at > ?
        """, arguments: [now, link.rawValue, now])
    guard db.changesCount == 1 else { throw CatalogueError.notFound }
    try db.execute(
      sql: "DELETE FROM proposal WHERE link_id = ? AND service_id = ? AND state = 'waiting'",
      arguments: [link.rawValue, service.rawValue])
  }

  private static func keep(
    _ change: ProposedChange, about service: ID<Service>, _ origin: Proposal.Origin,
    _ link: ID<ProviderLink>?, at instant: Date, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO proposal (service_id, origin, link_id, field, language, before, proposed,
          received_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        service.rawValue, origin.rawValue, link?.rawValue, change.field.rawValue,
        change.language.rawValue, change.before, change.proposed,
        CivilDate(inFinlandAt: instant).description,
      ])
  }

  private static func decide(
    _ id: ID<Proposal>, _ state: Proposal.State, _ reason: String, by editor: Editor,
    at instant: Date, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE proposal SET state = ?, reason = ?, decided_at = ?, decided_by = ?
        WHERE id = ? AND state = 'waiting'
        """,
      arguments: [
        state.rawValue, reason, instant.ISO8601Format(), editor.id.rawValue, id.rawValue,
      ])
    guard db.changesCount == 1 else {
      throw CatalogueError.changedMeanwhile(id.rawValue, expected: 0, found: 1)
    }
  }
}
