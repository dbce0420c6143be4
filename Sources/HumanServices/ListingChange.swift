/// A change that can be made to many listings in one step.
package enum ListingChange: Hashable, Sendable {
  /// "The facts are right": a human checked them on this day.
  case assure(on: CivilDate, how: Assurance.How)
  /// Planned, active, paused; ended and cancelled take their last day.
  case state(ServiceState, endsOn: CivilDate?)
  /// Archived is never deleted; back from the archive it is a draft.
  case publication(Publication)
}
