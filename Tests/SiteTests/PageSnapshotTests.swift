import Foundation
import TestSupport
import Testing

/// Whole pages of the story against the files in `Tests/Fixtures/pages`, which people have reviewed.
///
/// `Scripts/test --record` writes the files anew; whoever does so reads their difference.
@Suite struct PageSnapshotTests {
  /// A site of their own: what another test of the same site does must not show.
  private static let told = Result { try TestSite(.story, at: TestSite.storyNoon) }
  private static let areRecorded =
    ProcessInfo.processInfo.environment["EROPALVELUT_RECORD_PAGES"] != nil

  @Test(arguments: PageSnapshot.all)
  func `a page is what its reviewed file says`(page: PageSnapshot) throws {
    let shown = try page.shown(on: PageSnapshotTests.told.get())
    if PageSnapshotTests.areRecorded {
      try FileManager.default.createDirectory(
        at: page.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(shown.utf8).write(to: page.file)
    }
    let reviewed = try String(contentsOf: page.file, encoding: .utf8)
    let difference = PageSnapshot.difference(reviewed: reviewed, shown: shown)
    #expect(
      difference == nil,
      "\(page.address): \(difference ?? "") If that is meant, run Scripts/test --record.")
  }

  @Test func `every reviewed file is of a page`() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: PageSnapshot.folder.path())
    let files = Set(names.filter { $0.hasSuffix(".html") })
    #expect(files == Set(PageSnapshot.all.map { $0.testDescription + ".html" }))
  }

  @Test func `every start tag stands on a line of its own, and line breaks are marked`() {
    let lines = PageSnapshot.lines(of: "<!doctype html>\n<p>1 &lt; 2 <b>x</b><br></p>")
    #expect(lines == "<!doctype html>⏎\n<p>1 &lt; 2 \n<b>x</b>\n<br></p>\n")
  }

  @Test func `a difference is told with both lines`() throws {
    let told = try #require(
      PageSnapshot.difference(reviewed: "<p>\n<b>a</b>\n", shown: "<p>\n<b>c</b>\n"))
    #expect(told.contains("line 2 of 3"))
    #expect(told.contains("reviewed: <b>a</b>\n") && told.contains("now:      <b>c</b>"))
    let longer = PageSnapshot.difference(reviewed: "a\n", shown: "a\nb")
    #expect(longer?.contains("now:      b") == true)
    #expect(PageSnapshot.difference(reviewed: "a", shown: "a") == nil)
  }

  @Test func `what differs from run to run is named instead`() {
    let html = """
      <link href="/assets/site.0123456789abcdef0123456789abcdef.css">\
      <input type="hidden" name="_token" value="a-B_9"><a href="/haku?s=aZ-_9&amp;kunta=kemi">
      """
    #expect(
      PageSnapshot.steady(html) == """
        <link href="/assets/site.HASH.css">\
        <input type="hidden" name="_token" value="TOKEN"><a href="/haku?s=SEALED&amp;kunta=kemi">
        """)
  }
}
