import TextAnalysis

/// The Finnish case forms of a place's name, made from the three that the data tells, or by rule from
/// the nominative alone (`PlaceStems`).
///
/// Not from a dictionary: Voikko reads "Virroilla" as a form of "virta". What is made is plain
/// (`Folding.plain`), so that one vowel stands for its pair and every ending has one form; some
/// forms that nobody says are made too, which does no harm.
enum PlaceForms {
  /// - Parameters:
  ///   - nominative: "Kemijärvi".
  ///   - genitive: "Kemijärven".
  ///   - locative: "Kemijärvellä", "Kemissä".
  static func all(nominative: String, genitive: String, locative: String) -> Set<String> {
    let name = Folding.plain(nominative)
    return forms(
      name, weak: weakStems(genitive: genitive, locative: locative), strong: strongStems(name)
    ).union([Folding.plain(genitive), Folding.plain(locative)])
  }

  /// Of a name of which nothing else is known; of several words the last inflects, and in a compound
  /// such as "Uusikaupunki" also the first part.
  static func all(nominative: String) -> Set<String> {
    let name = Folding.plain(nominative)
    let words = name.split(separator: " ")
    guard words.count < 2, let last = words.last else {
      let before = words.dropLast().joined(separator: " ")
      return words.last.map { Set(all(nominative: String($0)).map { "\(before) \($0)" }) } ?? []
    }
    let stems = PlaceStems(String(last))
    var forms = forms(name, weak: Array(stems.weak), strong: Array(stems.strong))
    // "Kaamaseen", "Vuorekseen"; "Vuoresta", "Linnavuorta".
    for stem in stems.weak where stem.hasSuffix("se") { forms.insert(stem + "en") }
    if name.hasSuffix("s") { forms.insert(name + "ta") }
    for stem in stems.strong where stem.hasSuffix("re") { forms.insert(stem.dropLast() + "ta") }
    for (first, cases) in inflectedBeginnings where name.hasPrefix(first) {
      let rest = String(name.dropFirst(first.count))
      guard rest.utf8.count >= fewestLettersOfRest else { continue }
      let inflected = all(nominative: rest)
      for form in cases { forms.formUnion(inflected.map { form + $0 }) }
    }
    return forms
  }

  /// First parts of compounds that inflect with the last: "Uudessakaupungissa", "Isossakyrössä".
  private static let inflectedBeginnings = [
    "uusi": ["uuden", "uudessa", "uudesta", "uuteen", "uudella", "uudelta", "uudelle"],
    "iso": ["ison", "isossa", "isosta", "isoon", "isolla", "isolta", "isolle"],
  ]
  private static let fewestLettersOfRest = 4

  private static func forms(
    _ name: String, weak: some Sequence<String>, strong: some Sequence<String>
  ) -> Set<String> {
    var forms: Set<String> = [name]
    for stem in weak {
      for ending in ["lla", "lta", "lle", "ssa", "sta", "ksi", "n", "na", "tta"] {
        forms.insert(stem + ending)
      }
      // "Tampereeseen", "Ikaalisiin", "Kuhmoisiin".
      forms.insert(stem + "seen")
      if stem.hasSuffix("i") { forms.insert(stem + "in") }
    }
    for stem in strong {
      guard let vowel = stem.last else { continue }
      forms.formUnion([
        stem + "\(vowel)n", stem + "h\(vowel)n", stem + "a", stem + "ta", stem + "tta",
        stem + "na", stem + "seen",
      ])
      for ending in ["lainen", "laisen", "laiset", "laisten", "laisille", "laisia", "laisilta"] {
        forms.insert(stem + ending)
      }
    }
    forms.formUnion(consonantForms(name))
    // Swedish and English genitives.
    forms.insert(name + "s")
    return forms
  }

  /// The case forms of a word of two parts or more whose last part alone inflects with the whole,
  /// for the parts by themselves: of "Mänttä-Vilppula" also "Mäntän" and "Vilppulassa".
  static func ofParts(nominative: String, genitive: String, locative: String) -> Set<String> {
    let names = nominative.split(separator: "-").map(String.init)
    guard names.count > 1, let last = names.last else { return [] }
    func tail(_ form: String) -> String { form.split(separator: "-").last.map(String.init) ?? form }
    var forms = all(nominative: last, genitive: tail(genitive), locative: tail(locative))
    for name in names.dropLast() {
      let genitive = weakened(name) + "n"
      forms.formUnion(all(nominative: name, genitive: genitive, locative: weakened(name) + "ssa"))
      // People say both "Mäntän" and "Mänttän".
      forms.formUnion(all(nominative: name, genitive: name + "n", locative: name + "ssa"))
    }
    return forms
  }

  /// "Kemijärve" of "Kemijärven" and "Kemijärvellä"; also the plural's, "Ikaalisi" and "Virroi".
  private static func weakStems(genitive: String, locative: String) -> Set<String> {
    var stems: Set<String> = []
    let genitive = Folding.plain(genitive)
    if genitive.hasSuffix("n") { stems.insert(String(genitive.dropLast())) }
    let locative = Folding.plain(locative)
    for ending in ["lla", "ssa"] where locative.hasSuffix(ending) {
      stems.insert(String(locative.dropLast(ending.count)))
    }
    return stems
  }

  /// What the illative, partitive and essive are built on: the name itself, and with e where a final
  /// i gives way ("Utsjoki" → "Utsjokeen", "Rovaniemi" → "Rovaniemeläinen", "Pirkanmaa").
  private static func strongStems(_ name: String) -> [String] {
    guard let last = name.last else { return [] }
    switch last {
    case "i": return [name, name.dropLast() + "e"]
    case "a", "e", "o", "u", "y": return [name]
    default: return []
    }
  }

  /// Names whose strong form is not the name with an ending: "Ruovesi" → "Ruovettä", "Ruoveteen";
  /// "Ikaalinen" → "Ikaalista"; "Punkalaidun" → "Punkalaidunta", "Punkalaitumeen"; "Virrat" →
  /// "Virtoihin", "Virtoja".
  private static func consonantForms(_ name: String) -> [String] {
    if name.hasSuffix("vesi") {
      let stem = name.dropLast(2)
      return [stem + "tta", stem + "teen", stem + "tena"].map(String.init)
    }
    if name.hasSuffix("nen") {
      let stem = name.dropLast(3)
      return ["sta", "sia", "siin", "sina", "slainen", "slaiset", "slaisille"].map { stem + $0 }
    }
    if name.hasSuffix("n") {
      let stem = name.dropLast(2)
      return [name + "ta"]
        + ["umeen", "umena"].map { stem.hasSuffix("d") ? stem.dropLast() + "t" + $0 : stem + $0 }
    }
    if name.hasSuffix("rrat") {
      let stem = name.dropLast(4)
      return ["rtoihin", "rtoja", "rtoina", "rtolainen", "rtolaiset", "rtolaisille"]
        .map { stem + $0 }
    }
    return []
  }

  /// The weak grade of a doubled stop before the last vowel: "Mänttä" → "Mäntä", "Nokka" → "Noka".
  private static func weakened(_ name: String) -> String {
    let letters = Array(name)
    guard letters.count > 3 else { return name }
    let (stop, before) = (letters[letters.count - 2], letters[letters.count - 3])
    guard stop == before, "kpt".contains(stop) else { return name }
    return String(letters.dropLast(2)) + String(letters[letters.count - 1])
  }
}
