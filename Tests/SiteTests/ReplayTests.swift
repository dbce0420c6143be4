import HTTPTypes
import TestSupport
import Testing

/// A form that was sent before a login in between is shown again and does nothing.
@Suite struct ReplayTests {
  static let posts = KnownEditorRoutes.guarded.filter { $0.method == .post }

  @Test(arguments: posts.indices)
  func `nothing is done by a form that is shown again`(index: Int) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let admin = try site.signedIn(as: .admin)
    let before = try site.content()
    let form = [
      ("_uudelleen", "1"), ("nimi", "Uusi nimi"), ("tila", "disabled"), ("rooli", "admin"),
      ("sahkoposti", "uusi@eropalvelut.example"), ("salasana", StoryAccount.password),
      ("nykyinen", StoryAccount.password), ("uusi", "kolme poroa ja yksi hirvi"),
      ("uudelleen", "kolme poroa ja yksi hirvi"),
    ]
    let page = try admin.post(ReplayTests.posts[index].example, form: form)
    #expect([200, 404, 409].contains(page.status))
    #expect(try site.content() == before)
    #expect(try admin.get("/yllapito").status == 200)
  }
}
