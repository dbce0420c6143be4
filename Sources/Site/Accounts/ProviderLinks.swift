import Addresses
import Catalogue
import Foundation
import HumanServices

/// Links by which providers confirm their listings: what is kept of them, and what they open.
extension Site {
  /// Characters of a token, with room to spare; whatever is longer is none and is not looked at.
  private static let tokenLength = 160

  /// Makes a link; only its token's hash is kept, so it is shown this once.
  func makeProviderLink(about subject: ProviderLink.Subject, by editor: Editor) throws -> String {
    let name = Secrets.token()
    let token = "\(name).\(keys.sign("provider \(name)", for: .link))"
    let seconds = Double(ProviderLink.days * 24 * 60 * 60)
    try catalogue.makeProviderLink(
      tokenHash: Secrets.hash(token), about: subject, by: editor.id, expiring: instant + seconds,
      at: instant)
    return settings.publicURL
      + SitePath.confirmation(token: token).address(in: .finnish, named: PublicNames())
  }

  /// The link that a token opens now, with its listings; `nil` for whatever is too old, ended, made
  /// up or about nothing any more. The file is asked only for what the key ring has signed.
  func openLink(_ token: String, in directory: Snapshot) throws -> OpenLink? {
    guard token.utf8.count <= Site.tokenLength, let dot = token.firstIndex(of: ".") else {
      return nil
    }
    do {
      try keys.verify(
        token[token.index(after: dot)...], of: "provider \(token[..<dot])", for: .link)
    } catch { return nil }
    guard let link = try catalogue.providerLink(tokenHash: Secrets.hash(token)),
      link.isGood(at: instant), let account = try catalogue.account(link.madeBy),
      account.state == .active
    else { return nil }
    let offers = try offers(of: link.subject, for: Editor(account), in: directory)
    guard !offers.isEmpty else { return nil }
    return OpenLink(token: token, link: link, offers: offers)
  }

  /// The published listings that a link is about, as far as an editor may change them.
  func offers(
    of subject: ProviderLink.Subject, for editor: Editor, in directory: Snapshot
  ) throws -> [Offer] {
    let offers: [Offer]
    switch subject {
    case .service(let id): offers = directory.offers.filter { $0.id == id }
    case .organization(let id):
      guard let provider = try catalogue.organization(id: id, on: today) else { return [] }
      offers = directory.offers.filter { $0.providers.contains(provider.organization.slug) }
    }
    return offers.filter {
      editor.mayEdit($0.area, places: $0.places.map(\.municipality), in: directory.geography)
    }
  }
}

extension Editor {
  init(_ account: Account) {
    self.init(
      id: account.id, displayName: account.displayName, email: account.email, role: account.role,
      regions: account.regions)
  }
}
