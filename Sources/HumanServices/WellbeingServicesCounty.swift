/// A wellbeing services county (hyvinvointialue), which arranges the statutory social services.
package struct WellbeingServicesCounty: Hashable, Sendable {
  package var code: String
  package var name: LocalizedText
  /// The same as an organization of the directory, which has its site and services.
  package var organization: Slug?

  package init(code: String, name: LocalizedText, organization: Slug? = nil) {
    self.code = code
    self.name = name
    self.organization = organization
  }
}
