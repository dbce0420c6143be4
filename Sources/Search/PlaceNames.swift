import HumanServices
import TextAnalysis

/// Every name of the directory's places in every form, as plain words; built once for a geography.
package struct PlaceNames: Sendable {
  /// Letters of the shortest name that may be a letter wrong: "Kemi" is one slip from "remi" and
  /// "Pello" from "pelko", which is fear.
  static let fewestLettersMisspelt = 6

  /// Words of the longest name, "Badje-Duortnus".
  static let mostWords = 3

  private let placesByForm: [String: NamedPlace]
  private let spellings: FormShelf
  /// Municipalities by the names and forms that the data itself tells.
  private let municipalitiesByTold: [String: [Municipality]]
  private let told: FormShelf

  package init(_ geography: Geography) {
    var forms: [String: NamedPlace] = [:]
    // Regions first, so that a municipality of the same name wins.
    for region in geography.regions {
      let names = PlaceForms.all(
        nominative: region.name[.finnish], genitive: region.genitive, locative: region.locative)
      for form in names.union(PlaceNames.foreign(region.name.allTexts)) {
        forms[form] = .region(region)
      }
    }
    for municipality in geography.municipalities {
      let name = municipality.name[.finnish]
      var names = PlaceForms.ofParts(
        nominative: name, genitive: municipality.genitive, locative: municipality.locative)
      names.formUnion(
        PlaceForms.all(
          nominative: name, genitive: municipality.genitive, locative: municipality.locative))
      names.formUnion(
        PlaceNames.foreign(municipality.name.allTexts + municipality.namesInUse))
      for form in names { forms[form] = .municipality(municipality) }
    }
    placesByForm = forms
    municipalitiesByTold = geography.municipalities.reduce(into: [:]) { told, municipality in
      for name in Set(municipality.searchNames.map(Folding.plain)) {
        told[name, default: []].append(municipality)
      }
    }
    told = FormShelf(municipalitiesByTold.keys)
    spellings = FormShelf(
      forms.keys.filter { $0.utf8.count >= PlaceNames.fewestLettersMisspelt - 1 })
  }

  /// Names in other languages, with their genitive in s.
  private static func foreign(_ names: [String]) -> Set<String> {
    Set(names.map(Folding.plain).flatMap { [$0, $0 + "s"] })
  }

  /// The place that these words name exactly, inflected or not: ["badje", "duortnus"].
  package func place(_ words: [String]) -> NamedPlace? {
    if let found = placesByForm[words.joined(separator: " ")] { return found }
    guard words.count == 1, let word = words.first else { return nil }
    for clitic in ["kin", "ko", "han", "kaan"] where word.hasSuffix(clitic) {
      if let found = placesByForm[String(word.dropLast(clitic.count))] { return found }
    }
    return nil
  }

  /// The one place whose name is a letter away from a word; `nil` when there is none or several.
  package func nearest(to word: String) -> NamedPlace? {
    guard word.utf8.count >= PlaceNames.fewestLettersMisspelt else { return nil }
    let found = Set(spellings.near(word, slips: 1).compactMap { placesByForm[$0.form] })
    return found.count == 1 ? found.first : nil
  }

  /// Municipalities of which a name is spelled almost so, the nearest first.
  ///
  /// - Returns: as far away as `NearestSpelling.allowedDistance` lets them be.
  func near(_ word: String) -> [(municipality: Municipality, slips: Int)] {
    let slips = NearestSpelling.allowedDistance(letters: word.utf8.count)
    guard slips > 0 else { return [] }
    return told.near(word, slips: slips).sorted { ($0.slips, $0.form) < ($1.slips, $1.form) }
      .flatMap { found in
        (municipalitiesByTold[found.form] ?? []).map { ($0, found.slips) }
      }
  }

  /// Municipalities of which a name begins so, in the order of those names.
  func beginning(_ letters: String) -> [Municipality] {
    municipalitiesByTold.keys.filter { $0.hasPrefix(letters) }.sorted()
      .flatMap { municipalitiesByTold[$0] ?? [] }
  }

  /// Every form with its place, for completing what is being typed.
  var forms: some Collection<(key: String, value: NamedPlace)> { placesByForm }
}
