import Catalogue
import HumanServices
import Site
import TestSupport
import Testing

/// An editor who writes a hostile text into every field that takes one.
struct HostileEditor {
  let site: TestSite
  let text: String
  let browser: SignedInEditor
  /// The pages that forms were answered with, problems and conflicts among them.
  private(set) var answers: [(address: String, page: TestPage)] = []

  init(_ site: TestSite, writing text: String) throws {
    self.site = site
    self.text = text
    let admin = try site.signedIn(as: .admin)
    // Who made a change stands in histories: this editor's name is hostile too.
    let name = String(text.prefix(AccountDetails.maximumNameLength))
    _ = try admin.post(
      "/yllapito/tunnukset/uusi",
      form: [("sahkoposti", "uusi@eropalvelut.example"), ("nimi", name), ("rooli", "admin")])
    let account = try #require(
      try site.catalogue.accounts().first { $0.email.rawValue.hasPrefix("uusi@") })
    browser = SignedInEditor(site: site, token: try site.site.openSession(for: account.id))
  }

  /// Sends a form, taking back what is refused until it is kept.
  ///
  /// A field that must be an address takes the text as the end of one; others that refuse it, such
  /// as days, go back to what they were.
  @discardableResult
  mutating func keep(
    _ address: String, _ form: SentForm, _ fields: [String], saving status: Int = 303
  ) throws -> TestPage {
    var sent = form
    for name in fields { sent.set(name, text) }
    for _ in 0..<4 {
      let page = try browser.post(address, form: sent.fields)
      answers.append((address, page))
      guard page.status == 422 else {
        #expect(page.status == status, "\(address): \(page.heading)")
        return page
      }
      for link in page.main.first(id: "ongelmat")?.links ?? [] {
        let name = String(link.href.drop { $0 == "#" })
        let before = form[name] ?? ""
        let other = name == "kuka" ? String(text.prefix(60)) : address
        sent.set(name, sent[name] == text && (before.isEmpty || isAddress(name)) ? other : before)
      }
    }
    Issue.record(
      "\(address) is not kept: \(answers.last?.page.main.first(id: "ongelmat")?.text ?? "")")
    return answers[answers.count - 1].page
  }

  private func isAddress(_ name: String) -> Bool {
    name.hasSuffix("osoite") || name == "url" || name == "verkko"
  }

  /// The text as the end of an address that is one.
  private var address: String {
    "https://evil.example/" + text.filter { !$0.isWhitespace && $0 != "\u{1}" }
  }

  /// Opens the same form twice, and keeps the second on stale data.
  mutating func clash(_ address: String, _ name: String, pressing action: String?) throws {
    func opened() throws -> SentForm {
      let page = try browser.get(address)
      var form = page.html.first(id: "lomake") == nil ? page.lastForm() : page.serviceForm()
      if let action { form.set("_toimi", action) }
      return form
    }
    var (first, second) = (try opened(), try opened())
    first.set(name, "\(text) toinen")
    second.set(name, "\(text) kolmas")
    #expect(try browser.post(address, form: first.fields).status == 303)
    let page = try browser.post(address, form: second.fields)
    #expect(page.status == 409, "\(address)")
    answers.append((address, page))
  }

  mutating func note(_ address: String, _ page: TestPage) { answers.append((address, page)) }
}

extension TestPage {
  /// Names of the fields into which one can write.
  func writable(in form: HTMLElement) -> [String] {
    form.all { element in
      element.name == "textarea"
        || element.name == "input" && ["text", "url", nil].contains(element["type"])
    }.compactMap { $0["name"] }
  }
}
