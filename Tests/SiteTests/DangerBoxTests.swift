import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Site

/// Safety help stands above everything where somebody types what names a danger.
@Suite struct DangerBoxTests {
  /// Fields into which a visitor types words, up to the words.
  static let fields = ["/haku?q=", "/kunta?nimi=", "/haku?kunta=utsjoki&q="]

  @Test(arguments: fields, ["", "/sv", "/en"])
  func `a death wish brings the crisis box, in the page's language, before anything else`(
    field: String, language: String
  ) throws {
    let page = try Sites.story().get(language + field + TestSite.encoded("haluan kuolla"))
    #expect(page.status == 200)
    let box = try #require(page.main.first(id: "crisis-help"))
    #expect(box.links.map(\.href).contains("tel:112"))
    #expect(box.links.map(\.href).contains("tel:116111"))
    #expect(page.main.first(id: "safety-help") == nil)
    #expect(page.fields[.cacheControl] == "no-store")
    let start = try #require(page.main.text.firstRange(of: box.text)).lowerBound
    #expect(page.main.text[..<start].count < 60, "only the heading stands above")
  }

  @Test(arguments: fields, ["", "/sv", "/en"])
  func `violence brings the safety box`(field: String, language: String) throws {
    let page = try Sites.story().get(language + field + TestSite.encoded("mies hakkaa mua"))
    let box = try #require(page.main.first(id: "safety-help"))
    #expect(box.links.map(\.href).contains("tel:112"))
    #expect(box.links.map(\.href).contains("tel:080005005"))
    #expect(page.main.first(id: "crisis-help") == nil)
    #expect(page.fields[.cacheControl] == "no-store")
  }

  @Test func `who names both gets both, the crisis first`() throws {
    let page = try Sites.story().get("/haku?q=" + TestSite.encoded("mies lyö, haluan kuolla"))
    let boxes = page.main.all(class: "danger").compactMap { $0["id"] }
    #expect(boxes == ["crisis-help", "safety-help"])
  }

  @Test(arguments: ["насилие", "عنف", "intihar", "อยากตาย"])
  func `the box is in the page's language, whatever language the words are in`(words: String)
    throws
  {
    let page = try Sites.story().get("/sv/haku?q=" + TestSite.encoded(words))
    #expect(page.main.all(class: "danger").count == 1)
    #expect(page.main.first(class: "danger")?.text.contains("Ring") == true)
  }

  @Test(arguments: [
    "huoltoriita", "lapsi kuoli ja erosimme", "divorce papers", "развод", "طلاق", "vårdnadstvist",
  ])
  func `what names no danger brings no box`(words: String) throws {
    for field in Self.fields {
      let page = try Sites.story().get(field + TestSite.encoded(words))
      #expect(page.main.all(class: "danger").isEmpty)
    }
  }

  @Test(arguments: ["\"haluan kuolla\"", "haluan kuolla Kemi", "rovaniemi itsemurha suomeksi"])
  func `danger beats quotes, places and languages`(words: String) throws {
    let page = try Sites.story().get("/haku?q=" + TestSite.encoded(words))
    #expect(page.main.first(id: "crisis-help") != nil)
  }

  @Test func `danger that finds nothing is never counted`() throws {
    let site = try TestSite(.story)
    for words in ["en jaksa enää elää zzqx", "mies kuristi zzqx", "zzqx"] {
      _ = try site.get("/haku?q=" + TestSite.encoded(words))
    }
    #expect(site.site.finishWork(within: TestSite.workSeconds))
    #expect(try site.number("SELECT sum(times) FROM search_miss") == 1)
  }

  @Test(arguments: ["fi", "uk"])
  func `without a file of words the program does not start, and names it`(language: String) throws {
    let folder = try TemporaryFolder()
    let danger = SeedFiles.repository.appending(path: "Resources/Danger")
    let copy = URL(filePath: folder.file("Danger"))
    try FileManager.default.copyItem(at: danger, to: copy)
    _ = try Resources.danger(in: copy)
    try FileManager.default.removeItem(at: copy.appending(path: "\(language).tsv"))
    let failure = #expect(throws: Resources.Failure.self) { try Resources.danger(in: copy) }
    #expect(failure?.description.contains("Danger/\(language).tsv: cannot be read") == true)
    try "hitting\tlyö".write(
      to: copy.appending(path: "\(language).tsv"), atomically: true, encoding: .utf8)
    let wrong = #expect(throws: Resources.Failure.self) { try Resources.danger(in: copy) }
    #expect(wrong?.description.contains("\(language).tsv, line 1: ") == true)
  }
}
