import Catalogue
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

  static let languages: [Language] = [.finnish, .swedish, .english]

  private func page(
    _ words: String, in field: String = "/haku?q=", _ language: Language = .finnish
  ) throws -> TestPage {
    let prefix = language == .finnish ? "" : "/\(language.rawValue)"
    return try Sites.story().get(prefix + field + TestSite.encoded(words))
  }

  @Test(arguments: fields, languages)
  func `a death wish brings the crisis box, in the page's language, before anything else`(
    field: String, language: Language
  ) throws {
    let page = try page("haluan kuolla", in: field, language)
    let contacts = try Sites.story().catalogue.safetyContacts
    #expect(page.status == 200)
    let box = try #require(page.main.first(class: "crisis-help"))
    let called = [contacts.emergency, contacts.crisis, contacts.child]
    #expect(box.links.map(\.href) == called.map { "tel:\($0.number.dialled)" })
    for contact in called { #expect(box.text.contains(contact.hours[language])) }
    #expect(page.main.first(class: "safety-help") == nil)
    #expect(page.fields[.cacheControl] == "no-store")
    let text = page.main.text
    let number = try #require(text.firstRange(of: contacts.crisis.number.rawValue))
    #expect(text[..<number.lowerBound].count < 400, "only the heading and the box stand above")
  }

  @Test(arguments: fields, languages)
  func `violence brings the safety box`(field: String, language: Language) throws {
    let page = try page("mies hakkaa mua", in: field, language)
    let contacts = try Sites.story().catalogue.safetyContacts
    let box = try #require(page.main.first(class: "safety-help"))
    for contact in [contacts.violence, contacts.emergency] {
      #expect(box.links.map(\.href).contains("tel:\(contact.number.dialled)"))
    }
    #expect(page.main.first(class: "crisis-help") == nil)
    #expect(page.fields[.cacheControl] == "no-store")
  }

  @Test(arguments: [("насилие", "venäjä"), ("عنف", "arabia"), ("rabshad", "somali")])
  func `the box names the languages in which its line answers`(words: String, language: String)
    throws
  {
    let box = try #require(try page(words).main.first(class: "safety-help"))
    #expect(box.text.contains(language))
    #expect(!box.text.contains("saame"), "nobody says that it answers in Sámi")
  }

  @Test func `a child who is hit or afraid is told of the children's line`() throws {
    let child = try Sites.story().catalogue.safetyContacts.child.number
    let box = try #require(try page("isä lyö mua").main.first(class: "safety-help"))
    #expect(box.links.map(\.href).contains("tel:\(child.dialled)"))
    let other = try #require(try page("kuristaminen").main.first(class: "safety-help"))
    #expect(!other.links.map(\.href).contains("tel:\(child.dialled)"))
  }

  @Test func `who names both gets both, the crisis first`() throws {
    let page = try page("mies lyö, haluan kuolla")
    let boxes = page.main.all(class: "danger").map { $0.classes.last }
    #expect(boxes == ["crisis-help", "safety-help"])
  }

  @Test(arguments: ["насилие", "عنف", "intihar", "อยากตาย"])
  func `the box is in the page's language, whatever language the words are in`(words: String)
    throws
  {
    let page = try page(words, in: "/haku?q=", .swedish)
    #expect(page.main.all(class: "danger").count == 1)
    #expect(page.main.first(class: "danger")?.text.lowercased().contains("ring") == true)
  }

  @Test(arguments: [
    "huoltoriita", "lapsi kuoli ja erosimme", "divorce papers", "развод", "طلاق", "vårdnadstvist",
  ])
  func `what names no danger brings no box`(words: String) throws {
    for field in Self.fields {
      #expect(try page(words, in: field).main.all(class: "danger").isEmpty)
    }
  }

  @Test(arguments: ["\"haluan kuolla\"", "haluan kuolla Kemi", "rovaniemi itsemurha suomeksi"])
  func `danger beats quotes, places and languages`(words: String) throws {
    #expect(try page(words).main.first(class: "crisis-help") != nil)
  }

  @Test func `help comes while one types`() throws {
    let piece = try page("haluan kuol", in: "/haku/ehdotukset?q=")
    #expect(!piece.text.contains("crisis-help"))
    let whole = try page("haluan kuolla", in: "/haku/ehdotukset?q=")
    #expect(whole.text.contains("crisis-help"))
    #expect(whole.fields[.cacheControl] == "no-store")
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
