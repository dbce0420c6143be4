import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// A provider's ways to be reached on their way to all its services; and what is not public yet.
@Suite struct ContactPointTests {
  private let site: TestSite
  private let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .admin)
  }

  private static let provider = "/yllapito/jarjestajat/1"
  /// One with a number of its own, and one without.
  private static let (own, without) = ("/palvelu/ivalon-eroneuvola", "/palvelu/tunturituen-chat")

  private func contact(_ address: String) throws -> HTMLElement? {
    try site.get(address).main.fact("Yhteystiedot")
  }

  /// Sends the provider's form with some fields changed.
  private func save(_ change: (inout SentForm) -> Void) throws -> TestPage {
    var form = try editor.get(Self.provider).lastForm()
    change(&form)
    return try editor.post(Self.provider, form: form.fields)
  }

  private func giveNumber() throws {
    let saved = try save {
      $0.set("contact.uusi1.value", "016 123 456")
      $0.set("contact.uusi1.note.fi", "neuvonta")
    }
    #expect(saved.status == 303, "\(saved.main.text.prefix(400))")
    let second = try save {
      $0.set("contact.uusi1.kind", "email")
      $0.set("contact.uusi1.value", "Neuvonta@Esimerkki.FI")
    }
    #expect(second.status == 303)
  }

  @Test func `a provider's number changes once for all its services, and an own one stays`()
    throws
  {
    #expect(try contact(Self.without)?.links.contains { $0.href.hasPrefix("tel:") } == false)
    try giveNumber()
    let shown = try #require(try contact(Self.without))
    #expect(shown.text.contains("Lapin Erotuki ry"))
    #expect(shown.text.contains("016 123 456 · neuvonta"))
    #expect(shown.links.map(\.href).contains("tel:+35816123456"))
    #expect(shown.links.map(\.href).contains("mailto:neuvonta@esimerkki.fi"))
    let provider = try site.get("/jarjestaja/lapin-erotuki").main
    #expect(provider.links.map(\.href).contains("tel:+35816123456"))
    let card = try site.get("/jarjestaja/lapin-erotuki.vcf").text
    #expect(card.contains("TEL;TYPE=WORK,VOICE:+35816123456"))
    // Its own number stands in the place of the provider's; the e-mail address is inherited.
    let overridden = try #require(try contact(Self.own))
    #expect(overridden.links.map(\.href).filter { $0.hasPrefix("tel:") } == ["tel:+358400000000"])
    #expect(overridden.links.map(\.href).contains("mailto:neuvonta@esimerkki.fi"))

    let key = try #require(
      try editor.get(Self.provider).lastForm().fields.map(\.0).first {
        $0.hasPrefix("contact.") && $0.hasSuffix(".value") && !$0.contains("uusi")
      })
    #expect(try save { $0.set(key, "016 765 432") }.status == 303)
    #expect(try contact(Self.without)?.links.map(\.href).contains("tel:+35816765432") == true)
    #expect(try !site.get(Self.without).text.contains("16123456"))
    #expect(try contact(Self.own)?.links.map(\.href).contains("tel:+358400000000") == true)
    let history = try editor.get(Self.provider).main.text
    #expect(history.contains("123 456") && history.contains("765 432"))
    // Cleared, it goes; the UUID of the other stays.
    let before = try organization().contactPoints.map(\.uuid)
    #expect(try save { $0.set(key, "") }.status == 303)
    #expect(try organization().contactPoints.map(\.uuid) == Array(before.dropFirst()))
  }

  private func organization() throws -> Organization {
    try #require(
      try site.catalogue.organization(id: ID(rawValue: 1), on: Story.today)
    ).organization
  }

  @Test(arguments: [
    ("phone", "0800-APUA", "APUA"), ("email", "ei osoite", "sähköpostiosoite"),
    ("chat", "ftp://x.fi", "ftp"),
  ])
  func `a provider's contact that leads nowhere is refused with the reason`(
    kind: String, value: String, reason: String
  ) throws {
    let page = try save {
      $0.set("contact.uusi1.kind", kind)
      $0.set("contact.uusi1.value", value)
    }
    #expect(page.status == 422)
    #expect(page.main.first(id: "ongelmat")?.text.contains(reason) == true)
    #expect(page.lastForm()["contact.uusi1.value"] == value)
    #expect(page.htmlProblems.isEmpty)
    #expect(try organization().contactPoints.isEmpty)
  }

  @Test func `what was typed beside a missing number is not lost in silence`() throws {
    let page = try save { $0.set("contact.uusi1.note.fi", "neuvonta arkisin") }
    #expect(page.status == 422)
    #expect(page.lastForm()["contact.uusi1.note.fi"] == "neuvonta arkisin")
    #expect(try organization().contactPoints.isEmpty)
  }

  @Test func `a proposal is seen by editors alone until somebody takes its mark away`() throws {
    let id = try #require(try site.catalogue.service(slug: .named("tunturituen-chat"))).id
    let address = "/yllapito/palvelut/\(id.rawValue)"
    var form = try editor.get(address).serviceForm(pressing: "tallenna")
    form.set("yhteys-1-laji", "phone")
    form.set("yhteys-1-arvo", "016 345 678")
    form.set("yhteys-1-ehdotus", "kylla")
    let saved = try editor.post(address, form: form.fields)
    #expect(saved.status == 303, "\(saved.main.first(id: "ongelmat")?.text ?? "")")
    for page in [
      Self.without, "/palvelu/tunturituen-chat.vcf", "/hakemisto.json", "/hakemisto.csv",
      "/kunta/inari", "/haku?q=chat", "/sv/palvelu/tunturituen-chat",
    ] {
      let text = try site.get(page).text
      #expect(!text.contains("345 678") && !text.contains("16345678"), "\(page)")
    }
    let kept = try editor.get(address).serviceForm(pressing: "tallenna")
    #expect(kept["yhteys-1-arvo"] == "016 345 678")
    // Who checks it can call it.
    let check = try editor.get(address + "/tarkistus").main
    #expect(check.text.contains("Ehdotus, ei julkinen: 016 345 678"))
    #expect(check.links.map(\.href).contains("tel:+35816345678"))
    // A save elsewhere keeps it a proposal.
    var other = try editor.get(address).serviceForm(pressing: "tallenna")
    other.set("kuvaus-fi", "Uusi kuvaus.")
    #expect(try editor.post(address, form: other.fields).status == 303)
    #expect(try !site.get(Self.without).text.contains("345 678"))
    var checked = try editor.get(address).serviceForm(pressing: "tallenna")
    #expect(checked["yhteys-1-ehdotus"] == "kylla")
    checked.untick("yhteys-1-ehdotus", "kylla")
    #expect(try editor.post(address, form: checked.fields).status == 303)
    #expect(try contact(Self.without)?.links.map(\.href).contains("tel:+35816345678") == true)
  }
}

