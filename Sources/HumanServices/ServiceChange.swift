import Foundation

/// When a published listing came into the directory and when it was last written.
package struct ServiceChange: Hashable, Sendable {
  package var id: ID<Service>
  package var publishedAt: Date
  package var updatedAt: Date

  package init(id: ID<Service>, publishedAt: Date, updatedAt: Date) {
    self.id = id
    self.publishedAt = publishedAt
    self.updatedAt = updatedAt
  }
}
