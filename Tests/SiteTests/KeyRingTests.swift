import Catalogue
import Foundation
import HumanServices
import Logging
import TestSupport
import Testing
import TextAnalysis

@testable import Site

/// What the keys of one process are to another, to another purpose, and to another day.
@Suite struct KeyRingTests {
  private let site: TestSite
  private var ring: KeyRing { site.site.keys }
  private static let day = 24.0 * 60 * 60

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func verdict(
    _ signature: String, for purpose: KeyPurpose, by ring: KeyRing
  ) -> KeyRing.Refusal? {
    do throws(KeyRing.Refusal) {
      _ = try ring.verify(signature, of: "text", for: purpose)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what one process signed and sealed, another on the same file takes`() throws {
    let other = try TestSite(beside: site).site.keys
    for purpose in KeyPurpose.allCases {
      #expect(verdict(ring.sign("text", for: purpose), for: purpose, by: other) == nil)
      #expect(verdict(other.sign("text", for: purpose), for: purpose, by: ring) == nil)
      let sealed = try ring.seal("mies lyö 👩‍👧", for: purpose)
      #expect(try other.open(sealed, for: purpose) == "mies lyö 👩‍👧")
    }
  }

  @Test func `a key that another process makes while this one runs is known here`() throws {
    let other = try TestSite(beside: site)
    other.now += Self.day
    site.now += Self.day
    _ = other.site.keys.sign("text", for: .ticket)
    other.site.finishWork(within: TestSite.workSeconds)
    let signature = other.site.keys.sign("text", for: .ticket)
    #expect(signature.hasPrefix("\(Story.today.adding(days: 1).dayNumber)."))
    #expect(verdict(signature, for: .ticket, by: ring) == nil)
  }

  @Test func `one purpose's key serves no other`() throws {
    for purpose in KeyPurpose.allCases {
      let (signature, sealed) = (ring.sign("text", for: purpose), try ring.seal("x", for: purpose))
      for other in KeyPurpose.allCases where other != purpose {
        #expect(verdict(signature, for: other, by: ring) == .notOurs)
        #expect(throws: KeyRing.Refusal.notOurs) { try ring.open(sealed, for: other) }
      }
    }
    let hashes = KeyPurpose.allCases.map { ring.key(for: $0).hash("label", ["text"]) }
    #expect(Set(hashes).count == KeyPurpose.allCases.count)
  }

  @Test func `a hash tells lists of texts and kinds apart`() {
    let key = ring.key(for: .ticket)
    let hashes = [
      key.hash("a", ["b", "c"]), key.hash("a", ["bc"]), key.hash("a", ["b:1:c"]),
      key.hash("ab", ["c"]), key.hash("a", ["b", "c", ""]), key.hash("b", ["b", "c"]),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(key.hash("a", ["b", "c"]) == hashes[0])
  }

  @Test(arguments: KeyPurpose.allCases)
  func `an old key serves as many days as its purpose names, and not one more`(
    purpose: KeyPurpose
  ) throws {
    let (signature, sealed) = (ring.sign("text", for: purpose), try ring.seal("x", for: purpose))
    // From noon: the last day's evening, whatever the clocks do in spring.
    site.now += Self.day * (Double(purpose.days) + 0.4)
    let later = try TestSite(beside: site)
    later.now = site.now
    for ring in [ring, later.site.keys] {
      #expect(verdict(signature, for: purpose, by: ring) == nil)
      #expect(try ring.open(sealed, for: purpose) == "x")
    }
    site.now += Self.day
    later.now = site.now
    for ring in [ring, later.site.keys] {
      #expect(verdict(signature, for: purpose, by: ring) == .expired)
      #expect(throws: KeyRing.Refusal.expired) { try ring.open(sealed, for: purpose) }
    }
  }

  @Test func `what is changed, cut, made up or of the future is not ours`() throws {
    let sealed = try ring.seal("sanat", for: .sealedWords)
    var made = ["", "a", "AAAA", "=", "ä", sealed + "A", String(sealed.dropLast(2))]
    for index in sealed.indices {
      let other = sealed[index] == "A" ? "B" : "A"
      made.append(sealed.replacingCharacters(in: index...index, with: other))
    }
    for text in made where text != sealed {
      let refusal = #expect(throws: KeyRing.Refusal.self) {
        let opened = try ring.open(text, for: .sealedWords)
        // The last character of base64 has bits that say nothing.
        if opened == "sanat" { throw KeyRing.Refusal.notOurs }
      }
      #expect(refusal != nil, "\(text)")
    }
    let signature = ring.sign("text", for: .link)
    #expect(throws: KeyRing.Refusal.notOurs) { try ring.verify(signature, of: "Text", for: .link) }
    for text in ["", ".", "x.y", "-1.AAAA", "999999999999999999999.AAAA", "\(signature).1"] {
      #expect(verdict(text, for: .link, by: ring) != nil, "\(text)")
    }
    site.now -= Self.day
    #expect(verdict(signature, for: .link, by: ring) == .notOurs)
  }

  @Test func `sealing the same words twice gives two texts`() throws {
    #expect(try ring.seal("sanat", for: .sealedWords) != ring.seal("sanat", for: .sealedWords))
  }

  @Test func `around midnight nobody waits for the new key, and then it signs`() throws {
    let before = ring.key(for: .ticket).day
    site.now += Self.day
    #expect(ring.key(for: .ticket).day == before)
    site.site.finishWork(within: TestSite.workSeconds)
    #expect(ring.key(for: .ticket).day == before.adding(days: 1))
    #expect(try site.catalogue.daySecrets().count == 2)
  }

  /// On a full disk one more day may still fit.
  @Test(arguments: [BadDay.readOnly, .locked])
  func `where the file cannot be written the newest key there is goes on`(day: BadDay) throws {
    try day.begin(on: site)
    site.now += Self.day
    let pages = try day.during(site) {
      try (0..<3).map { _ in
        defer { site.site.finishWork(within: TestSite.workSeconds) }
        return try site.get("/ilmoita")
      }
    }
    #expect(pages.map(\.status) == [200, 200, 200])
    #expect(ring.key(for: .ticket).day == Story.today)
    #expect(site.log.texts.filter { $0.contains("key of the day") }.count == 1, "asked for once")
    try day.end(on: site)
    site.now += KeyRing.retrySeconds
    _ = ring.key(for: .ticket)
    site.site.finishWork(within: TestSite.workSeconds)
    #expect(ring.key(for: .ticket).day == Story.today.adding(days: 1))
  }

  @Test func `without any key that serves one in memory does, and gets into the file later`() throws
  {
    try BadDay.readOnly.begin(on: site)
    site.now += 10 * Self.day
    let token = try site.formToken()
    #expect(try site.catalogue.daySecrets().map(\.day) == [Story.today])
    try BadDay.readOnly.end(on: site)
    site.now += KeyRing.retrySeconds
    let form: KeyValuePairs = ["token": token, "asia": "other", "teksti": "Terve"]
    _ = try site.formToken()
    #expect(try TestSite(beside: site).post("/ilmoita", form: form).status == 303)
  }

  @Test func `no export and no history has a key`() throws {
    let secret = try #require(try site.catalogue.daySecrets().first)
    let texts = [
      Data(secret.bytes).base64EncodedString(), secret.bytes.map { String($0, radix: 16) }.joined(),
    ]
    for address in ["/hakemisto.json", "/hakemisto.csv", "/healthz"] {
      let page = try site.get(address)
      #expect(texts.allSatisfy { !page.text.contains($0) })
    }
    #expect(
      try site.number("SELECT count(*) FROM revision WHERE entity LIKE '%secret%'") == 0)
    #expect(site.log.texts.allSatisfy { text in texts.allSatisfy { !text.contains($0) } })
  }
}

/// A form outlives a restart, and every process on the file takes it.
@Suite struct OpenFormTests {
  @Test func `a form that is open survives a restart`() throws {
    let site = try TestSite()
    let token = try site.formToken()
    let page = try TestSite(beside: site).post(
      "/ilmoita", form: ["token": token, "asia": "other", "teksti": "Terve"])
    #expect(page.status == 303)
    #expect(try site.catalogue.suggestions().map(\.text) == ["Terve"])
  }

  @Test func `a login goes on in another process`() throws {
    let site = try TestSite()
    _ = try site.account(.admin)
    let form = try #require(try site.get("/yllapito/kirjaudu").main.first("form")?.fieldValues)
    let page = try TestSite(beside: site).sendForm(
      "/yllapito/kirjaudu",
      [
        ("token", form["token"] ?? ""), ("sahkoposti", StoryAccount.admin.email),
        ("salasana", StoryAccount.password),
      ])
    #expect(page.status == 303)
  }
}
