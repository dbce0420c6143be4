/// What narrows the editors' list.
package struct ListingFilter: Hashable, Sendable {
  /// Which listings by whom they are for.
  package enum Scope: Hashable, Sendable {
    case all
    /// For these regions or municipalities of them, or without an area yet.
    case regions(Set<RegionCode>)
    case nation
  }

  package var scope = Scope.all
  /// Named by the area, or where it is given.
  package var municipality: MunicipalityCode?
  /// Code of a service type.
  package var type: String?
  package var kind: ServiceKind?
  package var state: ServiceState?
  /// Without it, everything but the archive.
  package var publication: Publication?
  /// Last checked before this day, or never.
  package var checkedBefore: CivilDate?
  package var languageMissing: Language?
  package var reason: AttentionReason?
  package var provider: Slug?
  package var words = ""

  package init() {}
}
