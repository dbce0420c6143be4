import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// The first page of an editor's day.
@Suite struct EditorFrontTests {
  @Test func `it says how old the last copy of the data is, and when there is none`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    #expect(try editor.get("/yllapito").main.text.contains("ei ole vielä varmuuskopiota"))

    let folder = try TemporaryFolder()
    try site.catalogue.backUp(to: folder.file("copy.sqlite"), at: site.now - 3 * 3600)
    let fresh = try editor.get("/yllapito").main.text
    #expect(fresh.contains("varmuuskopio 3 tunnin takaa"))
    #expect(!fresh.contains("Tuoretta varmuuskopiota ei ole"))
  }

  @Test func `what was looked for in vain is told to the coordinators whose place it is`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    for day in ["2026-02-27", "2026-02-28", "2026-03-01"] {
      for _ in 0..<2 {
        try site.catalogue.countMiss("ponipaja", in: .kemi, on: .on(day))
        try site.catalogue.countMiss("sukulaiset", in: .pirkkala, on: .on(day))
        try site.catalogue.countMiss("erokahvila", in: nil, on: .on(day))
      }
    }
    let text = try site.signedIn(as: .laplandCoordinator).get("/yllapito/jono").main.text
    #expect(text.contains("ponipaja, Kemi · 6 kertaa"))
    #expect(text.contains("erokahvila · 6 kertaa"))
    #expect(!text.contains("sukulaiset"))
  }

  @Test func `an old copy is a warning once there is something to lose`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let folder = try TemporaryFolder()
    try site.catalogue.backUp(to: folder.file("copy.sqlite"), at: site.now - 48 * 3600)
    let editor = try site.signedIn(as: .admin)
    try site.catalogue.keep(
      Suggestion(
        kind: .other, service: nil, municipality: nil, need: nil, text: "Puuttuu ryhmä",
        language: .finnish, receivedOn: Story.today))
    #expect(try editor.get("/yllapito").main.text.contains("Tuoretta varmuuskopiota ei ole"))
  }
}
