/// Who may look at what on the editors' side; `Permission.swift` has who may change it.
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
