import HTTPTypes
import TestSupport
import Testing

/// Choosing another language loses nothing of what was typed.
@Suite struct EditorLanguageTests {
  static let pages = KnownEditorRoutes.guarded.filter { $0.method == .get }
  private static let typedTypes: Set<String> = [
    "text", "url", "tel", "email", "number", "date", "time",
  ]

  /// What a person may type into, by name.
  private func typed(_ form: HTMLElement) -> [String] {
    let inputs = form.all("input").filter {
      EditorLanguageTests.typedTypes.contains($0["type"] ?? "text")
    }
    return (inputs + form.all("textarea")).compactMap { $0["name"] }
  }

  @Test(arguments: pages.indices)
  func `what one types on a page goes along to another language`(index: Int) throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    let page = try editor.get(EditorLanguageTests.pages[index].example)
    let choice = page.html.first(class: "langs")
    let posts = page.main.all("form").filter { $0["method"] == "post" }
    if posts.contains(where: { !typed($0).isEmpty }) {
      #expect(choice?.all("a").isEmpty ?? true, "a link would lose what was typed")
    }
    let before = try site.content()
    for button in choice?.all("button") ?? [] {
      let form = try #require(page.html.first(id: "lomake"))
      let names = typed(form)
      #expect(!names.isEmpty)
      var sent = SentForm(form)
      for name in names { sent.set(name, "Kirjoitettu: \(name)") }
      sent.set(try #require(button["name"]), button["value"] ?? "")
      let other = try editor.post(try #require(button["formaction"]), form: sent.fields)
      #expect(other.status == 200)
      #expect(other.html.first("html")?["lang"] == button["lang"])
      #expect(other.main.first(class: "kept") != nil, "it says that nothing is saved yet")
      let shown = SentForm(try #require(other.html.first(id: "lomake")))
      for name in names { #expect(shown[name] == "Kirjoitettu: \(name)") }
    }
    #expect(try site.content() == before)
  }

  @Test(arguments: ["/yllapito/palvelut/2", "/yllapito/jarjestajat/1", "/yllapito/matkat"])
  func `Enter in a form chooses no language`(address: String) throws {
    let page = try TestSite().signedIn(as: .admin).get(address)
    let first = try #require(page.html.all("button").first { $0["form"] == "lomake" })
    #expect(first["formaction"] == nil && first["name"] == nil)
  }

  @Test func `a page whose text stands nowhere else offers no other language`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    let expired = try site.ask(
      .post, "/yllapito/jarjestajat/1", TestSite.formType, Array("name.fi=Uusi".utf8))
    #expect(expired.status == 401 && expired.html.first(class: "langs") == nil)
    let stale = try editor.postExactly(
      "/yllapito/jarjestajat/1", form: [("name.fi", "Uusi"), ("_token", "vanha")])
    #expect(stale.status == 403 && stale.html.first(class: "langs") == nil)
    let link = try editor.post("/yllapito/tunnukset/1/linkki", form: [])
    #expect(link.status == 200 && link.html.first(class: "langs") == nil)
    let preview = try editor.post(
      "/yllapito/palvelut/2/esikatselu",
      form: try editor.get("/yllapito/palvelut/2").serviceForm().fields)
    #expect(preview.status == 200 && preview.html.first(class: "langs") == nil)
  }
}
