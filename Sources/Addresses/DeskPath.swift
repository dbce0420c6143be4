import Foundation
import HumanServices

/// Where a page of the editors' desk is: lists, history and the forms of all but listings.
package enum DeskPath: Hashable, Sendable {
  case listings(ListingQuery = ListingQuery())
  /// The preview of a change of many, and its doing.
  case bulkPreview, bulk
  case check(ID<Service>)
  case serviceHistory(ID<Service>)
  /// Translations that are older than the Finnish text.
  case translations(ID<Service>)
  /// - Parameter all: imports and seeds too.
  case changes(before: ID<Revision>? = nil, all: Bool = false)
  case step(UUID)
  case undo(UUID)
  case revision(ID<Revision>)
  case undoRevision(ID<Revision>)
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
  case proposals
  case proposal(ID<Proposal>)
  /// - Parameter about: whom or what a link is to be made for.
  case providerLinks(about: ProviderLink.Subject? = nil)
  case providerLinkEnd(ID<ProviderLink>)
  case safetyContacts
  case safetyContact(SafetyContact.Role)
  case safetyContactCheck(SafetyContact.Role)
  case guide
  /// All that waits.
  case queue
  /// Leads to what waits first of a kind, or next after one thing.
  case queueNext(QueueKind, after: String? = nil)
  /// The listing that is to be checked next.
  case shift(ShiftMark = ShiftMark())
  case shiftCard(ID<Service>, ShiftMark = ShiftMark())
  /// The listings of one provider, named by one of them.
  case shiftSheet(ID<Service>, ShiftMark = ShiftMark())
  case shiftEnd(ShiftMark)

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

  var path: String {
    switch self {
    case .listings: EditorAddress.listings.path()
    case .bulkPreview: EditorAddress.bulkPreview.path()
    case .bulk: EditorAddress.bulk.path()
    case .check(let id): EditorAddress.check.path(String(id.rawValue))
    case .serviceHistory(let id): EditorAddress.serviceHistory.path(String(id.rawValue))
    case .translations(let id): EditorAddress.translations.path(String(id.rawValue))
    case .changes: EditorAddress.changes.path()
    case .step(let batch): EditorAddress.step.path(batch.uuidString.lowercased())
    case .undo(let batch): EditorAddress.undo.path(batch.uuidString.lowercased())
    case .revision(let id): EditorAddress.revision.path(String(id.rawValue))
    case .undoRevision(let id): EditorAddress.undoRevision.path(String(id.rawValue))
    case .organizations: EditorAddress.organizations.path()
    case .newOrganization: EditorAddress.newOrganization.path()
    case .organization(let id): EditorAddress.organization.path(String(id.rawValue))
    case .places: EditorAddress.places.path()
    case .place(let id): EditorAddress.place.path(String(id.rawValue))
    case .terms: EditorAddress.terms.path()
    case .newTerm(let facet): EditorAddress.newTerm.path(facet.listNoun)
    case .term(let facet, let code): EditorAddress.term.path(facet.listNoun, code)
    case .merge(let facet, let code): EditorAddress.merge.path(facet.listNoun, code)
    case .inventories: EditorAddress.inventories.path()
    case .inventory(let slug): EditorAddress.inventory.path(slug.rawValue)
    case .travelTimes: EditorAddress.travelTimes.path()
    case .reports: EditorAddress.reports.path()
    case .report(let id): EditorAddress.report.path(String(id.rawValue))
    case .proposals: EditorAddress.proposals.path()
    case .proposal(let id): EditorAddress.proposal.path(String(id.rawValue))
    case .providerLinks: EditorAddress.providerLinks.path()
    case .providerLinkEnd(let id): EditorAddress.providerLinkEnd.path(String(id.rawValue))
    case .safetyContacts: EditorAddress.safetyContacts.path()
    case .safetyContact(let role): EditorAddress.safetyContact.path(name(role))
    case .safetyContactCheck(let role): EditorAddress.safetyContactCheck.path(name(role))
    case .guide: EditorAddress.guide.path()
    case .queue, .queueNext: EditorAddress.queue.path()
    case .shift: EditorAddress.shift.path()
    case .shiftCard(let id, _): EditorAddress.shiftCard.path(String(id.rawValue))
    case .shiftSheet(let id, _): EditorAddress.shiftSheet.path(String(id.rawValue))
    case .shiftEnd: EditorAddress.shiftEnd.path()
    }
  }

  package static let names = (
    before: "ennen", all: "kaikki", closed: "suljetut", organization: "jarjestaja",
    service: "palvelu", change: "muutos", undone: "kumottu"
  )

  func pairs(_ names: PublicNames) -> [AddressPair] {
    let own = DeskPath.names
    return switch self {
    case .listings(let query): ListingQuery.binding.pairs(of: query, names)
    case .changes(let before, let all):
      AddressPair.optional(own.before, before.map { String($0.rawValue) })
        + AddressPair.optional(own.all, all ? "1" : nil)
    case .reports(let isClosed): AddressPair.optional(own.closed, isClosed ? "1" : nil)
    case .shift(let mark), .shiftCard(_, let mark), .shiftSheet(_, let mark), .shiftEnd(let mark):
      AddressPair.optional(ShiftMark.name, mark.text)
    case .queueNext(let kind, let key):
      [AddressPair(QueueKind.next, kind.name)] + AddressPair.optional(QueueKind.after, key)
    case .providerLinks(.organization(let id)?):
      [AddressPair(own.organization, String(id.rawValue))]
    case .providerLinks(.service(let id)?): [AddressPair(own.service, String(id.rawValue))]
    default: []
    }
  }
}
