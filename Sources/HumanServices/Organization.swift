import Foundation

/// Who provides services (järjestäjä): an organisation, never a person.
package struct Organization: Hashable, Sendable {
  /// What sort of organisation it is, by the types of the national service register (PTV v11
  /// `organizationType`).
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case state, municipality
    case regional = "regional_organization"
    case region, organization, company
    case publicCare = "sote_public"
    case privateCare = "sote_private"
  }

  package var uuid: UUID
  package var slug: Slug
  package var name: LocalizedText
  /// What it does and for whom, in its own terms.
  package var description = LocalizedText([:])
  /// The organisation's own site.
  package var url: String?
  package var kind: Kind?
  package var businessID: BusinessID?
  package var oid: OrganizationOID?
  /// The organisation that it is a part of.
  package var parent: Slug?
  /// How one reaches it about any of its services.
  package var contactPoints: [ContactPoint] = []

  package init(uuid: UUID, slug: Slug, name: LocalizedText, url: String?) {
    self.uuid = uuid
    self.slug = slug
    self.name = name
    self.url = url
  }

  /// What everybody may read of it.
  package var asPublished: Organization {
    var organization = self
    organization.contactPoints.removeAll(where: \.isProposal)
    return organization
  }
}
