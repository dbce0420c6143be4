import Catalogue
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The public address of what is given no more.
@Suite struct GoneTests {
  let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func edit(_ id: Int64, _ change: (inout ServiceDetails) -> Void) throws {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: id))).service
    var details = service.details
    change(&details)
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
  }

  private func archive(_ id: Int64) throws { try edit(id) { $0.publication = .archived } }

  @Test(arguments: ["", "/sv", "/en"])
  func `the address of what is archived says so, and what there is instead`(
    prefix: String
  ) throws {
    try edit(3) { $0.area = .region(.lappi) }
    try edit(3) { $0.terms[.serviceType] = ["eroneuvonta"] }
    try archive(1)
    let page = try site.get("\(prefix)/palvelu/ivalon-eroneuvola")
    #expect(page.status == 410)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.meta("robots") == "noindex")
    let heading = [
      "": "Tätä palvelua ei enää tarjota", "/sv": "Den här tjänsten erbjuds inte längre",
      "/en": "This service is no longer offered",
    ]
    #expect(page.heading == heading[prefix])
    #expect(page.main.text.contains("Ivalon eroneuvola"))
    let cards = page.main.all(class: "card")
    #expect(cards.count == 1)
    #expect(cards.first?.links.first?.href == "\(prefix)/palvelu/pirkan-perheneuvola")
    #expect(page.main.first(id: "nimi") != nil, "the municipality can be typed at once")
    #expect(page.main.links.contains { $0.href == "\(prefix)/haku" })
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    #expect(!(try site.get("/sitemap.xml").text.contains("ivalon-eroneuvola")))
  }

  @Test func `it comes back with its listing`() throws {
    try archive(1)
    #expect(try site.get("/palvelu/ivalon-eroneuvola").status == 410)
    try edit(1) { $0.publication = .published }
    #expect(try site.get("/palvelu/ivalon-eroneuvola").status == 200)
  }

  @Test func `what was never public is not there, in the archive or out of it`() throws {
    #expect(try site.get("/palvelu/keskenerainen-oikeusapu").status == 404)
    try archive(15)
    #expect(try site.get("/palvelu/keskenerainen-oikeusapu").status == 404)
    try archive(1)
    try edit(1) { $0.publication = .draft }
    #expect(try site.get("/palvelu/ivalon-eroneuvola").status == 404, "it is being written anew")
  }

  @Test func `a former name leads on while there is something, and says that it ended after`()
    throws
  {
    try edit(2) { $0.slug = .named("rovaniemen-sovittelu") }
    #expect(
      try site.get("/palvelu/napapiirin-sovittelu").location == "/palvelu/rovaniemen-sovittelu")
    try archive(2)
    #expect(try site.get("/palvelu/napapiirin-sovittelu").status == 410)
    #expect(try site.get("/palvelu/rovaniemen-sovittelu").status == 410)
  }

  @Test(arguments: [("pohjoinen-turvakoti", Int64(10)), ("suojapesa", 11)])
  func `of what concerns violence nothing is named, and its telling address leads on`(
    slug: String, id: Int64
  ) throws {
    let uuid = try #require(try site.catalogue.service(id: ID(rawValue: id))).service.details.uuid
    let quiet = PublicID(uuid, length: 26).rawValue
    try archive(id)
    let telling = try site.get("/sv/palvelu/\(slug)")
    #expect(telling.status == 303 && telling.location == "/sv/palvelu/\(quiet)")
    #expect(telling.fields[.cacheControl] == "no-store")
    let page = try site.get("/palvelu/\(quiet)")
    #expect(page.status == 410)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(!page.documentTitle.lowercased().contains("turva"))
    #expect(page.meta("description") == nil)
    #expect(page.main.first(class: "warn") != nil)
    for name in ["Pohjoinen turvakoti", "Suojapesä"]
    where !page.main.all(class: "card").contains(
      where: { $0.text.contains(name) })
    {
      #expect(!page.main.text.contains(name))
    }
    for element in page.html.all(where: { _ in true }) {
      for attribute in ["href", "action", "value"] {
        #expect(element[attribute]?.contains("turvakoti") != true)
        #expect(element[attribute]?.contains("suojapesa") != true)
      }
    }
  }

  @Test func `another listing's short name is no address`() throws {
    let uuid = try #require(try site.catalogue.service(id: ID(rawValue: 1))).service.details.uuid
    try archive(1)
    #expect(try site.get("/palvelu/\(PublicID(uuid, length: 26).rawValue)").status == 404)
  }

  /// What a public listing says of its end.
  @Test(
    arguments: [
      ({ @Sendable in $0.state = .ended }, "Tämä on päättynyt."),
      ({ @Sendable in $0.endsOn = .on("2026-02-28") }, "Tämä on päättynyt."),
      ({ @Sendable in $0.state = .cancelled }, ""),
      ({ @Sendable in $0.endsOn = .on("2026-03-02") }, nil),
    ] as [(@Sendable (inout ServiceDetails) -> Void, String?)])
  func `what has ended and is still public says so with what there is instead`(
    change: @Sendable (inout ServiceDetails) -> Void, notice: String?
  ) throws {
    try edit(3) {
      $0.area = .region(.lappi)
      $0.terms[.serviceType] = ["eroneuvonta"]
    }
    try edit(1, change)
    let page = try site.get("/palvelu/ivalon-eroneuvola")
    #expect(page.status == 200)
    #expect(page.main.all(class: "card").count == (notice == nil ? 0 : 1))
    if let notice { #expect(page.main.text.contains(notice)) }
    #expect(page.duplicateIDs.isEmpty)
  }
}
