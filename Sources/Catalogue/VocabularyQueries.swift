import GRDB
import HumanServices

enum VocabularyQueries {
  static func vocabulary(_ db: Database) throws -> Vocabulary {
    Vocabulary(terms: try terms(db), needGroups: try needGroups(db))
  }

  static func needGroups(_ db: Database) throws -> [NeedGroup] {
    try db.readable(sql: "SELECT code, position, name FROM need_group ORDER BY position") {
      reader in
      NeedGroup(code: try reader.value(), order: try reader.value(), name: try reader.text())
    }
  }

  static func terms(_ db: Database) throws -> [TaxonomyTerm] {
    try db.readable(
      sql: """
        SELECT uuid, taxonomy_code, code, slug, name, definition, plain, hint, synonyms,
          need_weight, statutory_basis, arranged_by, not_for, interaction, need_group_code,
          remote_meets_need, concerns_violence
        FROM taxonomy_term ORDER BY taxonomy_code, position
        """
    ) { reader in
      var term = TaxonomyTerm(
        uuid: try reader.uuid(), facet: try reader.raw(), code: try reader.value(),
        slug: try reader.slug(), name: try reader.text())
      term.definition = try reader.text()
      term.plain = try reader.text()
      term.hint = try reader.text()
      let synonyms = try JSON.decode([String: [String]].self, try reader.value())
      for (code, words) in synonyms {
        if let language = Language(rawValue: code) { term.synonyms[language] = words }
      }
      term.needWeight = try reader.value()
      term.statutoryBasis = try reader.text()
      term.arrangedBy = try reader.text()
      term.notFor = try reader.text()
      term.interaction = try reader.optionalRaw()
      term.needGroup = try reader.optional()
      term.remoteMeetsNeed = try reader.value()
      term.isMarkedAsViolence = try reader.value()
      return term
    }
  }
}
