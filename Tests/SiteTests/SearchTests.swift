import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Site

@Suite struct SearchTests {
  @Test func `without a question it offers the topics by need`() throws {
    let page = try Sites.repository().get("/haku")
    let topics = page.main.all(class: "inline-links").flatMap(\.links)
    #expect(try topics.count == Story().vocabulary.serviceTypes.count)
    #expect(topics.allSatisfy { $0.href.hasPrefix("/aihe/") })
    #expect(page.meta("description") != nil)
    #expect(page.meta("robots") == nil)
  }

  @Test(arguments: [
    ("chat", "Tunturituen chat"), ("CHAT", "Tunturituen chat"),
    ("revontulten", "Revontulten vertaisryhmä"), ("vertaisryhma", "Revontulten vertaisryhmä"),
    ("sovittelu napapiirin", "Napapiirin sovittelu"), ("eroneuvola", "Ivalon eroneuvola"),
  ])
  func `words find what has them`(words: String, name: String) throws {
    let page = try Sites.story().get("/haku?q=" + TestSite.encoded(words))
    #expect(page.cards.first?.name == name)
    #expect(page.html.first(id: "q")?["value"] == words)
  }

  @Test(
    .enabled(if: Analyzer().finnish != nil, "Voikko is not installed"),
    arguments: [
      ("sovittelua", "Napapiirin sovittelu"), ("vertaisryhmästä", "Revontulten vertaisryhmä"),
      ("lastenvalvojalle", "Lapin lastenvalvoja"), ("turvakotiin", "Pohjoinen turvakoti"),
    ])
  func `inflected words find too`(words: String, name: String) throws {
    let site = try TestSite(.story, analyzer: Analyzer())
    let names = try site.get("/haku?q=" + TestSite.encoded(words)).cards.map(\.name)
    #expect(names.contains(name), "\(names)")
  }

  @Test func `a topic, a situation and a municipality narrow it`() throws {
    let site = try Sites.repository()
    let type = try total(site.get("/haku?aihe=lastenvalvoja"))
    let both = try total(site.get("/haku?aihe=lastenvalvoja&kunta=utsjoki"))
    #expect(both > 0 && both < type)
    let page = try site.get("/haku?aihe=lastenvalvoja&kunta=utsjoki")
    #expect(page.cards.first?.pill == "Utsjoella" || page.cards.first?.pill.isEmpty == false)
    #expect(page.main.first(class: "lead")?.text.contains("Utsjoki") == true)
    let phase = try site.get("/haku?tilanne=eron-harkinta")
    #expect(phase.heading != "Haku", "the situation is the heading")
    #expect(try total(phase) > 0)
  }

  @Test func `pages keep the question and show everything once`() throws {
    let site = try Sites.repository()
    var address: String? = "/sv/haku?tilanne=akuutti-ero"
    var seen: [String] = []
    var pages = 0
    let all = try total(site.get("/haku?tilanne=akuutti-ero"))
    while let current = address, pages < 20 {
      let page = try site.get(current)
      seen += page.cards.map(\.href)
      pages += 1
      address = page.main.all("a").first { $0["rel"] == "next" }?["href"]
      #expect(address?.hasPrefix("/sv/haku?tilanne=akuutti-ero&jalkeen=") != false)
    }
    #expect(pages == (all + 19) / 20 && pages > 1)
    #expect(seen.count == all && Set(seen).count == all)
  }

  @Test(arguments: ["0", "-1", "999", "abc", "1.5", "99999999999999999999"])
  func `a page that is not there shows results all the same`(number: String) throws {
    let page = try Sites.repository().get("/haku?tilanne=akuutti-ero&jalkeen=" + number)
    #expect(page.status == 200)
    #expect(!page.cards.isEmpty)
  }

  @Test func `nothing found tells what emptied the list and what there is without it`() throws {
    let page = try Sites.story().open("/haku?q=chat&kunta=kemi&aihe=turvakoti&kieli=fi")
    #expect(page.status == 200)
    let gap = try #require(page.main.all(class: "gap").last)
    #expect(page.main.all(class: "lead").isEmpty)
    let links = gap.links.map { ($0.href, $0.text) }
    for (href, text) in links where href.hasPrefix("/haku?") {
      let count = try #require(text.split(separator: "(").last.flatMap { Int($0.dropLast()) })
      #expect(try total(Sites.story().get(href)) == count, "\(text)")
    }
    #expect(links.contains { $0.0 == "/haku?q=chat&kunta=kemi&kieli=fi" })
    let name = try Sites.story().catalogue.snapshot.names.name(
      of: "turvakoti", .term(.serviceType))
    #expect(links.contains { $0.0 == "/ilmoita?kunta=kemi&aihe=\(name)" })
  }

