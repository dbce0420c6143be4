import Catalogue
import Foundation
import HumanServices
import Site
import TestSupport
import Testing

/// The weekly letter: what it says, to whom, and what it never says.
@Suite struct LetterTests {
  /// Words that only a report, an answer, a contact or a confidential place has.
  static let secrets = ["Salasana 7", "Korvaava teksti", "040 999", "Piilokuja"]

  private func site() throws -> TestSite {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    for account in StoryAccount.allCases { _ = try site.account(account) }
    return site
  }

  private func letter(
    to account: StoryAccount, in site: TestSite, always: Bool = false
  ) throws -> AddressedLetter? {
    try site.site.weeklyLetters(always: always).first { $0.to == account.details.email }
  }

  /// A provider's answer about a listing, by a link of the admin's.
  private func answer(_ listing: Int, _ change: ProposedChange?, in site: TestSite) throws {
    let hash = [UInt8](repeating: UInt8(listing), count: 32)
    let id = ID<Service>(rawValue: Int64(listing))
    let admin = try site.account(.admin)
    try site.catalogue.makeProviderLink(
      tokenHash: hash, about: .service(id), by: admin, expiring: site.now + 600, at: site.now)
    let link = try #require(try site.catalogue.providerLink(tokenHash: hash))
    let seen = SeenListing(
      id: id, revision: try #require(try site.catalogue.service(id: id)).service.revision)
    try site.catalogue.answer(link.id, about: seen, change.map { [$0] } ?? [], at: site.now)
  }

  private func proposal() -> ProposedChange {
    ProposedChange(
      field: .words, language: .finnish, before: "", proposed: LetterTests.secrets[1])
  }

  private func section(_ title: String, of letter: AddressedLetter?) -> [String] {
    let parts = (letter?.body ?? "").components(separatedBy: "\n\n")
    let part = parts.first { $0.hasPrefix(title) } ?? ""
    return part.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `a coordinator's letter is of their regions, an admin's of all`() throws {
    let site = try site()
    try answer(1, proposal(), in: site)
    try answer(3, proposal(), in: site)
    let base = TestSite.publicURL + "/yllapito/palvelut/"
    let title = "Järjestäjät ovat vastanneet"
    #expect(
      section(title, of: try letter(to: .laplandCoordinator, in: site))
        == ["- Ivalon eroneuvola", base + "1"])
    #expect(
      section(title, of: try letter(to: .pirkanmaaCoordinator, in: site))
        == ["- Pirkan perheneuvola", base + "3"])
    #expect(
      section(title, of: try letter(to: .admin, in: site))
        == ["- Ivalon eroneuvola", base + "1", "- Pirkan perheneuvola", base + "3"])
  }

  @Test func `a confirmation by a provider is told for a week, a coordinator's own call never`()
    throws
  {
    let site = try site()
    let title = "Järjestäjät ovat vastanneet"
    let editor = try site.signedIn(as: .laplandCoordinator)
    let form = [("miten", "phone"), ("versio", "1")]
    _ = try editor.post("/yllapito/palvelut/4/tarkistus", form: form)
    try answer(1, nil, in: site)
    #expect(section(title, of: try letter(to: .laplandCoordinator, in: site)).count == 2)
    site.now += 6 * 86_400
    #expect(section(title, of: try letter(to: .laplandCoordinator, in: site)).count == 2)
    site.now += 86_400
    #expect(section(title, of: try letter(to: .laplandCoordinator, in: site)).isEmpty)
  }

  @Test func `what is confidential or tells of violence is named by its public id alone`() throws {
    let site = try site()
    try site.change(
      "UPDATE service SET ends_on = '2026-03-20' WHERE id IN (2, 4, 10);"
        + "UPDATE service SET name = '{\"fi\": \"Lähisuhdeväkivallan ryhmä\"}' WHERE id = 4;"
        + "UPDATE service SET name = '{\"fi\": \"Ensimmäinen\\nBcc: toinen\"}' WHERE id = 2")
    let lines = section("Päättyy 30 päivän sisällä", of: try letter(to: .admin, in: site))
    let names = try [4, 10].map { (number: Int64) in
      let service = try site.catalogue.service(id: ID(rawValue: number))?.service
      return PublicID(try #require(service).details.uuid).rawValue
    }
    let base = TestSite.publicURL + "/yllapito/palvelut/"
    let expected: [String] = [
      "- Ensimmäinen Bcc: toinen, 20.3.2026", base + "2",
      "- Palvelu \(names[0]), 20.3.2026", base + "4",
      "- Palvelu \(names[1]), 20.3.2026", base + "10",
    ]
    #expect(lines == expected)
    let whole = try #require(try letter(to: .admin, in: site)).body
    #expect(!whole.contains("turvakoti") && !whole.contains("väkivallan"))
  }

  @Test func `no letter has words of reports or answers, a contact, or a street`() throws {
    let site = try site()
    try site.writeConfidentialStreets("Piilokuja 1")
    try site.catalogue.keep(
      Suggestion(
        kind: .error, service: .named("ivalon-eroneuvola"), municipality: nil, need: nil,
        text: "Salasana 7, soita 040 999", language: .finnish, receivedOn: Story.today))
    try answer(1, proposal(), in: site)
    for letter in try site.site.weeklyLetters(always: true) {
      for secret in LetterTests.secrets + ["040 000 0000", "Esimerkkitie"] {
        #expect(!(letter.subject + letter.body).contains(secret), "\(secret)")
      }
    }
    let letter = try #require(try letter(to: .laplandCoordinator, in: site))
    #expect(letter.subject == "Palveluhakemisto: tämä odottaa sinua")
    #expect(
      section("Muut tehtävät", of: letter).dropFirst(2).prefix(2)
        == ["- Ilmoituksia käsittelyssä: 1", TestSite.publicURL + "/yllapito/jono#ilmoitukset"])
  }

  @Test func `of many listings only the first are named, and the rest are counted`() throws {
    let site = try site()
    try site.change(
      "UPDATE service SET starts_on = NULL, ends_on = '2026-03-' || (10 + id)"
        + " WHERE publication = 'published'")
    let lines = section("Päättyy 30 päivän sisällä", of: try letter(to: .admin, in: site))
    #expect(lines.count == 22)
    #expect(
      lines.suffix(2) == [
        "- Lisäksi \(try site.number(Self.ending) - 10).",
        TestSite.publicURL + "/yllapito/palvelut?syy=paattyy",
      ])
  }

  static let ending = """
    SELECT count(*) FROM service
    WHERE publication = 'published' AND status NOT IN ('ended', 'cancelled')
    """

  @Test func `where nothing waits there is no letter, unless one is asked for`() throws {
    let site = try site()
    try site.change(
      "UPDATE service SET publication = 'archived'; DELETE FROM travel_time;"
        + "UPDATE safety_contact SET assured_date = '2026-03-01', assured_by = 'source'")
    // Without listings every need is unknown, so only an editor without regions has nothing.
    try site.change("DELETE FROM account_region")
    #expect(try letter(to: .laplandCoordinator, in: site) == nil)
    let asked = try #require(try letter(to: .laplandCoordinator, in: site, always: true))
    #expect(asked.subject == "Palveluhakemisto: mikään ei odota sinua")
    #expect(asked.body.contains("\n\n\(TestSite.publicURL)/yllapito\n\n"))
  }

  @Test func `who may not log in, or has never been able to, gets no letter`() throws {
    let site = try site()
    _ = try site.catalogue.addAccount(
      .named("uusi@eropalvelut.example", "Uusi", .admin, []), passwordHash: nil, by: nil,
      at: site.now)
    try site.catalogue.setState(
      .disabled, of: site.account(.pirkanmaaCoordinator), by: nil, at: site.now)
    #expect(
      Set(try site.site.weeklyLetters(always: true).map(\.to.rawValue))
        == [StoryAccount.laplandCoordinator.email, StoryAccount.admin.email])
  }

  @Test func `every link leads a coordinator to a page that they may see`() throws {
    let site = try site()
    try answer(1, proposal(), in: site)
    try site.change("UPDATE service SET ends_on = '2026-03-20' WHERE id IN (2, 3, 4, 10)")
    let editor = try site.signedIn(as: .laplandCoordinator)
    let body = try #require(try letter(to: .laplandCoordinator, in: site)).body
    let links = body.split(whereSeparator: \.isWhitespace).filter {
      $0.hasPrefix(TestSite.publicURL)
    }
    #expect(links.count > 8)
    for link in links {
      let page = try editor.get(String(link.dropFirst(TestSite.publicURL.count)))
      // A shift leads to its first card.
      #expect(page.status == 200 || page.status == 303, "\(link)")
    }
  }
}
