import Catalogue
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// What an admin may do to the vocabulary, and what hangs on it.
@Suite struct ViolenceMarkTests {
  private let site: TestSite
  private let admin: SignedInEditor

  init() throws {
    site = try TestSite(.repository)
    admin = try site.signedIn(as: .admin)
  }

  /// Saves a term's form with some fields changed.
  private func save(_ term: String, _ changes: [String: String]) throws -> TestPage {
    let address = "/yllapito/sanasto/\(term)"
    let form = try #require(try admin.get(address).main.first("form"))
    let values = form.fieldValues.merging(changes) { $1 }
    return try admin.post(address, form: values.map { ($0.key, $0.value) })
  }

  private func expectDiscretion(_ address: String) throws {
    let page = try site.open(address)
    #expect(page.status == 200)
    #expect(page.fields[.cacheControl] == "no-store", "\(address)")
    #expect(page.documentTitle == "Palveluhakemisto", "\(address)")
    #expect(try !site.get("/sitemap.xml").text.contains("eropalvelut.example\(address)<"))
  }

  @Test func `a shelter in another need group is as quiet as before`() throws {
    try expectDiscretion("/aihe/turvakoti")
    let other = try #require(
      try site.catalogue.snapshot.vocabulary.needGroups.first { $0.code != "turva" })
    #expect(try save("aiheet/turvakoti", ["need_group": other.code]).status == 303)
    let term = try site.catalogue.snapshot.vocabulary.term(.serviceType, "turvakoti")
    #expect(term?.needGroup == other.code)
    try expectDiscretion("/aihe/turvakoti")
  }

  @Test(arguments: ["aiheet/turvakoti", "aiheet/vakivaltatyo", "kenelle/vakivaltaa_kokeneet"])
  func `what tells of violence cannot be unmarked`(term: String) throws {
    #expect(try save(term, ["violence": "0"]).status == 422)
    let vocabulary = try site.catalogue.snapshot.vocabulary
    #expect(vocabulary.serviceTypes.filter(\.concernsViolence).count == 2)
    #expect(vocabulary.terms(.audience).filter(\.concernsViolence).count == 1)
  }

  @Test func `any other type can be marked, and is quiet then`() throws {
    let page = try site.get("/aihe/kriisiapu")
    #expect(page.documentTitle != "Palveluhakemisto")
    #expect(try save("aiheet/kriisiapu", ["violence": "1"]).status == 303)
    try expectDiscretion("/aihe/kriisiapu")
    #expect(try save("aiheet/kriisiapu", ["violence": "0"]).status == 303)
    #expect(try site.get("/aihe/kriisiapu").documentTitle == page.documentTitle)
  }

  @Test func `no term that a rule names can be merged away`() throws {
    let before = try site.catalogue.snapshot.vocabulary
    #expect(before.missingKnownTerms.isEmpty)
    for known in KnownTerm.all {
      let other = try #require(before.terms(known.facet).first { $0.code != known.code })
      let source = try #require(try site.catalogue.editedTerm(known.facet, known.code))
      let target = try #require(try site.catalogue.editedTerm(known.facet, other.code))
      #expect(throws: CatalogueError.refused(.termIsFixed), "\(known.code)") {
        try site.catalogue.mergeTerm(
          known.facet, known.code, expecting: source.revision, into: other.code,
          expecting: target.revision, by: .commandLine, at: site.now)
      }
    }
    #expect(try site.catalogue.snapshot.vocabulary.missingKnownTerms.isEmpty)
  }

  @Test func `a term that was merged away before is told of`() throws {
    try site.raw { db in
      try db.execute(
        sql: """
          DELETE FROM attribute WHERE taxonomy_term_id IN (
            SELECT id FROM taxonomy_term WHERE code = 'ilmoittautuminen');
          DELETE FROM taxonomy_term WHERE code = 'ilmoittautuminen';
          UPDATE catalogue_version SET version = version + 1
          """)
    }
    let missing = try site.catalogue.snapshot.vocabulary.missingKnownTerms
    #expect(missing.map(\.code) == ["ilmoittautuminen"])
    #expect(try site.get("/katvealueet").status == 200)
    #expect(try site.get("/").status == 200)
  }
}
