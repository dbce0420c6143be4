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
  /// Forms by their length in letters, for the search by spelling.
  private let formsByLength: [[(letters: [UInt8], set: LetterSet)]]

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
    var byLength: [[(letters: [UInt8], set: LetterSet)]] = []
    for form in forms.keys.sorted() where form.utf8.count >= PlaceNames.fewestLettersMisspelt - 1 {
      let bytes = Array(form.utf8)
      while byLength.count <= bytes.count { byLength.append([]) }
      byLength[bytes.count].append((bytes, LetterSet(bytes)))
    }
    formsByLength = byLength
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
    let letters = Array(word.utf8)
    guard letters.count >= PlaceNames.fewestLettersMisspelt else { return nil }
    let set = LetterSet(letters)
    var found: Set<NamedPlace> = []
    for length in letters.count - 1...letters.count + 1 where length < formsByLength.count {
      for (form, formSet) in formsByLength[length]
      where set.mayBe(within: 1, of: formSet)
        && NearestSpelling.distance(letters, form, atMost: 1) != nil
      {
        if let place = placesByForm[String(decoding: form, as: UTF8.self)] { found.insert(place) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Every form with its place, for completing what is being typed.
  var forms: some Collection<(key: String, value: NamedPlace)> { placesByForm }
}
