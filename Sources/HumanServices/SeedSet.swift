/// What the seed files say, read and checked, ready to be planted in a catalogue.
package struct SeedSet: Sendable {
  package var regions: [Region]
  package var municipalities: [Municipality]
  /// All of Finland, the directory's own among them.
  package var countryMunicipalities: [CountryMunicipality]
  /// Of every municipality or of none.
  package var under18: [Under18Count]
  package var needGroups: [NeedGroup]
  package var terms: [TaxonomyTerm]
  package var organizations: [Organization]
  package var services: [ServiceDetails]
  package var safetyContacts: [SafetyContact]
  /// What is known of open places besides their streets.
  package var places: [RecordedPlace]

  package init() {
    regions = []
    municipalities = []
    countryMunicipalities = []
    under18 = []
    needGroups = []
    terms = []
    organizations = []
    services = []
    safetyContacts = []
    places = []
  }
}
