import Foundation

/// Who provides services (järjestäjä): an organisation, never a person.
package struct Organization: Hashable, Sendable, Codable {
  package var uuid: UUID
  package var slug: Slug
  package var name: LocalizedText
  /// The organisation's own site.
  package var url: String?

  package init(uuid: UUID, slug: Slug, name: LocalizedText, url: String?) {
    self.uuid = uuid
    self.slug = slug
    self.name = name
    self.url = url
  }
}
