import Addresses
import Catalogue
import HumanServices

/// A web address that visitors or the directory's sources have, with where it stands.
package struct PublishedLink: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    /// Of a listing, a provider or a term.
    package var name: String
    /// Its page on the admin side, without scheme and host.
    package var path: String

    package init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  package var address: WebAddress
  package var places: [Place]

  package init(address: WebAddress, places: [Place]) {
    self.address = address
    self.places = places
  }
}

extension Site {
  /// Every published web address once: of listings and their materials, providers, contact points,
  /// safety contacts, and those that stand in the texts of sources and of terms' laws.
  package func publishedLinks() throws -> [PublishedLink] {
    var found = FoundLinks()
    for service in try catalogue.services(kinds: ServiceKind.allCases) {
      let details = service.details
      let place = place(details.name, .service(service.id))
      found.add([details.url].compactMap { $0 } + details.materials.compactMap(\.url), place)
      found.add(details.contactPoints.asPublished, place)
      found.addNamed(in: details.sources, place)
    }
    let directory = try catalogue.snapshot
    for edited in try catalogue.editedOrganizations()
    where directory.organizations[edited.organization.slug] != nil {
      let place = place(edited.organization.name, .desk(.organization(edited.id)))
      found.add([edited.organization.url].compactMap { $0 }, place)
      found.add(edited.organization.contactPoints.asPublished, place)
    }
    for facet in Facet.allCases {
      for term in directory.vocabulary.terms(facet) {
        found.addNamed(
          in: term.statutoryBasis.allTexts, place(term.name, .desk(.term(facet, term.code))))
      }
    }
    for contact in catalogue.safetyContacts.all {
      found.add([contact.sourceURL], place(contact.name, .desk(.safetyContact(contact.role))))
    }
    return found.links
  }

  private func place(_ name: LocalizedText, _ path: EditorPath) -> PublishedLink.Place {
    PublishedLink.Place(name: name[.finnish], path: path.address(in: .finnish))
  }
}

extension [ContactPoint] {
  fileprivate var asPublished: [ContactPoint] { filter { !$0.isProposal } }
}

/// Addresses in the order in which they were found, each once.
private struct FoundLinks {
  private(set) var links: [PublishedLink] = []
  private var positions: [WebAddress: Int] = [:]

  /// What is no web address has been refused where it was typed.
  mutating func add(_ texts: [String], _ place: PublishedLink.Place) {
    for text in texts {
      guard case .success(let address) = WebAddress.reading(text) else { continue }
      add(address, place)
    }
  }

  mutating func add(_ points: [ContactPoint], _ place: PublishedLink.Place) {
    for point in points {
      if case .address(let address) = point.target { add(address, place) }
      if let source = point.source { addNamed(in: [source], place) }
    }
  }

  /// The addresses among the words of texts.
  mutating func addNamed(in texts: [String], _ place: PublishedLink.Place) {
    for word in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
      let bare = word.drop { "(<[\"".contains($0) }
      guard bare.hasPrefix("https://") || bare.hasPrefix("http://") else { continue }
      var end = bare
      while let last = end.last, ".,;:)>]\"".contains(last) { end.removeLast() }
      add([String(end)], place)
    }
  }

  private mutating func add(_ address: WebAddress, _ place: PublishedLink.Place) {
    if let position = positions[address] {
      if !links[position].places.contains(place) { links[position].places.append(place) }
    } else {
      positions[address] = links.count
      links.append(PublishedLink(address: address, places: [place]))
    }
  }
}
