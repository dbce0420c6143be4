import Addresses
import Catalogue
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Every page that links lead to, in three languages, with the project's own seeds.
@Suite struct WholeSiteTests {
  /// The crawl of the browser tests goes through all three languages, with the release build.
  private static let prefixes = LongTests.areWanted ? KnownRoutes.prefixes : [""]

  @Test(arguments: prefixes)
  func `every page is whole and every link inside leads somewhere`(prefix: String) throws {
    let site = try Sites.repository()
    var crawl = Crawl(site: site, prefix: prefix)
    try crawl.run()
    #expect(crawl.problems.isEmpty, "\(crawl.problems.sorted().prefix(20))")
    let municipalities = crawl.pages.filter { $0.contains("/kunta/") }.count
    #expect(try municipalities == SeedFiles.municipalityCount())
    let directory = try site.catalogue.snapshot
    let language = Language(rawValue: String(prefix.dropFirst())) ?? .finnish
    for offer in directory.offers {
      #expect(
        crawl.pages.contains(
          SitePath.service(offer.slug).address(in: language, named: directory.names)),
        "\(offer.slug.rawValue) can be reached from the first page")
    }
  }

  @Test func `pages about a few places and listings of every kind are whole too`() throws {
    var crawl = Crawl(site: try Sites.story(), prefix: "")
    try crawl.run()
    #expect(crawl.problems.isEmpty, "\(crawl.problems.sorted().prefix(20))")
    #expect(crawl.pages.filter { $0.contains("/kunta/") }.count == Story.municipalities.count)
  }

  @Test(arguments: prefixes)
  func `every municipality has help, and no card is empty`(prefix: String) throws {
    let site = try Sites.repository()
    for municipality in try SeedFiles.planted().municipalities {
      let page = try site.get("\(prefix)/kunta/\(municipality.slug.rawValue)")
      #expect(page.status == 200)
      #expect(page.cards.count > 5, "\(municipality.slug.rawValue)")
      for card in page.cards {
        #expect(!card.name.isEmpty && !card.pill.isEmpty)
        #expect(card.element.first("p")?.text.isEmpty == false, "\(card.name)")
        #expect(!card.facts.contains(""), "\(card.name)")
      }
    }
  }

  @Test func `every service of the seeds has a page without an empty fact`() throws {
    let site = try Sites.repository()
    for service in try SeedFiles.planted().services {
      let page = try site.open("/palvelu/\(service.slug.rawValue)")
      #expect(page.status == (service.publication == .published ? 200 : 404))
      guard page.status == 200 else { continue }
      let empty = page.main.all("dd").filter(\.text.isEmpty)
      #expect(empty.isEmpty, "\(service.slug.rawValue)")
      #expect(!page.text.contains("Tarkistettu"), "\(service.slug.rawValue)")
    }
  }
}

/// A walk along every link inside the site, from the first page of one language.
///
/// Pages without a query are read to their links; those with one are looked at and left, for each
/// filter leads to many more.
struct Crawl {
  let site: TestSite
  let prefix: String
  /// Elements that say nothing when they are empty, but are read out all the same.
  private static let neverEmpty: Set<String> = [
    "h1", "h2", "h3", "p", "ul", "ol", "li", "dt", "dd", "a", "label", "button",
  ]

  private(set) var pages: Set<String> = []
  private(set) var problems: Set<String> = []
  private var seen: Set<String> = []
  private var waiting: [String] = []

  init(site: TestSite, prefix: String) {
    self.site = site
    self.prefix = prefix
  }

  mutating func run() throws {
    waiting = [prefix.isEmpty ? "/" : prefix]
    while let address = waiting.popLast() { try visit(address) }
  }

  private mutating func visit(_ address: String) throws {
    let page = try site.get(address)
    guard page.status == 200 else {
      problems.insert("\(address) answers \(page.status)")
      return
    }
    guard page.fields[.contentType]?.hasPrefix("text/html") == true else { return }
    check(page, address)
    guard !address.contains("?") else { return }
    pages.insert(address)
    for link in page.html.links {
      follow(link.href, from: address, page)
    }
  }

  private mutating func check(_ page: TestPage, _ address: String) {
    let language = prefix.isEmpty ? "fi" : String(prefix.dropFirst())
    if page.html.all("h1").count != 1 || page.heading.isEmpty {
      problems.insert("\(address) has \(page.html.all("h1").count) h1")
    }
    for skip in page.headingSkips { problems.insert("\(address): \(skip)") }
    for landmark in page.unnamedLandmarks { problems.insert("\(address): \(landmark)") }
    if page.language != language { problems.insert("\(address) is in \(page.language)") }
    for id in page.duplicateIDs { problems.insert("\(address) has the id \(id) twice") }
    for problem in page.htmlProblems { problems.insert("\(address): \(problem)") }
    if page.documentTitle.isEmpty { problems.insert("\(address) has no title") }
    for empty in page.main.all(where: { Crawl.neverEmpty.contains($0.name) && $0.text.isEmpty }) {
      problems.insert("\(address) has an empty <\(empty.name)>")
    }
    for reference in references(page.html) where page.html.first(id: reference) == nil {
      problems.insert("\(address) refers to #\(reference), which is not there")
    }
  }

  /// Ids that labels and descriptions point to.
  private func references(_ html: HTMLElement) -> [String] {
    html.all { $0["for"] != nil || $0["aria-describedby"] != nil || $0["aria-labelledby"] != nil }
      .flatMap { element in
        [element["for"], element["aria-describedby"], element["aria-labelledby"]]
          .compactMap { $0 }.flatMap { $0.split(separator: " ").map(String.init) }
      }
  }

  private mutating func follow(_ href: String, from address: String, _ page: TestPage) {
    if href.hasPrefix("#") {
      if page.html.first(id: String(href.dropFirst())) == nil {
        problems.insert("\(address) links to \(href), which is not there")
      }
      return
    }
    guard href.hasPrefix("/") else {
      let schemes = ["https://", "http://", "tel:", "sms:", "mailto:"]
      let isKnown = schemes.contains { href.hasPrefix($0) }
      if !isKnown { problems.insert("\(address) links to \(href)") }
      return
    }
    let target = String(href.prefix { $0 != "#" })
    let isOfThisLanguage =
      prefix.isEmpty
      ? !["/sv", "/en"].contains { target == $0 || target.hasPrefix($0 + "/") }
      : target == prefix || target.hasPrefix(prefix + "/")
    guard isOfThisLanguage, target != prefix + "/poistu", seen.insert(kind(target)).inserted else {
      return
    }
    waiting.append(target)
  }

  /// Addresses that differ only in which municipality's page or scorecard is filtered are one kind,
  /// or the walk would take minutes; `MunicipalityFilterTests` follows those of two municipalities.
  private func kind(_ target: String) -> String {
    guard target.contains("?"), let folder = folders.first(where: target.contains) else {
      return target
    }
    return folder + target.drop { $0 != "?" }
  }

  private let folders = ["/kunta/", "/katvealueet/"]
}
