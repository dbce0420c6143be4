/// A human's word that a listing's facts are right. Editing never moves it.
package struct Assurance: Hashable, Sendable {
  /// Who vouched for the facts (HSDS has only the date).
  package enum Voucher: String, Hashable, Sendable {
    case coordinator, provider, source
  }

  /// How the facts were checked.
  package enum How: String, Hashable, Sendable, CaseIterable {
    case phone, email
    /// On the provider's own site.
    case site
    /// On the spot, or somebody of it was met.
    case visit = "in_person"

    /// The ways to check a number that the whole country calls.
    package static let fromAfar: [How] = [.phone, .email, .site]

    /// Asked by a person the provider vouches; read on its site, the source does.
    package var voucher: Voucher { self == .site ? .source : .provider }
  }

  package var on: CivilDate
  package var by: Voucher
  /// `nil` where nobody has noted it.
  package var how: How?

  package init(on: CivilDate, by: Voucher, how: How?) {
    self.on = on
    self.by = by
    self.how = how
  }
}
