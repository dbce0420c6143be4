import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// Migration 0031: a file that was never seeded again speaks as the seeds do, and admins keep their
/// words.
@Suite struct PlainWordsTests {
  /// A file of the repository's seeds that says what 0029 left.
  private func planted(_ change: String = "") throws -> Planted {
    let planted = try Planted.repository()
    try planted.raw { db in
      for label in PlainWords.labels {
        try db.execute(
          sql: "UPDATE taxonomy_term SET plain = '{}' WHERE taxonomy_code = ? AND code = ?",
          arguments: [label.taxonomy, label.code])
      }
      for name in PlainWords.swedishNames {
        try db.execute(
          sql: """
            UPDATE taxonomy_term SET name = json_set(name, '$.sv', ?),
              synonyms = json_remove(synonyms, '$.sv')
            WHERE taxonomy_code = ? AND code = ?
            """, arguments: [name.old, name.taxonomy, name.code])
      }
      for sentence in PlainWords.sentences {
        try db.execute(
          sql: """
            UPDATE taxonomy_term SET \(sentence.column) = replace(\(sentence.column), ?, ?)
            """, arguments: [sentence.new, sentence.old])
      }
      try db.execute(
        sql: "DELETE FROM grdb_migrations WHERE identifier = '0031_plain_words'; \(change)")
    }
    return planted
  }

  private func vocabulary(_ planted: Planted) throws -> Vocabulary {
    try Catalogue(path: planted.path, analyzer: Analyzer(.none)).snapshot.vocabulary
  }

  @Test func `the words become those of the seeds`() throws {
    let old = try planted()
    #expect(
      try old.number("SELECT count(*) FROM taxonomy_term WHERE name LIKE '%Ansikte mot ansikte%'")
        == 1)
    let words = try vocabulary(old)
    for seed in try SeedFiles.planted().terms {
      let term = try #require(words.term(seed.facet, seed.code))
      #expect(term.name == seed.name)
      #expect(term.plain == seed.plain)
      #expect(term.arrangedBy == seed.arrangedBy)
      #expect(term.notFor == seed.notFor)
    }
  }

  @Test func `an old Swedish name is found as a synonym`() throws {
    let term = try vocabulary(planted()).term(.serviceType, "eroneuvonta")
    #expect(term?.synonyms[.swedish] == ["skilsmässorådgivning"])
  }

  @Test func `what an admin wrote stays`() throws {
    let edited = try planted(
      """
      UPDATE taxonomy_term SET plain = '{"fi": "Tule vain"}' WHERE code = 'ilman_ajanvarausta';
      UPDATE taxonomy_term SET name = json_set(name, '$.sv', 'Rådgivning')
      WHERE code = 'eroneuvonta';
      UPDATE taxonomy_term SET arranged_by = '{"fi": "Kunta järjestää tämän."}'
      WHERE code = 'lastenvalvoja';
      """)
    let words = try vocabulary(edited)
    #expect(words.term(.access, "ilman_ajanvarausta")?.plain.texts == [.finnish: "Tule vain"])
    #expect(words.term(.serviceType, "eroneuvonta")?.name[.swedish] == "Rådgivning")
    #expect(
      words.term(.serviceType, "lastenvalvoja")?.arrangedBy.texts
        == [.finnish: "Kunta järjestää tämän."])
  }

  @Test func `pages that are kept are made anew`() throws {
    let planted = try planted()
    let before = try planted.number("SELECT version FROM catalogue_version")
    _ = try vocabulary(planted)
    #expect(try planted.number("SELECT version FROM catalogue_version") == before + 1)
  }
}
