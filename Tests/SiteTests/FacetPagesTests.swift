import Addresses
import Catalogue
import HumanServices
import Pages
import Search
import TestSupport
import Testing

/// Every page that goes through the facets knows each of them: one that is declared and missing
/// somewhere fails here by its name.
@Suite struct FacetPagesTests {
  private func terms(_ facet: Facet) throws -> [TaxonomyTerm] {
    try Sites.repository().catalogue.snapshot.vocabulary.terms(facet)
  }

  @Test(arguments: Facet.allCases)
  func `a listing's form asks it and keeps what is answered`(facet: Facet) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    var form = try editor.get("/yllapito/palvelut/uusi").serviceForm(pressing: "tallenna")
    let code = try #require(try terms(facet).first?.code)
    form.set("nimi-fi", "Kaikki sanat")
    form.tick(facet.formName, code)
    let created = try editor.post("/yllapito/palvelut/uusi", form: form.fields)
    #expect(created.status == 303, "\(created.main.text.prefix(300))")
    let address = try #require(created.location)
    let page = try editor.get(address)
    let boxes = page.main.all("input").filter { $0["name"] == facet.formName }
    #expect(boxes.compactMap { $0["value"] } == (try terms(facet).map(\.code)))
    #expect(boxes.filter { $0["checked"] != nil }.compactMap { $0["value"] } == [code])
    let id = try #require(
      address.split(whereSeparator: { "/?".contains($0) }).compactMap { Int64($0) }.first)
    let stored = try #require(try site.catalogue.service(id: ID(rawValue: id)))
    #expect(stored.service.details.foundCodes(facet) == [code])
  }

  @Test(arguments: Facet.allCases)
  func `a search is narrowed by it, and counts what it gives`(facet: Facet) throws {
    let site = try Sites.repository()
    let page = try site.get("/haku")
    let label = try #require(page.main.first(id: "rajaa-\(facet.noun)"), "\(facet)")
    #expect(!label.text.isEmpty)
    let snapshot = try site.catalogue.snapshot
    for term in try terms(facet) {
      let set = snapshot.vocabulary.set(facet, term.code)
      let having = snapshot.offers.count { !$0.terms(facet).isDisjoint(with: set) }
      let name = snapshot.names.name(of: term.slug.rawValue, .term(facet))
      let chip = page.main.links.first { $0.href == "/haku?\(facet.noun)=\(name)" }
      #expect(
        chip == nil ? having == 0 : chip?.text.hasSuffix("(\(having))") == true, "\(term.code)")
    }
  }

  @Test(arguments: Facet.ofMunicipality)
  func `a municipality's page is narrowed by it`(facet: Facet) throws {
    let page = try Sites.repository().get("/kunta/rovaniemi")
    #expect(page.main.first(id: "rajaa-\(facet.shortName)") != nil)
    #expect(page.main.links.contains { $0.href.hasPrefix("/kunta/rovaniemi?\(facet.noun)=") })
  }

  @Test(arguments: Facet.ofMap)
  func `the map of gaps is narrowed by it, on pages and in files`(facet: Facet) throws {
    let site = try Sites.repository()
    let choice = try #require(try site.get("/katvealueet").main.first(id: facet.noun))
    #expect(choice["name"] == facet.noun)
    #expect(choice.all("option").count == (try terms(facet).count) + 1)
    let term = try #require(try terms(facet).last)
    let narrowed = try site.get("/katvealueet?\(facet.noun)=\(term.slug.rawValue)")
    let chosen = narrowed.main.first(id: facet.noun)?.all("option").filter { $0["selected"] != nil }
    #expect(chosen?.compactMap { $0["value"] } == [term.slug.rawValue])
    let file = try site.get("/katvealueet.json?\(facet.noun)=\(term.slug.rawValue)")
    #expect(file.text.contains("\"\(facet.rawValue)\":[\"\(term.code)\"]"))
  }

  @Test(arguments: Facet.allCases)
  func `the vocabulary's page lists its terms, each with a page`(facet: Facet) throws {
    let editor = try TestSite(.story, at: TestSite.storyNoon).signedIn(as: .admin)
    let links = try editor.get("/yllapito/sanasto").main.links.map(\.href)
    let expected = try terms(facet).map { "/yllapito/sanasto/\(facet.listNoun)/\($0.code)" }
    #expect(links.filter { expected.contains($0) } == expected)
    for address in expected.prefix(2) { #expect(try editor.get(address).status == 200) }
  }

  @Test(arguments: Facet.allCases.filter { [.first, .last].contains($0.telling) })
  func `a listing's page tells it where it is declared to`(facet: Facet) throws {
    let site = try Sites.repository()
    let snapshot = try site.catalogue.snapshot
    let offer = try #require(snapshot.offers.first { !$0.terms(facet).isEmpty })
    let facts = try site.get("/palvelu/\(offer.slug.rawValue)").main.all("dd").map(\.text)
    for term in snapshot.vocabulary.terms(facet, in: offer.terms(facet)) {
      let told = facet.speaksAsPerson && !term.plain.isEmpty ? term.plain : term.name
      #expect(facts.contains { $0.contains(told[.finnish]) }, "\(term.code)")
    }
  }

  @Test(arguments: Facet.allCases)
  func `two states of a listing are compared and joined by it`(facet: Facet) throws {
    let story = try Story()
    let code = try #require(story.vocabulary.terms(facet).last)
    let before = story.service("ivalon-eroneuvola")
    var after = before
    after.terms[facet] = [code.code]
    #expect(before.taking([facet.rawValue], from: after).terms[facet] == [code.code])
    #expect(before.keepingChanges(of: after, since: before, but: []).terms[facet] == [code.code])
  }
}
