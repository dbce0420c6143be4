import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Catalogue

/// What a visitor sees when the file cannot be read or written: why, in plain words, and their text.
@Suite struct BadDayPageTests {
  private let site: TestSite
  private let text = "Numero on väärä.\nSoitin <kaksi> kertaa & kukaan ei vastannut."

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func send(_ prefix: String = "") throws -> TestPage {
    let form = try site.get(prefix + "/ilmoita")
    let token = try #require(
      form.html.all("input").first { $0["name"] == "token" }?["value"])
    return try site.post(
      prefix + "/ilmoita",
      form: ["token": token, "asia": "other", "teksti": text, "kunta": "kemi"])
  }

  @Test(arguments: [
    ("", "Palvelimen levy on täynnä"), ("/sv", "Serverns disk är full"), ("/en", "disk is full"),
  ])
  func `on a full disk the typed text comes back and can be sent again`(
    prefix: String, reason: String
  ) throws {
    try site.fillDisk()
    let page = try send(prefix)
    #expect(page.status == 503)
    #expect(page.fields[.retryAfter] != nil && page.fields[.cacheControl] == "no-store")
    #expect(page.main.text.contains(reason))
    #expect(page.htmlProblems.isEmpty)
    let area = try #require(page.main.first("textarea"))
    #expect(area["name"] == "teksti" && area.text.contains("Soitin <kaksi> kertaa & kukaan"))
    let form = try #require(page.main.first("form"))
    #expect(form["action"] == prefix + "/ilmoita")
    #expect(site.log.texts.filter { $0.contains("storage failed") }.count == 1)
    let id = try #require(page.main.text.split(separator: " ").last.map(String.init))
    #expect(
      site.log.texts.contains { $0.contains("full") && $0.contains(id.filter(\.isHexDigit)) })
    #expect(!site.log.texts.contains { $0.contains("Soitin") }, "no word of it is in the log")

    try site.own("PRAGMA max_page_count = 1000000")
    let fields = form.all("input").compactMap { input in
      input["name"].map { ($0, input["value"] ?? "") }
    }
    let token = try #require(fields.first { $0.0 == "token" }?.1)
    let again = try site.post(
      prefix + "/ilmoita",
      form: ["token": token, "asia": "other", "teksti": area.text, "kunta": "kemi"])
    #expect(again.status == 303)
    #expect(try site.catalogue.suggestions().first?.text.contains("<kaksi>") == true)
  }

  @Test func `readers go on while nothing can be saved`() throws {
    try site.fillDisk()
    #expect(try send().status == 503)
    for address in ["/", "/kunta/utsjoki", "/palvelu/tunturituen-chat", "/katvealueet", "/ilmoita"]
    {
      #expect(try site.get(address).status == 200, "\(address)")
    }
  }

  @Test func `when the file is taken away a report is not said to be kept`() throws {
    _ = try site.get("/kunta/utsjoki")
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: site.path + suffix, toPath: site.path + ".x" + suffix)
    }
    let page = try send()
    #expect(page.status == 503)
    #expect(page.main.text.contains("Palvelin ei löydä tallennettuja tietoja"))
    #expect(page.main.first("textarea")?.text.contains("Soitin") == true)
    #expect(try site.get("/kunta/utsjoki").status == 200)
    #expect(site.log.texts.contains { $0.contains("gone") })
  }

  @Test func `a damaged file is told in plain words, without the database's own`() throws {
    try site.catalogue.pool.writeWithoutTransaction { db in
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let handle = try FileHandle(forUpdating: URL(filePath: site.path))
    let size = try handle.seekToEnd()
    for page in stride(from: UInt64(4096), to: size, by: 4096) {
      try handle.seek(toOffset: page)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try handle.close()
    let page = try site.get("/palvelu/tunturituen-chat")
    #expect(page.status == 503)
    #expect(page.main.text.contains("Tallennetut tiedot ovat vioittuneet"))
    #expect(!page.text.contains("SQL") && !page.text.contains("malformed"))
    #expect(site.log.texts.filter { $0.contains("damaged") }.count == 1)
  }

  /// Forty years back, an hour back, three days on, sixty years on.
  @Test(arguments: [-1_261_440_000.0, -3600.0, 259_200.0, 1_892_160_000.0])
  func `when the clock jumps an open form is shown again as typed, and then kept`(
    seconds: Double
  ) throws {
    let form = try site.get("/ilmoita")
    let token = try #require(
      form.html.all("input").first { $0["name"] == "token" }?["value"])
    site.now += seconds
    let page = try site.post(
      "/ilmoita", form: ["token": token, "asia": "other", "teksti": text, "kunta": "kemi"])
    if page.status != 303 {
      #expect(page.status == 422)
      #expect(page.main.first("textarea")?.text.contains("Soitin") == true)
      #expect(try send().status == 303)
    }
    #expect(try site.catalogue.suggestions().count == 1)
    for address in ["/kunta/utsjoki", "/katvealueet", "/kalenteri"] {
      #expect(try site.get(address).status == 200, "\(address)")
    }
  }
}
