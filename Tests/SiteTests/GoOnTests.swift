import HTTPTypes
import TestSupport
import Testing

/// A link in a letter or on another site: the browser keeps the editor's cookie back at first.
@Suite struct GoOnTests {
  static let fromElsewhere: HTTPFields = [.secFetchSite: "cross-site"]

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .get
    }, KnownRoutes.prefixes)
  func `a link from another site is led on by a page of ours`(index: Int, prefix: String) throws {
    let address = prefix + KnownEditorRoutes.guarded[index].example
    let page = try Sites.story().get(address, fields: Self.fromElsewhere)
    #expect(page.status == 200)
    #expect(page.main.links.map(\.href) == [address])
    #expect(page.fields[.cacheControl] == "no-store" && page.fields[.setCookie] == nil)
    #expect(page.meta("robots") == "noindex")
    #expect(page.htmlProblems == [] && page.html.all("h1").count == 1)
  }

  @Test func `going on keeps the address, with a login and without`() throws {
    let site = try Sites.story()
    let address = "/yllapito/palvelut?syy=paattyy&q=%C3%A4"
    let page = try site.get(address, fields: Self.fromElsewhere)
    let link = try #require(page.main.links.first?.href)
    #expect(link == address)
    let own: HTTPFields = [.secFetchSite: "same-origin"]
    #expect(try site.signedIn(as: .admin).get(link, fields: own).status == 200)
    let login = try site.get(link, fields: own)
    #expect(login.status == 303)
    #expect(login.location == "/yllapito/kirjaudu?paluu=\(TestSite.encoded(address))")
  }

  @Test func `it tells nobody whether there is anything`() throws {
    let site = try Sites.story()
    let there = try site.get("/yllapito/palvelut/1", fields: Self.fromElsewhere)
    let nowhere = try site.get("/yllapito/palvelut/99999", fields: Self.fromElsewhere)
    #expect(there.status == nowhere.status)
    #expect(there.text.replacing("palvelut/1\"", with: "palvelut/99999\"") == nowhere.text)
  }

  @Test(arguments: [
    "/yllapito?paluu=https://evil.example/", "/yllapito?x=//evil.example/%5C%5Cevil.example",
    "/yllapito/palvelut?q=%22%3E%3Cscript%3E",
  ])
  func `it leads to no other place than was asked for`(address: String) throws {
    let page = try Sites.story().get(address, fields: Self.fromElsewhere)
    #expect(page.main.links.map(\.href) == [address])
    #expect(page.main.all("script").isEmpty)
  }

  @Test func `an address that no login would lead back to leads to the front page`() throws {
    let page = try Sites.story().get(
      "/yllapito?x=" + String(repeating: "a", count: 3000), fields: Self.fromElsewhere)
    #expect(page.main.links.map(\.href) == ["/yllapito"])
  }

  @Test(arguments: ["none", "same-origin", "same-site", "nonsense"])
  func `a browser that sends its cookies is led as ever`(site: String) throws {
    let fields: HTTPFields = [.secFetchSite: site]
    #expect(try Sites.story().get("/yllapito", fields: fields).status == 303)
    let editor = try Sites.story().signedIn(as: .admin)
    #expect(try editor.get("/yllapito", fields: fields).status == 200)
  }

  @Test func `a session that comes along is enough, whoever has linked`() throws {
    let page = try Sites.story().signedIn(as: .admin).get(
      "/yllapito", fields: Self.fromElsewhere)
    #expect(page.status == 200 && page.main.first(id: "jatka") == nil)
  }
}
