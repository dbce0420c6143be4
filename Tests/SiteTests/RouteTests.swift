import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages
import Search
import Site
import TestSupport
import Testing

/// Every pattern of the site, with an address of the story that it answers.
///
/// A route that is not named here fails the first test: write its tests, then name it.
enum KnownRoutes {
  static let pages: [(pattern: String, example: String, status: Int)] =
    [
      ("/", "/", 200), ("/kunta", "/kunta", 200),
      ("/kunta/:slug", "/kunta/utsjoki", 200), ("/palvelu/:slug", "/palvelu/tunturituen-chat", 200),
      ("/jarjestaja/:slug", "/jarjestaja/lapin-erotuki", 200),
      ("/aihe/:slug", "/aihe/vertaisryhma", 200), ("/haku", "/haku", 200),
      ("/haku.json", "/haku.json", 200), ("/haku.csv", "/haku.csv", 200),
      ("/haku/ehdotukset", "/haku/ehdotukset?q=lasten", 200),
      ("/opensearch.xml", "/opensearch.xml", 200), ("/palvelupolku", "/palvelupolku", 200),
      ("/tilanne/:slug", "/tilanne/akuutti-ero", 200),
      ("/kalenteri", "/kalenteri", 200), ("/materiaalit", "/materiaalit", 200),
      ("/lista", "/lista", 200), ("/uutta", "/uutta", 200),
      ("/ammattilaisille", "/ammattilaisille", 200), ("/ilmoita", "/ilmoita", 200),
      ("/ilmoita/kiitos", "/ilmoita/kiitos", 200), ("/vahvista", "/vahvista", 410),
      ("/tietoa", "/tietoa", 200),
      ("/saavutettavuus", "/saavutettavuus", 200), ("/tietosuoja", "/tietosuoja", 200),
      ("/turvallisesti", "/turvallisesti", 200), ("/poistu", "/poistu", 303),
      ("/katvealueet", "/katvealueet", 200), ("/katvealueet/:slug", "/katvealueet/utsjoki", 200),
      ("/katvealueet/:slug/tiivistelma", "/katvealueet/lappi/tiivistelma", 200),
      ("/katvealueet/suunnittelu", "/katvealueet/suunnittelu", 200),
      ("/katvealueet/sovittelu", "/katvealueet/sovittelu", 200),
      ("/katvealueet/menetelma", "/katvealueet/menetelma", 200),
    ] + downloads + files
  static let files: [(pattern: String, example: String, status: Int)] = [
    ("/kalenteri.ics", "/kalenteri.ics", 200), ("/hakemisto.csv", "/hakemisto.csv", 200),
    ("/hakemisto.json", "/hakemisto.json", 200), ("/uutta.atom", "/uutta.atom", 200),
    ("/lista.csv", "/lista.csv", 200), ("/lista.ics", "/lista.ics", 200),
    ("/lista.vcf", "/lista.vcf", 200),
    ("/palvelu/:slug.ics", "/palvelu/eroillan-suora-lahetys.ics", 200),
    ("/palvelu/:slug.vcf", "/palvelu/tunturituen-chat.vcf", 200),
    ("/jarjestaja/:slug.vcf", "/jarjestaja/lapin-erotuki.vcf", 200),
  ]
  private static let plan = "?aihe=tapaamispaikka&kunta=kemi&alue=maakunta"
  static let downloads: [(pattern: String, example: String, status: Int)] =
    ["csv", "json", "geojson", "svg"].flatMap { form in
      [
        ("/katvealueet.\(form)", "/katvealueet.\(form)", 200),
        ("/katvealueet/:slug.\(form)", "/katvealueet/utsjoki.\(form)", 200),
        ("/katvealueet/sovittelu.\(form)", "/katvealueet/sovittelu.\(form)", 200),
        ("/katvealueet/suunnittelu.\(form)", "/katvealueet/suunnittelu.\(form)\(plan)", 200),
      ]
    }
  static let posts = ["/ilmoita", "/haku", "/kunta", "/vahvista"]
  static let machines =
    ["/robots.txt", "/sitemap.xml", "/healthz"]
    + APIAddress.allCases.map(\.pattern).filter { !$0.contains(":") }
  /// Addresses for programs that name a record; `APITests` asks them.
  static let records = APIAddress.allCases.map(\.pattern).filter { $0.contains(":") }

  static let prefixes = ["", "/sv", "/en"]

  static func prefixed(_ prefix: String, _ path: String) -> String {
    path == "/" && !prefix.isEmpty ? prefix : prefix + path
  }
}

@Suite struct RouteTests {
  @Test(arguments: KnownRoutes.pages.map(\.example) + KnownRoutes.machines)
  func `every address says which methods it takes`(address: String) throws {
    let refused = try Sites.story().ask(.delete, address)
    #expect(refused.status == 405)
    let allow = refused.fields[.allow] ?? ""
    let takesForms = KnownRoutes.posts.contains(address)
    #expect(allow == "GET, HEAD, OPTIONS" + (takesForms ? ", POST" : ""))
    let asked = try Sites.story().ask(.options, address)
    #expect(asked.status == 204 && asked.fields[.allow] == allow)
  }

