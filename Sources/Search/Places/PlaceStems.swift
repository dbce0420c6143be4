/// What the case forms of a name are built on when only its nominative is known; all plain
/// (`Folding.plain`).
///
/// By the rules of consonant gradation (Iso suomen kielioppi, §§ 41–44). Names keep their strong
/// grade more often than other words do ("Raattama", "Raattaman"), so where a name may do either, both
/// are made.
struct PlaceStems {
  /// "Hervanna" of "Hervannassa".
  private(set) var weak: Set<String> = []
  /// "Hervanta" of "Hervantaan".
  private(set) var strong: Set<String> = []

  /// Last parts of names whose i gives way to e: "Utsjoki" → "Utsjoella".
  private static let endingsInE = [
    "joki", "jarvi", "niemi", "koski", "salmi", "lahti", "vesi", "maki", "lampi", "saari", "lehti",
    "vuori", "kivi", "nurmi", "nummi", "talvi", "suoni", "kaari",
  ]

  init(_ name: String) {
    guard let last = name.last else { return }
    let cut = String(name.dropLast())
    switch last {
    case "i" where PlaceStems.endingsInE.contains { name.hasSuffix($0) }: addInE(name, cut)
    case "a", "i", "o", "u", "y":
      weak = PlaceStems.weakened(name)
      strong = [name]
    case "e":
      // "Pedersöre" does not lengthen: "Pedersören".
      weak = Set(PlaceStems.strengthened(name).map { $0 + "e" } + [name])
      strong = [name]
    case "n" where name.hasSuffix("nen"):
      let stem = name.dropLast(3)
      weak = [stem + "se", stem + "si", stem + "ste"]
    case "s": addInS(cut)
    default:
      // "Nuorgam" → "Nuorgamissa".
      weak = [name + "i"]
      strong = [name + "i"]
    }
  }

  private mutating func addInE(_ name: String, _ cut: String) {
    strong = [cut + "e"]
    weak =
      name.hasSuffix("vesi")
      ? [String(name.dropLast(2)) + "de"] : PlaceStems.weakened(cut + "e", isSure: true)
  }

  /// "Vuores" → "Vuoreksessa", "Köngäs" → "Könkäällä", "Varkaus" → "Varkaudessa".
  private mutating func addInS(_ cut: String) {
    weak = [cut + "kse"]
    switch cut.last {
    case "a": weak.formUnion(PlaceStems.strengthened(cut).map { $0 + "a" })
    case "u", "y": weak.insert(cut + "de")
    default: break
    }
  }

  /// Grades that always weaken, and those that names may keep.
  private static let sure = [
    "kk": "k", "pp": "p", "tt": "t", "nk": "ng", "nt": "nn", "mp": "mm", "lt": "ll", "rt": "rr",
    "ht": "hd",
  ]
  private static let unsure = ["lk": "l", "rk": "r", "hk": "h", "lp": "lv", "rp": "rv"]
  private static let single: [Character: String] = ["k": "", "p": "v", "t": "d"]

  /// A name that ends in a vowel, in the weak grade.
  ///
  /// - Parameter isSure: the name's last part is a word that weakens as words do.
  static func weakened(_ name: String, isSure: Bool = false) -> Set<String> {
    guard name.utf8.count > 3, let vowel = name.last else { return [name] }
    let grade = String(name.dropLast().suffix(2))
    let start = name.dropLast(3)
    if let weak = sure[grade] { return ["\(start)\(weak)\(vowel)"] }
    var found: Set<String> = isSure ? [] : [name]
    if let weak = unsure[grade] {
      found.insert("\(start)\(weak)\(vowel)")
    } else if let before = grade.first, let stop = grade.last, "aeiouy".contains(before),
      let weak = single[stop]
    {
      found.insert("\(start)\(before)\(weak)\(vowel)")
    }
    return found.isEmpty ? [name] : found
  }

  private static let strongBySecond = [
    "ng": "nk", "nn": "nt", "mm": "mp", "ll": "lt", "rr": "rt", "hd": "ht",
  ]

  /// The other way round, in names in e and as: "Köngäs" → "Könkä", "Luode" → "Luote".
  ///
  /// - Parameter cut: without what the stem adds.
  private static func strengthened(_ cut: String) -> Set<String> {
    guard cut.utf8.count > 3, let vowel = cut.last else { return [cut] }
    let grade = String(cut.dropLast().suffix(2))
    let start = cut.dropLast(3)
    var found: Set<String> = [cut]
    if let strong = strongBySecond[grade] {
      found.insert("\(start)\(strong)\(vowel)")
    } else if let before = grade.first, "aeiouy".contains(before), let stop = grade.last {
      switch stop {
      case "d": found.insert("\(start)\(before)t\(vowel)")
      case "k", "p", "t": found.insert("\(start)\(before)\(stop)\(stop)\(vowel)")
      default: break
      }
    }
    return found
  }
}