  @Test func `before anything is asked, every facet can be chosen, with its numbers`() throws {
    let page = try Sites.repository().get("/haku")
    let chips = page.main.first(class: "facets")?.links ?? []
    #expect(chips.contains { $0.href == "/haku?tapa=video" && $0.text.hasSuffix(")") })
    #expect(page.cards.isEmpty && page.main.links.contains { $0.href == "/aihe/eroryhma" })
  }

  @Test func `results can be had with the newest facts first, on every page, and by words too`()
    throws
  {
    let site = try Sites.repository()
    let directory = try site.catalogue.snapshot
    let known = Dictionary(
      uniqueKeysWithValues: directory.offers.map {
        (
          SitePath.service($0.slug).address(in: .finnish, named: directory.names), $0.factsKnownOn
        )
      })
    for address in ["/haku?tapa=kasvokkain&jarjestys=tuorein", "/haku?q=ero&jarjestys=tuorein"] {
      var next: String? = address
      var days: [CivilDate?] = []
      while let page = try next.map({ try site.get($0) }) {
        days += try page.cards.map { card in
          try #require(known[String(card.href.prefix { $0 != "?" })])
        }
        next = page.main.all("a").first { $0["rel"] == "next" }?["href"]
      }
      #expect(days.count > 5, "\(address)")
      let dated = days.compactMap(\.self)
      #expect(dated == dated.sorted(by: >), "\(address)")
      #expect(days.prefix(dated.count).allSatisfy { $0 != nil }, "\(address)")
    }
    let page = try site.get("/haku?tapa=video&jarjestys=tuorein")
    #expect(page.main.all("a").contains { $0["href"] == "/haku?tapa=video" })
    let kept = page.main.first("form")?.all("input").map { $0["name"] }
    #expect(kept?.contains("jarjestys") == true)
    let unknown = try site.get("/haku?tapa=video&jarjestys=nimi")
    #expect(unknown.main.first(class: "note")?.text.contains("jarjestys=nimi") == true)
  }

  @Test func `results with what is over lead to what is given now`() throws {
    let site = try Sites.repository()
    let page = try site.get("/haku?tapa=video")
    let link = try #require(page.main.links.first { $0.text.hasPrefix("Piilota päättyneet") })
    let running = try site.get(link.href)
    #expect(link.text.hasSuffix("(\(running.cards.count) jää)"))
    #expect(running.cards.allSatisfy { $0.pill != "Päättynyt" })
    #expect(!running.main.links.contains { $0.text.hasPrefix("Piilota päättyneet") })
  }

  @Test func `a situation that no listing speaks of leads to the topic of its name`() throws {
    let page = try Sites.repository().get("/haku?tilanne=uusperhe")
    #expect(page.main.first(class: "gap")?["role"] == "status")
    #expect(page.main.links.map(\.href).contains("/aihe/uusperheneuvonta"))
  }

  @Test func `words that nobody has are said, and the way to report is there`() throws {
    let page = try Sites.story().get("/haku?q=zzzzzz")
    #expect(page.main.first(class: "gap")?.text.contains("zzzzzz") == true)
    #expect(page.main.first(class: "gap")?.links.map(\.href) == ["/haku", "/ilmoita"])
  }

