/// Who may change what: the one place where permission is decided.
///
/// An admin may change everything. A coordinator may change a listing whose area lies wholly in
/// their own regions; national listings, which they may only check, and those that reach a further
/// region are read-only. A listing without an area yet belongs to the regions of its places, and one
/// without either to whoever is logged in. A part of a listing that stands in a municipality (a place, a dated session,
/// a confirmation) belongs to that municipality's region.
extension Editor {
  package func mayEdit(_ region: RegionCode) -> Bool { role == .admin || regions.contains(region) }

  /// A municipality that the geography does not know is nobody's but an admin's.
  package func mayEdit(_ municipality: MunicipalityCode, in geography: Geography) -> Bool {
    guard role != .admin else { return true }
    guard let municipality = geography.municipality(municipality) else { return false }
    return mayEdit(municipality.region)
  }

  /// - Parameter places: municipalities that decide when there is no area yet.
  package func mayEdit(
    _ area: ServiceArea, places: [MunicipalityCode] = [], in geography: Geography
  ) -> Bool {
    guard role != .admin else { return true }
    guard !area.nation else { return false }
    let hasArea = !area.regions.isEmpty || !area.municipalities.isEmpty
    let municipalities = hasArea ? area.municipalities : places
    return area.regions.allSatisfy(mayEdit)
      && municipalities.allSatisfy { mayEdit($0, in: geography) }
  }

  package func mayEdit(_ service: ServiceDetails, in geography: Geography) -> Bool {
    mayEdit(service.area, places: service.places.map(\.municipality), in: geography)
  }

  /// Checks a change of a listing: the stored record, the one to come, and each place that comes,
  /// goes or changes.
  ///
  /// Both records are looked at so that made-up form fields cannot move a listing into or out of a
  /// region.
  ///
  /// - Parameter stored: `nil` for a new listing.
  /// - Throws: `PermissionError.otherRegion`.
  package func requireEdit(
    of stored: ServiceDetails?, to draft: ServiceDetails, in geography: Geography
  ) throws(PermissionError) {
    if let stored, !mayEdit(stored, in: geography) { throw .otherRegion }
    guard mayEdit(draft, in: geography) else { throw .otherRegion }
    let changed = Set(stored?.places ?? []).symmetricDifference(draft.places)
    guard changed.allSatisfy({ mayEdit($0.municipality, in: geography) }) else {
      throw .otherRegion
    }
  }

  /// Checking changes no fact, and nationwide listings would be nobody's to check: any coordinator may.
  package func mayCheck(
    _ area: ServiceArea, places: [MunicipalityCode] = [], in geography: Geography
  ) -> Bool {
    area.nation || mayEdit(area, places: places, in: geography)
  }

  package func mayCheck(_ service: ServiceDetails, in geography: Geography) -> Bool {
    mayCheck(service.area, places: service.places.map(\.municipality), in: geography)
  }

  /// - Throws: `PermissionError.otherRegion`.
  package func requireEdit(
    of municipality: MunicipalityCode, in geography: Geography
  ) throws(PermissionError) {
    guard mayEdit(municipality, in: geography) else { throw .otherRegion }
  }

  /// The facts of the safety contacts stand on every page of every region, so only an admin changes
  /// them. Any editor may note that they were checked.
  package var mayEditSafetyContacts: Bool { role == .admin }

  /// - Throws: `PermissionError.adminOnly`.
  package func requireAdmin() throws(PermissionError) {
    guard role == .admin else { throw .adminOnly }
  }
}

/// Who may look at what on the admin side, and whose a record is that has listings or reports.
extension Editor {
  /// What they may edit, national listings, and listings that reach one of their regions among others.
  package func mayRead(
    _ area: ServiceArea, places: [MunicipalityCode], in geography: Geography
  ) -> Bool {
    if mayEdit(area, places: places, in: geography) || area.nation { return true }
    return area.regions.contains(where: mayEdit)
      || area.municipalities.contains { mayEdit($0, in: geography) }
  }

  /// An organization is of the regions of its listings; without any, everybody's.
  package func mayEdit(_ edited: EditedOrganization, in geography: Geography) -> Bool {
    edited.listings.allSatisfy { mayEdit($0.area, places: $0.places, in: geography) }
  }

  /// A place is of its municipality's region; one that is in listings of others too is nobody's but an
  /// admin's.
  package func mayEdit(_ place: EditedPlace, in geography: Geography) -> Bool {
    mayEdit(place.municipality, in: geography)
      && place.listings.allSatisfy { mayEdit($0.area, places: $0.places, in: geography) }
  }

  /// A report goes to the region of its municipality, else of its listing; without a place, to all.
  package func mayHandle(_ report: KeptSuggestion, in geography: Geography) -> Bool {
    if let slug = report.suggestion.municipality,
      let municipality = geography.municipality(slug: slug)
    {
      return mayEdit(municipality.region)
    }
    guard let listing = report.listing else { return true }
    return mayRead(listing.area, places: listing.places, in: geography)
  }
}
