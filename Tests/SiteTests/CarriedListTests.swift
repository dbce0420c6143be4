import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Whoever makes a list keeps it wherever they go on to.
@Suite struct CarriedListTests {
  /// Links that leave the list on purpose: the list's own page, which has it as `p`; files; the way
  /// out; and the page's own link that ends the list.
  private func isElsewhere(_ href: String, here: String) -> Bool {
    let path = href.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last ?? ""
    return !href.hasPrefix("/") || href == here || last == "poistu" || last == "lista"
      || last.contains(".")
  }

  /// A page's ways on that lose the list, and those that keep it.
  private func ways(_ page: TestPage, here: String) -> (lost: [String], kept: [String]) {
    var lost: [String] = []
    var kept: [String] = []
    for link in page.html.all("a") {
      guard let href = link["href"], !isElsewhere(href, here: here) else { continue }
      if href.contains("lista=") { kept.append(href) } else { lost.append(href) }
    }
    for form in page.html.all("form") {
      let carries =
        (form["action"] ?? "").contains("lista=")
        || (form["method"] == "get" && form.all("input").contains { $0["name"] == "lista" })
      if !carries { lost.append("form to \(form["action"] ?? "")") }
    }
    return (lost, kept)
  }

  /// Links to the other languages lead through all of them.
  @Test func `walking from page to page by links never loses it`() throws {
    let site = try Sites.story()
    let list = try Sites.id("tunturituen-chat")
    var waiting = KnownRoutes.pages.filter { $0.status == 200 && !$0.pattern.contains(".") }
      .map(\.example).map { $0 + ($0.contains("?") ? "&" : "?") + "lista=\(list)" }
    var seen = Set(waiting)
    var walked = 0
    while let address = waiting.popLast(), walked < (LongTests.areWanted ? 900 : 150) {
      let page = try site.get(address)
      guard page.status == 200, page.fields[.contentType]?.hasPrefix("text/html") == true,
        !address.contains("/lista"), !address.contains("/haku/ehdotukset")
      else { continue }
      walked += 1
      let here = page.html.all(class: "listbar").first?.links.last?.href ?? ""
      let (lost, kept) = ways(page, here: here)
      #expect(lost.isEmpty, "\(address)")
      #expect(!kept.isEmpty)
      #expect(page.fields[.cacheControl] == "no-store" && page.meta("robots") == "noindex")
      #expect(page.html.first(id: "exit")?["href"]?.contains("lista") == false)
      // Facets and orders of tables multiply without end; their pages are the same.
      for href in kept where href.count(where: { $0 == "=" }) <= 2 {
        let plain = String(href.prefix { $0 != "#" })
        if seen.insert(plain).inserted { waiting.append(plain) }
      }
    }
    #expect(walked > 60)
  }

  @Test(arguments: [
    "/haku?q=zzyzx", "/haku?q=sovitelu", "/haku?q=isi%20hakkaa", "/kunta?nimi=Utsjko",
    "/haku?q=chat&kunta=kemi", "/haku/ehdotukset?q=per", "/ei-ole",
  ])
  func `searches, guesses and errors keep it`(address: String) throws {
    let list = try Sites.id("tunturituen-chat")
    let page = try Sites.story().get(
      address + (address.contains("?") ? "&" : "?") + "lista=\(list)")
    let here = page.html.all(class: "listbar").first?.links.last?.href ?? ""
    let (lost, kept) = ways(page, here: here)
    #expect(lost.isEmpty)
    #expect(!kept.isEmpty)
  }

  @Test func `a name typed, a report sent and an old address lead on with it`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let list = try Sites.id("tunturituen-chat")
    let chosen = try site.get("/kunta?nimi=Utsjoki&lista=\(list)")
    #expect(chosen.fields[.location] == "/kunta/utsjoki?lista=\(list)")
    let form = try #require(try site.get("/ilmoita?lista=\(list)").main.all("form").first)
    let action = try #require(form["action"])
    let token = form.all("input").first { $0["name"] == "token" }
    let sent = try site.post(
      action,
      form: ["token": token?["value"] ?? "", "asia": "other", "teksti": "Hyvä sivu."])
    #expect(sent.status == 303)
    #expect(sent.fields[.location] == "/ilmoita/kiitos?lista=\(list)")
    #expect(try site.get(sent.fields[.location] ?? "").html.all(class: "listbar").count == 1)
  }

  @Test func `results offer each listing, and the address then carries it`() throws {
    let site = try Sites.story()
    let results = try site.get("/haku?aihe=perheasioiden-sovittelu")
    let add = try #require(results.main.first(class: "choose")?.links.first)
    let own = try Sites.id("napapiirin-sovittelu")
    #expect(
      add.href == "/haku?aihe=perheasioiden-sovittelu&lista=\(own)#p-\(own)")
    #expect(results.html.first(class: "listbar") == nil)
    let chosen = try site.get(add.href)
    let bar = try #require(chosen.html.first(class: "listbar"))
    #expect(bar.text.contains("Listallasi on 1 palvelu."))
    #expect(
      bar.links.map(\.href) == ["/lista?p=\(own)", "/haku?aihe=perheasioiden-sovittelu"])
    #expect(chosen.main.first(class: "choose")?.text.contains("Listalla") == true)
    #expect(chosen.cards.map(\.name) == results.cards.map(\.name))
    #expect(chosen.notes == results.notes, "the list is no filter")
  }

  @Test func `without a list a public page has nothing of one in its links`() throws {
    for address in ["/", "/kunta/utsjoki", "/aihe/eroneuvonta"] {
      let page = try Sites.story().get(address)
      #expect(page.main.all(class: "choose").isEmpty)
      #expect(
        page.html.links.filter { $0.href.contains("lista") && $0.text != "Kokoa lista palveluista" }
          .isEmpty)
    }
  }

  @Test func `on a municipality's page one can begin a list`() throws {
    let site = try Sites.story()
    let link = try #require(
      try site.get("/kunta/utsjoki?tapa=chat").main.links.first {
        $0.text == "Kokoa lista palveluista"
      })
    #expect(link.href == "/kunta/utsjoki?tapa=chat&lista=")
    let page = try site.get(link.href)
    #expect(page.html.first(class: "listbar") != nil)
    #expect(page.main.all(class: "choose").count == page.cards.count)
  }

  @Test func `a full list says so`() throws {
    let ids = (0..<ServiceList.maximumCount).map { "zzzzzz\($0 / 10)\($0 % 10)" }
    let page = try Sites.story().get("/haku?aihe=eroneuvonta&lista=" + ids.joined(separator: "-"))
    #expect(page.main.first(class: "choose")?.text.contains("20") == true)
    #expect(page.main.first(class: "choose")?.links.isEmpty == true)
  }
}
