/// A human's word that a listing's facts are right. Editing never moves it.
package struct Assurance: Hashable, Sendable, Codable {
  /// Who vouched for the facts (HSDS has only the date).
  package enum Voucher: String, Hashable, Sendable, Codable {
    case coordinator, provider, source
  }

  /// How the facts were checked.
  package enum How: String, Hashable, Sendable, Codable, CaseIterable {
    case phone, email
    /// On the provider's own site.
    case site

    /// Asked by phone or e-mail the provider vouches; read on its site, the source does.
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

/// What confirming a listing's facts changes: the assurance, and the mark that somebody should check.
package struct CheckedState: Hashable, Sendable, Codable {
  /// `nil` before anybody has checked.
  package var assurance: Assurance?
  package var needsCheck: Bool

  package init(assurance: Assurance?, needsCheck: Bool) {
    self.assurance = assurance
    self.needsCheck = needsCheck
  }
}

/// A change that can be made to many listings in one step.
package enum ListingChange: Hashable, Sendable {
  /// "The facts are right": a human checked them on this day.
  case assure(on: CivilDate, how: Assurance.How)
  /// Planned, active, paused; ended and cancelled take their last day.
  case state(ServiceState, endsOn: CivilDate?)
  /// Archived is never deleted; back from the archive it is a draft.
  case publication(Publication)
}

/// A listing at the revision that somebody saw.
package struct SeenListing: Hashable, Sendable {
  package var id: ID<Service>
  package var revision: Int

  package init(id: ID<Service>, revision: Int) {
    self.id = id
    self.revision = revision
  }
}