  @Test func `a municipality in the words becomes a filter that can be taken away`() throws {
    let page = try Sites.story().get("/haku?q=vertaisryhm%C3%A4%20Rovaniemell%C3%A4")
    #expect(page.html.first(id: "q")?["value"] == "vertaisryhmä")
    let chip = try #require(
      page.main.all("a").first { $0["aria-current"] == "true" && $0.text.hasPrefix("Rovaniemi") })
    #expect(chip["href"] == "/haku?q=vertaisryhm%C3%A4")
  }

  @Test func `violence in the words brings the safety help above every result`() throws {
    for address in ["/haku?q=turvakoti", "/haku?aihe=turvakoti", "/en/haku?q=my+husband+hits+me"] {
      let page = try Sites.story().open(address)
      let text = page.main.text
      let help = try #require(text.firstRange(of: "080 005 005"))
      let first = try #require(page.cards.first?.name)
      let result = try #require(text.firstRange(of: first))
      #expect(help.lowerBound < result.lowerBound, "\(address)")
      #expect(page.fields[.cacheControl] == "no-store")
    }
    let other = try Sites.story().get("/haku?q=sovittelu")
    #expect(other.main.first(class: "danger") == nil)
  }

  @Test func `matched words are marked where they stand`() throws {
    let page = try Sites.story().get("/haku?q=tunturituen")
    #expect(page.cards.first?.element.first("mark")?.text == "Tunturituen")
  }

  @Test
  func `facets are links with counts, zeros are hidden, and a count is what following it gives`()
    throws
  {
    let site = try Sites.repository()
    let page = try site.get("/haku?q=ero&kenelle=lapset")
    let chips = page.main.all(class: "facets").flatMap { $0.all("li") }
    #expect(!chips.isEmpty && chips.allSatisfy { !$0.text.hasSuffix("(0)") })
    for chip in chips {
      guard let link = chip.first("a"), let href = link["href"], href.contains("kieli=") else {
        continue
      }
      let count = try #require(link.text.split(separator: "(").last.flatMap { Int($0.dropLast()) })
      #expect(try total(site.get(href)) == count, "\(link.text)")
    }
  }

  @Test func `the order of an address's parts does not matter`() throws {
    let site = try Sites.repository()
    let first = try site.get("/haku?kenelle=lapset&kenelle=isat&tapa=chat&kieli=fi")
    let second = try site.get("/haku?kieli=fi&kenelle=isat&tapa=chat&kenelle=lapset")
    #expect(first.body == second.body)
  }

  @Test func `suggestions are links, kept nowhere, and never somebody's words`() throws {
    let page = try Sites.story().get("/haku/ehdotukset?q=huol")
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.html.links.map(\.href).contains("/haku?q=huoltoriita"))
    #expect(try Sites.story().get("/haku/ehdotukset?q=a").body.isEmpty)
    #expect(try Sites.story().get("/haku/ehdotukset?q=%3Cb%3E").body.isEmpty)
    let place = try Sites.story().get("/haku/ehdotukset?q=chat%20rova")
    #expect(place.html.links.map(\.href).contains("/haku?q=chat&kunta=rovaniemi"))
  }

  @Test func `a browser can add the search to its own field`() throws {
    let page = try Sites.story().get("/sv/opensearch.xml")
    #expect(page.fields[.contentType] == "application/opensearchdescription+xml")
    #expect(page.text.contains("https://eropalvelut.example/sv/haku?q={searchTerms}"))
    let front = try Sites.story().get("/sv")
    #expect(
      front.html.all("link").contains {
        $0["rel"] == "search" && $0["href"] == "/sv/opensearch.xml"
      })
  }

  @Test func `what is looked for in vain is counted, but not words of violence or numbers`() throws
  {
    let site = try TestSite(.story)
    for _ in 0..<5 { _ = try site.get("/haku?q=Zzyzx%20qwrtp&kunta=kemi") }
    site.now = site.now.addingTimeInterval(86_400)
    _ = try site.get("/haku?q=zzyzx%20qwrtp&kunta=kemi")
    _ = try site.get("/haku?q=0401234567")
    #expect(site.site.finishWork(within: TestSite.workSeconds))
    #expect(try site.catalogue.searchMisses(since: .on("2026-01-01")).isEmpty, "two days")
    site.now = site.now.addingTimeInterval(86_400)
    _ = try site.get("/haku?q=zzyzx%20qwrtp&kunta=kemi")
    #expect(site.site.finishWork(within: TestSite.workSeconds))
    let misses = try site.catalogue.searchMisses(since: .on("2026-01-01"))
    #expect(misses.map(\.term) == ["qwrtp zzyzx"])
    #expect(misses.first?.municipality == .kemi && misses.first?.times == 7)
  }

  @Test func `a search in vain is answered while the file is slow, and counted when it can be`()
    throws
  {
    let site = try TestSite(.story)
    let gate = DispatchSemaphore(value: 0)
    #expect(site.site.missQueue.submit { gate.wait() })
    // One more than wait: the last is not counted.
    for _ in 0..<Site.waitingMisses {
      #expect(try site.get("/haku?q=zzyzx").status == 200)
    }
    gate.signal()
    #expect(site.site.finishWork(within: TestSite.workSeconds))
    let counted = try site.number("SELECT sum(times) FROM search_miss")
    #expect(counted == Site.waitingMisses - 1)
  }

  @Test(arguments: [
    "\"", "'", "(", ")", "*", "NEAR", "a AND", "OR OR", "name:", "^", "-", "--", ";", "\\", "%",
    "{}", "<script>alert(1)</script>", "🙂", "\u{0}", "a\u{0}b", "\u{202E}", "' OR 1=1 --", "    ",
  ])
  func `whatever is typed gets an answer`(words: String) throws {
    for address in ["/haku?q=", "/haku.json?q="] {
      let page = try Sites.story().get(address + TestSite.encoded(words))
      #expect(page.status == 200)
      #expect(page.htmlProblems.isEmpty)
      #expect(page.main.first("script") == nil)
    }
  }

  @Test func `ten thousand letters get an answer`() throws {
    let page = try Sites.story().get("/haku?q=" + String(repeating: "ero%20", count: 2000))
    #expect(page.status == 200)
  }

  @Test func `what an address asks that is not there is told and left out`() throws {
    let page = try Sites.story().get("/haku?q=chat&kunta=helsinki&aihe=%3Cb%3E&x=1")
    #expect(page.cards.first?.name == "Tunturituen chat")
    let note = page.notes.joined()
    #expect(note.contains("kunta=helsinki") && note.contains("aihe=<b>") && note.contains("x=1"))
  }

  private func items(_ address: String, _ site: TestSite) throws -> [[String: Any]] {
    let page = try site.get(address)
    let json = try JSONSerialization.jsonObject(with: Data(page.body)) as? [String: Any]
    return try #require(json?["items"] as? [[String: Any]])
  }

  @Test func `as data its results are records of the directory, best first`() throws {
    let site = try Sites.story()
    let page = try site.get("/haku.json?q=chat")
    #expect(page.fields[.contentType] == "application/json")
    #expect(page.fields[.cacheControl] == "no-store")
    let found = try items("/haku.json?q=chat", site)
    #expect(found.first?["slug"] as? String == "tunturituen-chat")
    let whole = try items("/hakemisto.json", site)
    for item in found {
      let same = whole.first { $0["slug"] as? String == item["slug"] as? String }
      #expect(same.map { NSDictionary(dictionary: $0) } == NSDictionary(dictionary: item))
    }
    #expect(try Sites.repository().get("/haku.json?aihe=lastenvalvoja").fields[.eTag] != nil)
    #expect(try items("/haku.json", site).isEmpty)
  }

  @Test(arguments: KnownRoutes.prefixes, ["alue=lappi", "q=ero", "alue=lappi&muoto=ryhma"])
  func `files have all that the page counts, with its filters`(
    prefix: String, query: String
  ) throws {
    let site = try Sites.repository()
    let page = try site.get("\(prefix)/haku?\(query)")
    let links = page.main.links.compactMap(\.href).filter { $0.contains("/haku.") }
    #expect(links.count == 3)
    for link in links {
      let file = try site.get(link)
      #expect(file.status == 200)
      let isExcel = link.hasSuffix("muoto=excel")
      #expect(file.text.hasPrefix("\u{FEFF}") == isExcel)
      let number: Int
      if link.contains(".json") {
        number = try items(link, site).count
      } else {
        // Records end in CRLF, lines of a text in LF.
        number = file.text.split(separator: "\r\n").count - 1
        #expect(file.text.contains(isExcel ? "uuid;slug;name" : "uuid,slug,name"))
      }
      #expect(number == (try total(page)), "\(link)")
    }
    #expect(try total(page) > 20 || query != "alue=lappi")
  }

  /// The number in the lead.
  private func total(_ page: TestPage) throws -> Int {
    try #require(
      Int(page.main.first(class: "lead")?.text.prefix { $0.isNumber } ?? ""), "no number")
  }
}