  @Test func `every route is named by a test`() throws {
    let routes = try Sites.story().site.routes.filter { !$0.pattern.contains("/yllapito") }
    let gets = KnownRoutes.prefixes.flatMap { prefix in
      KnownRoutes.pages.map { KnownRoutes.prefixed(prefix, $0.pattern) }
    }
    let posts = KnownRoutes.prefixes.flatMap { prefix in
      KnownRoutes.posts.map { KnownRoutes.prefixed(prefix, $0) }
    }
    #expect(
      Set(routes.filter { $0.method == .get }.map(\.pattern))
        == Set(gets + KnownRoutes.machines + KnownRoutes.records))
    #expect(Set(routes.filter { $0.method == .post }.map(\.pattern)) == Set(posts))
    let others = KnownRoutes.machines + KnownRoutes.records
    #expect(routes.count == gets.count + posts.count + others.count)
  }

  @Test(arguments: KnownRoutes.pages.map(\.example), KnownRoutes.prefixes)
  func `every route answers in every language`(example: String, prefix: String) throws {
    let known = try #require(KnownRoutes.pages.first { $0.example == example })
    let page = try Sites.story().get(KnownRoutes.prefixed(prefix, example))
    #expect(page.status == known.status)
    // A piece of a page has its language in the field alone.
    let isWhole = page.html.first("html") != nil
    if page.fields[.contentType]?.hasPrefix("text/html") == true, isWhole {
      #expect(page.language == (prefix.isEmpty ? "fi" : String(prefix.dropFirst())))
      #expect(page.fields[.contentLanguage] == page.language)
    }
  }

  @Test(arguments: KnownRoutes.machines)
  func `what machines ask for answers`(address: String) throws {
    #expect(try Sites.story().get(address).status == 200)
  }

  @Test func `every kind of link that a page can print is answered`() throws {
    var filter = MunicipalityFilter()
    filter.terms[.deliveryMode] = .named("puhelin")
    filter.day = Story.today
    var query = SearchQuery()
    query.words = "ero & \"riita\" 100 %"
    query[.language] = ["fi", "se"]
    query.after = ResultAnchor(id: ID(rawValue: 2), place: 20)
    var gaps = GapQuery()
    gaps.need = .named("perheneuvonta")
    gaps.view = .confirmed
    gaps.day = Story.today
    gaps.isGrouped = true
    var plan = PlanQuery()
    plan.need = .named("perheneuvonta")
    plan.place = .named("kemi")
    plan.limit = 90
    var calendar = CalendarQuery()
    calendar.reach = ReachQuery(
      region: .named("lappi"), municipality: .named("kemi"), type: .named("vertaisryhma"))
    calendar.mode = .named("chat")
    calendar.language = "fi"
    calendar.year = 2026
    let list = ServiceList(try Story().seeds.services.prefix(3).map { PublicID($0.uuid) })
    let subject = ReportSubject(service: .named("suojapesa"), municipality: .named("kemi"))
    let paths: [SitePath] = [
      .front, .municipalityChoice(), .municipality(.named("kemi")),
      .municipality(.named("kemi"), filter), .service(.named("tunturituen-chat")),
      .topic(.named("turvakoti")), .organization(.named("pirkan-perhepalvelut")), .search(),
      .gaps(), .gaps(gaps), .scorecard(.named("kemi")), .scorecard(.named("kemi"), gaps),
      .gapSheet(.named("kemi")), .gapSheet(.named("lappi"), gaps), .gapMediation(),
      .gapPlanning(), .gapPlanning(plan), .gapMethod,
      .search(query), .pathway(), .pathway(municipality: .named("inari")),
      .situation(.named("akuutti-ero")), .situation(.named("lapsi-tai-nuori")), .calendar(),
      .calendar(calendar), .news(), .news(calendar.reach), .list(ServiceList()), .list(list),
      .list(ServiceList(), before: list),
      .materials, .professionals, .report(), .report(subject), .about, .accessibility, .privacy,
      .safety, .searchSuggestions, .openSearch, .exit,
    ]
    for language in Language.interface {
      for path in paths {
        let names = try Sites.story().catalogue.snapshot.names
        let page = try Sites.story().get(path.address(in: language, named: names))
        #expect(page.status == (path == .exit ? 303 : 200), "\(path)")
      }
    }
  }

  @Test(arguments: ["ero & \"riita\" 100 %", "a+b=c", "ÄÖ#?", "<b>", "  yksi  kaksi "])
  func `words come back from the address as they were`(words: String) throws {
    var query = SearchQuery()
    query.words = words
    let page = try Sites.story().get(SitePath.search(query).address(in: .finnish))
    #expect(
      page.html.first(id: "q")?["value"] == words.trimmingCharacters(in: .whitespaces))
  }

  @Test(arguments: [
    "/se/kunta/utsjoki", "/smn", "/sms/haku", "/fi/kunta/utsjoki", "/de", "/svenska", "/sv/sv",
    "/kunta/utsjoki/palvelut", "/kunta/Utsjok", "/kunta/helsinki",
    "/palvelu/ei-ole", "/palvelu/keskenerainen-oikeusapu", "/aihe/ei-ole",
    "/jarjestaja/ei-ole", "/wp-login.php",
    "/assets/site.css", "/palvelu/%3Cscript%3E", "/kunta/..%2fetc", "/kunta/a%20b",
  ])
  func `an address that nothing answers is a page with a way on`(address: String) throws {
    let page = try Sites.story().get(address)
    #expect(page.status == 404)
    #expect(page.language == (address.hasPrefix("/sv/") ? "sv" : "fi"))
    #expect(page.html.all("h1").count == 1)
    #expect(page.main.links.map(\.href).contains { $0 == "/" || $0 == "/sv" })
    #expect(page.meta("robots") == "noindex")
  }
}
