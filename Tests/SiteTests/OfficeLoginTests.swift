import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Site

/// An office behind one address: what others fail at there keeps nobody out whom the site knows.
@Suite struct OfficeLoginTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    for account in StoryAccount.allCases { _ = try site.account(account) }
  }

  /// Fills the count of the address, so that whoever comes from it has to wait.
  private func others(fail times: Int = 20, at site: TestSite) throws {
    for number in 0..<times {
      let page = try site.logIn(.admin, email: "\(number)@eropalvelut.example", password: "arvaus")
      #expect(page.status == 422)
    }
  }

  @Test func `who lately logged in from there gets in at once, also after a restart`() throws {
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    try others(at: site)
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    let restarted = try TestSite(beside: site)
    try others(at: restarted)
    #expect(try restarted.logIn(.laplandCoordinator).status == 303)
  }

  @Test func `all others are told to wait in the same words, whatever they give`() throws {
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    try others(at: site)
    let answers = [
      try site.logIn(.laplandCoordinator, password: "väärä salasana tässä"),
      try site.logIn(.pirkanmaaCoordinator, password: "väärä salasana tässä"),
      try site.logIn(.pirkanmaaCoordinator),
      try site.logIn(.admin, email: "kukaan@eropalvelut.example"),
    ]
    for page in answers {
      #expect(page.status == 429)
      #expect(page.fields[.retryAfter] == "30" && page.fields[.setCookie] == nil)
      #expect(
        page.main.first(id: "ongelmat")?.text == answers[0].main.first(id: "ongelmat")?.text)
    }
    site.now += 30
    #expect(try site.logIn(.pirkanmaaCoordinator).status == 303)
  }

  @Test func `guessing the password of somebody known there is slowed down like any`() throws {
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    try others(at: site)
    for account in [StoryAccount.laplandCoordinator, .pirkanmaaCoordinator] {
      for _ in 0..<5 { #expect(try site.logIn(account, password: "arvaus").status == 429) }
      #expect(try site.logIn(account).status == 429, "five are too many, right or not")
    }
  }

  @Test(arguments: [(30, 303), (31, 429)])
  func `a login is remembered for thirty days`(days: Int, status: Int) throws {
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    site.now += Double(days) * 24 * 60 * 60
    try others(at: site)
    #expect(try site.logIn(.laplandCoordinator).status == status)
  }

  @Test func `what is remembered is one hash, older ones go, and no page changes`() throws {
    let version = try site.catalogue.snapshot.version
    for _ in 0..<3 {
      #expect(try site.logIn(.laplandCoordinator).status == 303)
      site.now += 24 * 60 * 60
    }
    #expect(try site.number("SELECT count(*) FROM login_memory") == 1)
    site.now += 40 * 24 * 60 * 60
    #expect(try site.logIn(.admin).status == 303)
    #expect(try site.number("SELECT count(*) FROM login_memory") == 1)
    let kept = try site.content().split(separator: "\n").filter { $0.hasPrefix("[hash:") }
    #expect(kept.count == 1)
    #expect(!kept.joined().contains("127.0.0.1") && !kept.joined().contains("@"))
    #expect(try site.catalogue.snapshot.version == version)
  }

  @Test func `the privacy page tells of it in each language`() throws {
    for (prefix, words) in [
      ("", "säilytetään 30 päivää tiiviste"), ("/sv", "sparas i 30 dagar ett kondensat"),
      ("/en", "a hash is kept for 30 days"),
    ] {
      #expect(try site.get(prefix + "/tietosuoja").main.text.contains(words))
    }
  }
}
