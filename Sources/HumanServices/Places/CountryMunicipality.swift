/// A municipality of Finland, of which most are outside the directory.
package struct CountryMunicipality: Hashable, Sendable {
  package var code: MunicipalityCode
  /// In Finnish and Swedish.
  package var name: LocalizedText
  /// Who arranges its social services, in Finnish: a wellbeing services county, the City of Helsinki,
  /// or Åland.
  package var county: String

  package init(code: MunicipalityCode, name: LocalizedText, county: String) {
    self.code = code
    self.name = name
    self.county = county
  }
}
