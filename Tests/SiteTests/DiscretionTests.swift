import Addresses
import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Search
import TestSupport
import Testing

/// Title, description, robots, sitemap, keeping and names of files say the same of an address.
@Suite struct DiscretionTests {
  /// Every page of a directory, and every question that names something of violence.
  private static func paths(of directory: Snapshot) -> [SitePath] {
    let audiences = directory.vocabulary.terms(.audience).map(\.slug)
    let types = directory.vocabulary.serviceTypes.map(\.slug)
    let place = directory.geography.municipalities[0].slug
    var paths = SitePath.everyPage(of: directory)
    for audience in audiences {
      var filter = MunicipalityFilter()
      filter.terms[.audience] = audience
      paths.append(.municipality(place, filter))
      var gaps = GapQuery()
      gaps.terms[.audience] = audience
      paths.append(.gaps(gaps))
      var search = SearchQuery()
      search[.audience] = [audience.rawValue]
      paths.append(.search(search))
    }
    for group in directory.vocabulary.needGroups {
      var filter = MunicipalityFilter()
      filter.group = group.code
      paths.append(.municipality(place, filter))
    }
    for type in types {
      let reach = ReachQuery(type: type)
      paths += [.news(reach), .calendar(CalendarQuery(reach)), .report(ReportSubject(need: type))]
      var search = SearchQuery()
      search[.serviceType] = [type.rawValue]
      paths.append(.search(search))
      var gaps = GapQuery()
      gaps.need = type
      if directory.vocabulary.needs.contains(where: { $0.slug == type }) {
        paths += [.gaps(gaps), .scorecard(place, gaps)]
      }
    }
    for offer in directory.offers {
      var plan = PlanQuery()
      plan.change = .end
      plan.service = offer.slug
      paths += [
        .gapPlanning(plan), .report(ReportSubject(service: offer.slug)),
        .list(ServiceList([directory.publicID(of: offer)])),
      ]
    }
    return paths
  }

  @Test(arguments: Language.interface)
  func `everything that is told of an address says the same`(language: Language) throws {
    let site = try Sites.story()
    let directory = try site.catalogue.snapshot
    let sitemap = try site.get("/sitemap.xml").text
    let bare = SitePath.list(ServiceList()).address(in: language)
    let siteName = try site.get(bare).documentTitle
    for path in Self.paths(of: directory) {
      let address = path.address(in: language, named: directory.names)
      let discretion = Discretion(of: path, in: directory)
      let page = try site.get(address)
      #expect(page.status == 200, "\(address)")
      #expect(!tells(address), "\(address)")
      #expect(
        page.fields[.cacheControl] == (discretion.isKept ? "private, no-cache" : "no-store"),
        "\(address)")
      #expect((page.meta("robots") == nil) == discretion.isListed, "\(address)")
      #expect(
        sitemap.contains("<loc>\(TestSite.publicURL)\(address)</loc>") == discretion.isListed,
        "\(address)")
      #expect(discretion.isNamed || page.documentTitle == siteName, "\(address)")
      #expect(!tells(page.documentTitle), "\(address): \(page.documentTitle)")
      #expect(discretion.isNamed || page.meta("description") == nil, "\(address)")
      // Read from its address, it is the page that was meant.
      let notes = page.main.all("p").filter { $0["role"] == "status" && $0["class"] == "note" }
      #expect(!notes.contains { $0.text.contains("=") }, "\(address): \(notes.map(\.text))")
      for form in path.kind?.forms ?? [] { try expectFile(form, path, discretion, site, language) }
    }
  }

  /// A file is as quiet as its page.
  private func expectFile(
    _ form: FileForm, _ path: SitePath, _ discretion: Discretion, _ site: TestSite,
    _ language: Language
  ) throws {
    let names = try site.catalogue.snapshot.names
    let address = path.download(form, in: language, named: names)
    let file = try site.get(address)
    // A plan that changes nothing has no table.
    guard file.status == 200 else {
      #expect(file.status == 404 && path.kind == .gapPlanning, "\(address)")
      #expect(file.fields[.contentType] == "application/problem+json", "\(address)")
      return
    }
    #expect(file.fields[.contentType]?.hasPrefix("text/html") == false, "\(address)")
    #expect(
      file.fields[.cacheControl] == (discretion.isKept ? "private, no-cache" : "no-store"),
      "\(address)")
    #expect(!tells(file.fields[.contentDisposition] ?? ""), "\(address)")
  }

  private func tells(_ text: String) -> Bool { LocalizedText(finnish: text).tellsOfViolence }

  @Test(arguments: KnownRoutes.prefixes)
  func `an address that tells leads to the quiet one, and neither is kept`(prefix: String) throws {
    let site = try Sites.story()
    let directory = try site.catalogue.snapshot
    let language = Language(rawValue: String(prefix.dropFirst())) ?? .finnish
    var count = 0
    for path in Self.paths(of: directory) {
      let (telling, quiet) = (
        path.address(in: language), path.address(in: language, named: directory.names)
      )
      guard telling != quiet else { continue }
      count += 1
      let answer = try site.get(telling)
      #expect(answer.status == 303 && answer.location == quiet, "\(telling)")
      #expect(answer.fields[.cacheControl] == "no-store", "\(telling)")
    }
    #expect(count > 10)
  }

  @Test func `a telling file leads to the quiet one with its suffix and its other parts`() throws {
    let site = try Sites.story()
    let names = try site.catalogue.snapshot.names
    let shelter = names.name(of: "pohjoinen-turvakoti", .service)
    let file = try site.get("/palvelu/pohjoinen-turvakoti.vcf")
    #expect(file.status == 303 && file.location == "/palvelu/\(shelter).vcf")
    let type = names.name(of: "turvakoti", .term(.serviceType))
    let search = try site.get("/sv/haku?q=apua%20nyt&aihe=turvakoti&aihe=eroryhma&tapa=puhelin")
    #expect(
      search.location == "/sv/haku?q=apua%20nyt&aihe=\(type)&aihe=eroryhma&tapa=puhelin")
  }

  @Test(arguments: ["/palvelu/Pohjoinen-Turvakoti", "/aihe/TURVAKOTI", "/aihe/turvakoti/"])
  func `a telling address in other letters leads to the quiet one`(address: String) throws {
    var answer = try Sites.story().get(address)
    // A slash too many goes first.
    if let location = answer.location, location.hasSuffix("turvakoti") {
      answer = try Sites.story().get(location)
    }
    #expect(answer.status == 303 && answer.fields[.cacheControl] == "no-store")
    #expect(answer.location.map { !tells($0) } == true)
  }

  @Test func `no link, form or head of any page tells of violence`() throws {
    let site = try Sites.repository()
    let directory = try site.catalogue.snapshot
    for path in SitePath.everyPage(of: directory) {
      let address = path.address(in: .finnish, named: directory.names)
      let page = try site.get(address)
      for element in page.html.all(where: { _ in true }) {
        for name in ["href", "action", "formaction", "value", "content"] {
          guard let value = element[name], value.hasPrefix("/") || name != "href" else { continue }
          // What one reads on the page is no address.
          if name == "content" || name == "value", value.contains(" ") { continue }
          #expect(!tells(value), "\(address): <\(element.name) \(name)=\"\(value)\">")
        }
      }
    }
  }
}
