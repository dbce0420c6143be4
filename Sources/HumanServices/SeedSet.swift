/// What the seed files say, read and checked, ready to be planted in a catalogue.
package struct SeedSet: Sendable {
  package var regions: [Region]
  package var municipalities: [Municipality]
  package var needGroups: [NeedGroup]
  package var terms: [TaxonomyTerm]
  package var organizations: [Organization]
  package var services: [ServiceDetails]
  package var safetyContacts: [SafetyContact]

  package init() {
    regions = []
    municipalities = []
    needGroups = []
    terms = []
    organizations = []
    services = []
    safetyContacts = []
  }
}

/// What planting the seeds did.
package struct PlantReport: Hashable, Sendable {
  package var added = 0
  package var updated = 0
  package var unchanged = 0
  /// Records left alone because somebody has edited them, as "service slug".
  package var keptEdited: [String] = []

  package init() {}
}
