import Foundation

/// What is kept of a form that was sent, so that it counts once.
package struct FormTicket: Hashable, Sendable {
  /// Names the form that was shown and where it was sent; hashed with a key, 32 bytes.
  package let hash: [UInt8]
  /// Of all that the form says, hashed with a key, 32 bytes.
  package let contentHash: [UInt8]
  package let sentAt: Date

  /// Seconds after which it is forgotten: no form may be open for longer.
  package static let keptSeconds = Double(KeyPurpose.ticket.days) * 24 * 60 * 60

  package init(hash: [UInt8], contentHash: [UInt8], sentAt: Date) {
    self.hash = hash
    self.contentHash = contentHash
    self.sentAt = sentAt
  }
}
