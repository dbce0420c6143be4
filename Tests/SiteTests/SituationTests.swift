import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct SituationTests {
  private static func guides() throws -> SituationGuides {
    let file = SeedFiles.repository.appending(path: "Resources/Situations/situations.json")
    return try SituationGuides.read(try Data(contentsOf: file))
  }

  @Test func `every phase has three to five steps, and every type they name exists`() throws {
    let guides = try Self.guides()
    let vocabulary = try Sites.repository().catalogue.snapshot.vocabulary
    for phase in vocabulary.terms(.phase) {
      let guide = try #require(guides.guide(phase: phase.code), "\(phase.code)")
      #expect((3...5).contains(guide.steps.count), "\(phase.code)")
    }
    for guide in guides.all {
      if let phase = guide.phase { #expect(vocabulary.term(.phase, phase) != nil, "\(phase)") }
      if let audience = guide.audience { #expect(vocabulary.term(.audience, audience) != nil) }
      for type in guide.steps.compactMap(\.type) {
        #expect(vocabulary.term(.serviceType, type) != nil, "\(type)")
      }
    }
  }

  private static let faults: [(json: String, failure: SituationGuides.Failure)] = [
    (
      #"{"acts":[],"situations":[{"phase":"a","lead":{"fi":"Hei"},"steps":[],"bring":[]}]}"#,
      .untranslated("Hei")
    ),
    (
      """
      {"acts":[],"situations":[{"phase":"a","lead":{"fi":"H","sv":"H","en":"H"},"bring":[],"steps":[
      {"title":{"fi":"H","sv":"H","en":"H"},"text":{"fi":"H","sv":"H","en":"H"},
      "laws":[{"act":"1/2000","sections":"1 §"}]}]}]}
      """, .unknownAct("1/2000")
    ),
    (
      #"{"acts":[],"situations":[{"lead":{"fi":"H","sv":"H","en":"H"},"steps":[],"bring":[]}]}"#,
      .nameless("H")
    ),
  ]

  @Test(arguments: faults.indices)
  func `a file with a fault is told, so that no page shows a blank`(fault: Int) {
    let (json, failure) = Self.faults[fault]
    #expect(throws: failure) { try SituationGuides.read(Data(json.utf8)) }
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `each door of the front page leads to numbers, steps and a field for the place`(
    prefix: String
  ) throws {
    let site = try Sites.repository()
    let doors = try site.get(prefix.isEmpty ? "/" : prefix).main.first(class: "tiles")?.links ?? []
    for door in doors where door.href.contains("/tilanne/") {
      let page = try site.get(door.href)
      #expect(page.status == 200, "\(door.href)")
      #expect(page.main.all(class: "line").count == 2)
      #expect(page.main.first(class: "steps")?.all("h3").isEmpty == false)
      #expect(page.main.first(id: "nimi") != nil)
      #expect(page.duplicateIDs.isEmpty)
      #expect(page.htmlProblems.isEmpty)
    }
  }

  @Test func `the page for the young has nothing about violence among its help`() throws {
    let site = try Sites.repository()
    let directory = try site.catalogue.snapshot
    let names = try site.get("/tilanne/lapsi-tai-nuori").cards.compactMap { card in
      directory.offers.first { card.element.links.first?.href.hasSuffix($0.slug.rawValue) == true }
    }
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { !directory.concernsViolence($0) })
  }

  @Test func `a section that nobody has read in Finlex is marked`() throws {
    let page = try Sites.repository().get("/tilanne/akuutti-ero")
    let laws = page.main.first(class: "steps")?.all(class: "note").map(\.text) ?? []
    #expect(!laws.isEmpty && laws.allSatisfy { $0.hasSuffix("*") })
    #expect(page.main.text.contains("ei ole vielä tarkistettu"))
  }

  @Test(arguments: [
    ("akuutti-ero", "/kunta/utsjoki?tilanne=akuutti-ero"), ("ei-ole", "/kunta/utsjoki"),
    ("lapsi-tai-nuori", "/kunta/utsjoki"),
  ])
  func `the field for the place takes the situation along`(
    situation: String, address: String
  ) throws {
    let sent = try Sites.repository().post(
      "/kunta", form: ["nimi": "Utsjoki", "tilanne": situation])
    #expect(sent.status == 303)
    #expect(sent.fields[.location] == address)
  }

  @Test func `a municipality's page tells the steps of the situation that is chosen`() throws {
    let site = try Sites.repository()
    #expect(try site.get("/kunta/utsjoki").main.first(class: "steps") == nil)
    let page = try site.get("/kunta/utsjoki?tilanne=sopiminen")
    let steps = try #require(page.main.first(class: "steps"))
    #expect(steps.links.allSatisfy { $0.href.hasPrefix("/kunta/utsjoki?") })
  }

  @Test(arguments: ["/tilanne/ei-ole", "/tilanne/turvakoti"])
  func `a situation that nobody knows is not found`(address: String) throws {
    #expect(try Sites.repository().get(address).status == 404)
  }
}
