import Foundation
import GRDB
import HumanServices

/// Terms of the vocabulary as rows.
struct TermRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  static func key(_ term: TaxonomyTerm) -> String { "\(term.facet.rawValue)/\(term.code)" }

  /// Writes a term; one that is there already counts a revision more.
  ///
  /// The first term of a facet brings the facet, so that a new one needs no migration.
  func write(_ placed: PlacedTerm) throws {
    let term = placed.term
    try db.run(
      sql: "INSERT OR IGNORE INTO taxonomy (code) VALUES (?)", arguments: [term.facet.rawValue])
    let synonyms = Dictionary(
      uniqueKeysWithValues: term.synonyms.map { ($0.key.rawValue, $0.value) })
    try db.run(
      sql: """
        INSERT INTO taxonomy_term (uuid, taxonomy_code, code, slug, position, name, definition,
          plain, hint, synonyms, need_weight, statutory_basis, arranged_by, not_for, interaction,
          need_group_code, remote_meets_need, concerns_violence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (taxonomy_code, code) DO UPDATE SET slug = excluded.slug,
          position = excluded.position, name = excluded.name, definition = excluded.definition,
          plain = excluded.plain, hint = excluded.hint, synonyms = excluded.synonyms,
          need_weight = excluded.need_weight, statutory_basis = excluded.statutory_basis,
          arranged_by = excluded.arranged_by, not_for = excluded.not_for,
          interaction = excluded.interaction, need_group_code = excluded.need_group_code,
          remote_meets_need = excluded.remote_meets_need,
          concerns_violence = excluded.concerns_violence, revision = revision + 1
        """,
      arguments: [
        term.uuid.text, term.facet.rawValue, term.code, term.slug.rawValue, placed.position,
        try term.name.json, try term.definition.json, try term.plain.json, try term.hint.json,
        try JSON.encode(synonyms), term.needWeight, try term.statutoryBasis.json,
        try term.arrangedBy.json, try term.notFor.json, term.interaction?.rawValue,
        term.needGroup, term.remoteMeetsNeed, term.concernsViolence,
      ])
  }

  /// All terms, or one, in their facets' order.
  func edited(_ facet: Facet? = nil, _ code: String? = nil) throws -> [EditedTerm] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, revision, position, taxonomy_code, code,
            (SELECT count(*) FROM attribute WHERE taxonomy_term_id = term.id)
              + (SELECT count(*) FROM delivery WHERE taxonomy_term_id = term.id)
          FROM taxonomy_term AS term
          WHERE ifnull(taxonomy_code = :facet, TRUE) AND ifnull(code = :code, TRUE)
          """), arguments: ["facet": facet?.rawValue, "code": code])
    let terms = try VocabularyQueries.terms(db)
    let byKey = Dictionary(terms.map { (TermRows.key($0), $0) }) { first, _ in first }
    return try rows.compactMap { row in
      var reader = RowReader(row)
      let id = ID<TaxonomyTerm>(rawValue: try reader.value())
      let revision: Int = try reader.value()
      let position: Int = try reader.value()
      let key = "\(try reader.value() as String)/\(try reader.value() as String)"
      let uses: Int = try reader.value()
      return byKey[key].map {
        EditedTerm(
          id: id, revision: revision, placed: PlacedTerm(term: $0, position: position), uses: uses)
      }
    }.sorted {
      ($0.term.facet.rawValue, $0.placed.position, $0.id.rawValue)
        < ($1.term.facet.rawValue, $1.placed.position, $1.id.rawValue)
    }
  }

  /// Listings that have a term.
  func services(with id: ID<TaxonomyTerm>) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT service_id FROM attribute WHERE taxonomy_term_id = :id
          UNION SELECT service_id FROM delivery WHERE taxonomy_term_id = :id ORDER BY 1
          """), arguments: ["id": id.rawValue])
  }
}
