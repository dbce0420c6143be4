import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// All terms in their facets' order.
  package func editedTerms() throws -> [EditedTerm] {
    try pool.read { try TermRows($0).edited() }
  }

  package func editedTerm(_ facet: Facet, _ code: String) throws -> EditedTerm? {
    try pool.read { try TermRows($0).edited(facet, code).first }
  }

  /// The listings that have a term.
  package func listings(with id: ID<TaxonomyTerm>, on day: CivilDate) throws -> [Listing] {
    let ids = try pool.read { try TermRows($0).services(with: id) }
    return try listings(ids.map { ID(rawValue: $0) }, on: day)
  }

  /// The present slug of a topic that was merged into another.
  package func presentTopic(former slug: Slug) throws -> Slug? {
    try pool.read { db in
      try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT term.slug FROM former_slug JOIN taxonomy_term AS term ON term.id = entity_id
            WHERE entity = 'taxonomy_term' AND former_slug.slug = ?
            """), arguments: [slug.rawValue]
      ).flatMap(Slug.init)
    }
  }

  /// Stores a new term as the last of its facet.
  ///
  /// - Throws: `CatalogueError.refused` when the facet is full, when it is closed, or when a term has
  ///   this code or slug already.
  package func createTerm(
    _ term: TaxonomyTerm, by author: Author, why: String = "", at instant: Date
  ) throws {
    let step = HistoryStep(author: author, why: why, instant: instant)
    try write { db in
      guard term.facet != .deliveryMode else { throw CatalogueError.refused(.termIsFixed) }
      let rows = TermRows(db)
      let others = try rows.edited(term.facet)
      guard
        !others.contains(where: { $0.term.code == term.code || $0.term.slug == term.slug })
      else { throw CatalogueError.refused(.taken) }
      let position = (others.map(\.placed.position).max() ?? -1) + 1
      guard position < TermSet.capacity else { throw CatalogueError.refused(.facetIsFull) }
      let placed = PlacedTerm(term: term, position: position)
      try rows.write(placed)
      try HistoryWriting(db, step).note(
        .term, TermRows.key(term), .create, before: nil, after: placed)
    }
  }

  /// Replaces a term's words; its facet, code, slug, position and UUID stay.
  package func updateTerm(
    _ term: TaxonomyTerm, expecting revision: Int, by author: Author, why: String = "",
    at instant: Date
  ) throws {
    let step = HistoryStep(author: author, why: why, instant: instant)
    try write { db in
      guard let stored = try TermRows(db).edited(term.facet, term.code).first else {
        throw CatalogueError.notFound
      }
      guard stored.revision == revision else {
        throw CatalogueError.changedMeanwhile(
          stored.id.rawValue, expected: revision, found: stored.revision)
      }
      var kept = term
      kept.uuid = stored.term.uuid
      kept.slug = stored.term.slug
      try TermChange(db, HistoryWriting(db, step)).replace(
        stored, with: PlacedTerm(term: kept, position: stored.placed.position), as: .update)
    }
  }

  /// Makes one term of two: the listings of `code` get the `other`, which learns its words; the first
  /// is gone and its address leads on.
  ///
  /// One step that can be undone.
  package func mergeTerm(
    _ facet: Facet, _ code: String, expecting revision: Int, into other: String,
    expecting otherRevision: Int, by author: Author, why: String = "", at instant: Date
  ) throws -> UUID {
    let batch = UUID()
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    try editServices(step) { editing in
      let rows = TermRows(editing.db)
      guard code != other, let source = try rows.edited(facet, code).first,
        let target = try rows.edited(facet, other).first
      else { throw CatalogueError.notFound }
      for (term, expected) in [(source, revision), (target, otherRevision)]
      where term.revision != expected {
        throw CatalogueError.changedMeanwhile(
          term.id.rawValue, expected: expected, found: term.revision)
      }
      guard !source.term.isFixed else {
        throw CatalogueError.refused(.termIsFixed)
      }
      try TermChange(editing.db, editing.history).merge(source, into: target, &editing)
    }
    return batch
  }
}

/// Changes of terms, inside a transaction that its caller opened.
struct TermChange {
  let db: Database
  let history: HistoryWriting

  init(_ db: Database, _ history: HistoryWriting) {
    self.db = db
    self.history = history
  }

  func replace(
    _ stored: EditedTerm, with placed: PlacedTerm, as action: Revision.Action
  ) throws {
    guard placed != stored.placed else { return }
    try TermRows(db).write(placed)
    try history.note(
      .term, TermRows.key(placed.term), action, before: stored.placed, after: placed)
  }

  func merge(
    _ source: EditedTerm, into target: EditedTerm, _ editing: inout ServiceEditing
  ) throws {
    var taught = target.placed
    taught.term.learnWords(of: source.term)
    try replace(target, with: taught, as: .update)
    for id in try TermRows(db).services(with: source.id) {
      let service = try editing.stored(ID<Service>(rawValue: id))
      var details = service.details
      var codes = details.codes(source.term.facet).filter { $0 != source.term.code }
      if !codes.contains(target.term.code) { codes.append(target.term.code) }
      details.terms[source.term.facet] = codes
      try editing.replace(service, with: details, as: .update)
    }
    // What else speaks of the target is found by its new words too.
    editing.noteChanged(try TermRows(db).services(with: target.id))
    if source.term.facet == .serviceType { try moveInventory(source, to: target) }
    try db.execute(
      sql: "DELETE FROM taxonomy_term WHERE id = ?", arguments: [source.id.rawValue])
    if source.term.facet == .serviceType {
      try db.execute(
        sql: """
          UPDATE former_slug SET entity_id = :target
          WHERE entity = 'taxonomy_term' AND entity_id = :source
          """, arguments: ["target": target.id.rawValue, "source": source.id.rawValue])
      try db.execute(
        sql: """
          INSERT INTO former_slug VALUES ('taxonomy_term', ?, ?)
          ON CONFLICT (entity, slug) DO UPDATE SET entity_id = excluded.entity_id
          """, arguments: [source.term.slug.rawValue, target.id.rawValue])
    }
    try history.note(
      .term, TermRows.key(source.term), .remove, before: source.placed, after: nil)
  }

  /// What was confirmed of the one is confirmed of the other.
  private func moveInventory(_ source: EditedTerm, to target: EditedTerm) throws {
    let facts = InventoryRows(db, history)
    for entry in try facts.entries(of: source.term.code) {
      try facts.remove(entry.confirmation)
      var moved = entry
      moved.confirmation.need = target.term.code
      if try facts.confirmedBy(moved.confirmation) == nil { try facts.keep(moved) }
    }
  }
}

extension TaxonomyTerm {
  /// Takes another term's names and synonyms as synonyms.
  fileprivate mutating func learnWords(of other: TaxonomyTerm) {
    for language in Language.allCases {
      let own = [name.texts[language]].compactMap { $0 } + (synonyms[language] ?? [])
      let new = [other.name.texts[language]].compactMap { $0 } + (other.synonyms[language] ?? [])
      let missing = new.filter { word in
        !own.contains { $0.lowercased() == word.lowercased() }
      }
      if !missing.isEmpty { synonyms[language, default: []] += missing }
    }
  }
}
