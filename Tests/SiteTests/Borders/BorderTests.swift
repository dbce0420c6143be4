import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Site
import TestSupport
import Testing

/// An editor of Lapland gets at nothing of Pirkanmaa, by whatever route and made-up field.
@Suite struct BorderTests {
  /// What only Pirkanmaa's records say.
  static let foreign = [
    "Pirkan perheneuvola", "Suojapesä", "Kysymys Tampereelta", "Tampere, Turvakoti",
    "Tampere – Pirkkala",
  ]

  static let routes = KnownEditorRoutes.guarded.filter { $0.reach != .admins }

  @Test func `every route of the admin side has its attempts, or a reason for none`() throws {
    let border = try BorderSite()
    for route in Self.routes {
      let name = "\(route.method.rawValue.lowercased()) \(route.pattern)"
      let isNeutral = BorderSite.neutral[name] != nil
      #expect(try border.cases(name).isEmpty == isNeutral, "\(name)")
    }
  }

  @Test(arguments: routes.indices)
  func `nothing of another region is shown, changed or taken`(index: Int) throws {
    let route = Self.routes[index]
    let border = try BorderSite()
    // Words of what the records above say are expanded a little later.
    border.site.site.finishWork(within: TestSite.workSeconds)
    let before = try border.site.content()
    for attempt in try border.cases("\(route.method.rawValue.lowercased()) \(route.pattern)") {
      let page =
        route.method == .get
        ? try border.editor.get(attempt.address)
        : try border.editor.post(attempt.address, form: attempt.form)
      switch attempt.outcome {
      case .refused: #expect(page.status == 403, "\(attempt.address) \(attempt.form)")
      case .ignored: #expect(page.status < 500, "\(attempt.address) \(attempt.form)")
      case .shownNothing:
        #expect(page.status == 200, "\(attempt.address)")
        for text in Self.foreign { #expect(!page.main.text.contains(text), "\(attempt.address)") }
      }
      #expect(try border.site.content() == before, "\(attempt.address) \(attempt.form)")
    }
  }

  @Test func `a part of another listing stays there, whatever its number is sent with`() throws {
    let border = try BorderSite()
    let theirs = try #require(try border.site.catalogue.service(id: ID(rawValue: 8)))
      .service.details.occurrences
    var form = try border.editor.get("/yllapito/palvelut/2").serviceForm(pressing: "tallenna")
    for (name, value) in [
      ("tunnus", theirs[0].uuid.uuidString), ("nimi-fi", "Oma ilta"), ("alku", "5.3.2026"),
      ("tila", "planned"),
    ] { form.set("kerta-1-\(name)", value) }
    #expect(try border.editor.post("/yllapito/palvelut/2", form: form.fields).status == 303)
    let after = try border.site.catalogue.service(id: ID(rawValue: 8))
    #expect(after?.service.details.occurrences == theirs)
    let own = try border.site.catalogue.service(id: ID(rawValue: 2))?.service.details
    #expect(own?.occurrences.count == 1)
    #expect(own?.occurrences.first?.uuid != theirs[0].uuid)
  }

  @Test func `an admin may do what a coordinator may not`() throws {
    let border = try BorderSite()
    let admin = try border.site.signedIn(as: .admin)
    for step in [border.movedStep, border.placedStep, border.placeStep, border.foreignStep] {
      #expect(try admin.get("/yllapito/muutokset/\(step)").status == 200)
    }
    for version in [border.movedVersion, border.placedVersion, border.placeVersion] {
      #expect(try admin.get("/yllapito/versiot/\(version)").status == 200)
    }
    #expect(
      try admin.post("/yllapito/muutokset/\(border.placeStep)/kumoa", form: []).status == 303)
  }
}
