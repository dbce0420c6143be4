import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// A provider's link as a coordinator has just made it, and what is answered by it.
struct GivenLink {
  let site: TestSite
  let editor: SignedInEditor
  /// With its query.
  let address: String
  let letter: String

  /// - Parameter about: the field of the desk's form: a listing's or a provider's number.
  init(
    about field: (String, String) = ("palvelu", "1"),
    by account: StoryAccount = .laplandCoordinator,
    in site: TestSite? = nil, over transport: TestSite.Transport = .memory
  ) throws {
    self.site = try site ?? TestSite(.story, at: TestSite.storyNoon, over: transport)
    editor = try self.site.signedIn(as: account)
    let page = try editor.post("/yllapito/vahvistuslinkit", form: [field])
    let shown = try #require(page.main.first("code")?.text)
    #expect(shown.hasPrefix(TestSite.publicURL + "/vahvista?avain="))
    address = String(shown.dropFirst(TestSite.publicURL.count))
    letter = try #require(page.main.first(id: "viesti")).text
  }

  var token: String { String(address.split(separator: "=")[1]) }

  func open(_ prefix: String = "") throws -> TestPage { try site.get(prefix + address) }

  /// The form of an answer about a listing, as a browser would send it.
  func form(
    _ answer: String, about listing: Int, in page: TestPage? = nil
  ) throws -> SentForm {
    let page = try page ?? open()
    let form = try #require(
      page.main.all("form").first { form in
        form.all("button").contains { $0["value"] == answer }
          && SentForm(form)["palvelu"] == String(listing)
      })
    var sent = SentForm(form)
    sent.set("vastaus", answer)
    return sent
  }

  func send(_ form: SentForm, _ prefix: String = "") throws -> TestPage {
    let body = form.fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
    return try site.ask(
      .post, "\(prefix)/vahvista", [.contentType: "application/x-www-form-urlencoded"],
      Array(body.joined(separator: "&").utf8))
  }

  /// Answers about a listing, with some fields typed.
  func answer(
    _ answer: String, about listing: Int = 1, typing typed: [(String, String)] = []
  ) throws -> TestPage {
    var form = try form(answer, about: listing)
    for (noun, text) in typed { form.set("\(noun)-\(listing)", text) }
    return try send(form)
  }

  func service(_ id: Int64 = 1) throws -> EditedService {
    try #require(try site.catalogue.service(id: ID(rawValue: id)))
  }

  /// The form of the desk for the proposal that waits longest.
  func decide(_ action: String, reason: String = "") throws -> TestPage {
    let proposal = try #require(try site.catalogue.waitingProposals().first)
    let page = try editor.get("/yllapito/ehdotukset")
    let address = "/yllapito/ehdotukset/\(proposal.id.rawValue)"
    let form = try #require(
      page.main.all("form").first { form in
        form["action"] == address && form.all("button").contains { $0["value"] == action }
      })
    var sent = SentForm(form)
    sent.set("toimi", action)
    if !reason.isEmpty { sent.set("syy-\(proposal.id.rawValue)", reason) }
    return try editor.post(address, form: sent.fields)
  }
}
