import Foundation

/// A listing as its editors see it.
package struct EditedService: Hashable, Sendable {
  package var service: Service
  package var assurance: Assurance?
  /// When somebody last changed what it says; checking it is no change.
  package var lastModified: Date

  package init(service: Service, assurance: Assurance?, lastModified: Date) {
    self.service = service
    self.assurance = assurance
    self.lastModified = lastModified
  }
}
