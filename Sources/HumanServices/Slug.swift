/// The part of an address that names one entry: lower-case ASCII letters, digits and hyphens.
package struct Slug: RawRepresentable, Hashable, Sendable, Comparable {
  /// Characters; longer names are cut, and no address needs more.
  package static let maximumLength = 100

  package let rawValue: String

  /// - Returns: `nil` unless the text is a slug already.
  package init?(rawValue: String) {
    guard !rawValue.isEmpty, rawValue.utf8.count <= Slug.maximumLength,
      rawValue.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.rawValue = rawValue
  }

  /// Of what has no name that an address could have.
  package static let unnamed = Slug(known: "nimeton")

  private init(known text: String) { rawValue = text }

  package static func < (left: Slug, right: Slug) -> Bool { left.rawValue < right.rawValue }
}