/// No number that waits for a check stands on any public page or in any public file.
@Suite struct ProposedContactTests {
  @Test func `no proposal of the seeds is public`() throws {
    let seeds = try SeedFiles.planted()
    let points =
      seeds.services.flatMap(\.contactPoints) + seeds.organizations.flatMap(\.contactPoints)
    let published = Set(points.filter { !$0.isProposal }.map(\.text))
    let proposals = Set(points.filter(\.isProposal).map(\.text)).subtracting(published)
    #expect(proposals.count >= 5)
    let site = try Sites.repository()
    let slugs = seeds.services.filter { $0.publication == .published }.map(\.slug.rawValue)
    let files = ["/hakemisto.json", "/hakemisto.csv", "/uutiset.atom", "/haku?q=puhelin"]
    let kunnat = seeds.municipalities.map { "/kunta/\($0.slug.rawValue)" }
    for address in files + kunnat + slugs.map({ "/palvelu/\($0)" }) {
      var answer = try site.get(address)
      // What tells of violence is called by another name in addresses.
      if answer.status == 303, let location = answer.location { answer = try site.get(location) }
      let plain = answer.text.replacing(" ", with: "").replacing("\u{a0}", with: "")
      for proposal in proposals {
        #expect(!plain.contains(proposal.replacing(" ", with: "")), "\(address): \(proposal)")
      }
    }
  }
}
