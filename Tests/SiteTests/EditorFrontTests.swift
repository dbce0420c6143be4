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
