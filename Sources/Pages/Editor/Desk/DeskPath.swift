import Foundation
import HumanServices

/// Where a page of the editors' desk is: lists, history and the forms of all but listings.
package enum DeskPath: Hashable, Sendable {
  case listings(ListingQuery = ListingQuery())
  /// The preview of a change of many, and its doing.
  case bulkPreview, bulk
  case check(ID<Service>)
  case serviceHistory(ID<Service>)
  /// - Parameter all: imports and seeds too.
  case changes(before: ID<Revision>? = nil, all: Bool = false)
  case step(UUID)
  case undo(UUID)
  case revision(ID<Revision>)
  case organizations
  case newOrganization
  case organization(ID<Organization>)
  case places
  case place(ID<EditedPlace>)
  case terms
  case newTerm(Facet)
  case term(Facet, String)
  case merge(Facet, String)
  case inventories
  case inventory(Slug)
  case travelTimes
  case reports(isClosed: Bool = false)
  case report(ID<Suggestion>)
  case safetyContacts
  case safetyContact(SafetyContact.Role)
  case safetyContactCheck(SafetyContact.Role)
  case guide

  /// Facets as Finnish nouns of addresses.
  package static let facetNames: [(Facet, String)] = [
    (.serviceType, "aiheet"), (.audience, "kenelle"), (.phase, "tilanteet"), (.level, "tasot"),
    (.access, "paasy"), (.format, "muodot"), (.deliveryMode, "tavat"),
  ]

  package static func facet(named name: String) -> Facet? {
    facetNames.first { $0.1 == name }?.0
  }

  /// Roles of safety contacts as Finnish nouns of addresses.
  package static let roleNames: [(SafetyContact.Role, String)] = [
    (.emergency, "hata"), (.violence, "vakivalta"), (.crisis, "kriisi"), (.child, "lapsi"),
  ]

  package static func role(named name: String) -> SafetyContact.Role? {
    roleNames.first { $0.1 == name }?.0
  }

  private func name(_ role: SafetyContact.Role) -> String {
    DeskPath.roleNames.first { $0.0 == role }?.1 ?? role.rawValue
  }

  private func name(_ facet: Facet) -> String {
    DeskPath.facetNames.first { $0.0 == facet }?.1 ?? facet.rawValue
  }

  var path: String {
    switch self {
    case .listings: "/yllapito/palvelut"
    case .bulkPreview: "/yllapito/palvelut/joukko"
    case .bulk: "/yllapito/palvelut/joukko/tee"
    case .check(let id): "/yllapito/palvelut/\(id.rawValue)/tarkistus"
    case .serviceHistory(let id): "/yllapito/palvelut/\(id.rawValue)/historia"
    case .changes: "/yllapito/muutokset"
    case .step(let batch): "/yllapito/muutokset/\(batch.uuidString.lowercased())"
    case .undo(let batch): "/yllapito/muutokset/\(batch.uuidString.lowercased())/kumoa"
    case .revision(let id): "/yllapito/versiot/\(id.rawValue)"
    case .organizations: "/yllapito/jarjestajat"
    case .newOrganization: "/yllapito/jarjestajat/uusi"
    case .organization(let id): "/yllapito/jarjestajat/\(id.rawValue)"
    case .places: "/yllapito/paikat"
    case .place(let id): "/yllapito/paikat/\(id.rawValue)"
    case .terms: "/yllapito/sanasto"
    case .newTerm(let facet): "/yllapito/sanasto/\(name(facet))/uusi"
    case .term(let facet, let code): "/yllapito/sanasto/\(name(facet))/\(code)"
    case .merge(let facet, let code): "/yllapito/sanasto/\(name(facet))/\(code)/yhdista"
    case .inventories: "/yllapito/kartoitus"
    case .inventory(let slug): "/yllapito/kartoitus/\(slug.rawValue)"
    case .travelTimes: "/yllapito/matkat"
    case .reports: "/yllapito/ilmoitukset"
    case .report(let id): "/yllapito/ilmoitukset/\(id.rawValue)"
    case .safetyContacts: "/yllapito/turvanumerot"
    case .safetyContact(let role): "/yllapito/turvanumerot/\(name(role))"
    case .safetyContactCheck(let role): "/yllapito/turvanumerot/\(name(role))/tarkistus"
    case .guide: "/yllapito/ohje"
    }
  }

  package static let names = (before: "ennen", all: "kaikki", closed: "suljetut")

  var parameters: [(String, String?)] {
    switch self {
    case .listings(let query): query.parameters
    case .changes(let before, let all):
      [
        (DeskPath.names.before, before.map { String($0.rawValue) }),
        (DeskPath.names.all, all ? "1" : nil),
      ]
    case .reports(let isClosed): [(DeskPath.names.closed, isClosed ? "1" : nil)]
    default: []
    }
  }
}
