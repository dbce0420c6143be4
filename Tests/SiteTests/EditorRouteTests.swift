import HTTPServer
import HTTPTypes
import HumanServices
import Site
import TestSupport
import Testing

/// What holds for every route of the admin side.
@Suite struct EditorRouteTests {
  @Test func `every route of the admin side is named by a test`() throws {
    let routes = try Sites.story().site.routes.filter { $0.pattern.contains("/yllapito") }
    let known = KnownRoutes.prefixes.flatMap { prefix in
      KnownEditorRoutes.all.map { "\($0.method) \(prefix)\($0.pattern)" }
    }
    #expect(routes.map { "\($0.method) \($0.pattern)" }.sorted() == known.sorted())
  }

  @Test(arguments: KnownEditorRoutes.guarded.indices, KnownRoutes.prefixes)
  func `without a session nothing answers but the login`(index: Int, prefix: String) throws {
    let route = KnownEditorRoutes.guarded[index]
    let site = try Sites.story()
    _ = try site.account(.admin)
    let address = prefix + route.example
    let page = try site.ask(route.method, address, TestSite.formType, Array("nimi=Uusi".utf8))
    if route.method == .get {
      #expect(page.status == 303)
      #expect(
        page.location == "\(prefix)/yllapito/kirjaudu?paluu=\(TestSite.encoded(address))")
    } else {
      #expect(page.status == 401)
      #expect(page.main.first("form")?.fieldValues["_lomake"] == "nimi=Uusi")
      #expect(page.main.first("form")?.fieldValues["_osoite"] == address)
    }
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.setCookie] == nil)
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .post
    }, ["", "wrong", "_token of another session"])
  func `a post without the session's own token is refused`(index: Int, token: String) throws {
    let route = KnownEditorRoutes.guarded[index]
    let site = try Sites.story()
    let editor = try site.signedIn(as: .admin)
    let other = try site.signedIn(as: .admin).csrf()
    let sent = token == "_token of another session" ? other : token
    let form = token.isEmpty ? [("nimi", "Uusi")] : [("nimi", "Uusi"), ("_token", sent)]
    let page = try editor.postExactly(route.example, form: form)
    #expect(page.status == 403)
    #expect(page.main.first("form")?.fieldValues["nimi"] == "Uusi", "nothing typed is lost")
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .post
    })
  func `a post from another site is refused, whatever it has`(index: Int) throws {
    let route = KnownEditorRoutes.guarded[index]
    let editor = try Sites.story().signedIn(as: .admin)
    for fields: HTTPFields in [
      [.origin: "https://evil.example"], [.secFetchSite: "cross-site"],
      [.secFetchSite: "same-site"],
    ] {
      let page = try editor.post(route.example, form: [("nimi", "Uusi")], fields: fields)
      #expect(page.status == 403)
      #expect(page.main.all("form").isEmpty, "no way to send it again is offered")
    }
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].reach == .admins
    })
  func `a coordinator gets nothing that is the admins'`(index: Int) throws {
    let route = KnownEditorRoutes.guarded[index]
    let editor = try Sites.story().signedIn(as: .laplandCoordinator)
    let page =
      route.method == .get
      ? try editor.get(route.example) : try editor.post(route.example, form: [("nimi", "Uusi")])
    #expect(page.status == 403)
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].reach == .pirkanmaa
    })
  func `an editor of Lapland gets nothing of Pirkanmaa`(index: Int) throws {
    let route = KnownEditorRoutes.guarded[index]
    let editor = try Sites.story().signedIn(as: .laplandCoordinator)
    let page =
      route.method == .get
      ? try editor.get(route.example) : try editor.post(route.example, form: [("nimi", "Uusi")])
    #expect(page.status == 403)
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .get
    }, KnownRoutes.prefixes)
  func `every page of the admin side is whole and kept nowhere`(
    index: Int, prefix: String
  ) throws {
    let route = KnownEditorRoutes.guarded[index]
    let page = try Sites.story().signedIn(as: .admin).get(prefix + route.example)
    #expect(page.status == 200)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.eTag] == nil)
    #expect(page.fields[.referrerPolicy] == "same-origin")
    #expect(page.fields[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(page.meta("robots") == "noindex")
    #expect(page.html.all("h1").count == 1)
    #expect(page.language == (prefix.isEmpty ? "fi" : String(prefix.dropFirst())))
    #expect(page.htmlProblems == [])
    #expect(page.duplicateIDs == [])
    let posts = page.html.all("form").filter { $0["method"] == "post" }
    #expect(posts.allSatisfy { $0.fieldValues["_token"]?.isEmpty == false })
  }
}

extension TestSite {
  static let formType: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
}
