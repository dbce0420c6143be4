/// What is known of places besides the directory's own municipalities.
package struct PlaceRows: Sendable {
  package var places: [KnownPlace]
  /// All municipalities of the country.
  package var municipalities: [CountryMunicipality]
  /// What names no place in a sentence: names that are everyday words too, such as "Kallo" (skull),
  /// and single forms that are, such as "yllään" beside "Ylläs".
  package var everydayWords: Set<String>

  package init(
    places: [KnownPlace], municipalities: [CountryMunicipality], everydayWords: Set<String>
  ) {
    self.places = places
    self.municipalities = municipalities
    self.everydayWords = everydayWords
  }
}
