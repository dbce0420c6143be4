import Foundation

/// Who provides services (järjestäjä): an organisation, never a person.
package struct Organization: Hashable, Sendable {
  package var uuid: UUID
  package var slug: Slug
  package var name: LocalizedText
  /// The organisation's own site.
  package var url: String?
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
