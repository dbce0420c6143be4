import HumanServices
import TextAnalysis

/// Every place of Finland that people name besides the directory's own municipalities: villages,
/// districts, former municipalities, postal codes, and municipalities elsewhere. Made once at start.
package struct PlaceBook: Sendable {
  /// One name, in one municipality.
  struct Name: Hashable, Sendable {
    /// As written: "Äkäslompolo"; `nil` for a municipality itself.
    var place: String?
    var municipality: MunicipalityCode
    /// An everyday word too, which names no place in a sentence.
    var isEveryday: Bool
  }

  /// Letters of the shortest name that is offered for one that is a letter wrong.
  static let fewestLettersMisspelt = 5

  /// Words of the longest name, which bounds the work for each word of a text.
  let mostWords: Int
  private let municipalities: [MunicipalityCode: CountryMunicipality]
  private let names: [Name]
  /// Numbers of names by each of their forms.
  private let byForm: [String: [Int32]]
  private let byPostalCode: [String: MunicipalityCode]
  private let everyday: Set<String>
  private let spellings: FormShelf
  /// Plain nominatives in order, with the numbers of their names.
  private let alphabet: [(form: String, name: Int32)]

  package init(_ rows: PlaceRows) {
    municipalities = Dictionary(rows.municipalities.map { ($0.code, $0) }) { first, _ in first }
    byPostalCode = Dictionary(
      rows.places.filter { $0.kind == .postalCode }.map { ($0.name, $0.municipality) }
    ) { first, _ in first }
    everyday = Set(rows.everydayWords.map(Folding.plain))
    var pages = Pages(everyday: rows.everydayWords)
    for municipality in rows.municipalities {
      for name in municipality.name.allTexts {
        pages.add(name, of: municipality.code, isWhole: true)
      }
    }
    for place in rows.places where place.kind != .postalCode {
      for name in PlaceBook.writings(of: place.name) {
        pages.add(name, of: place.municipality, isWhole: false)
      }
    }
    for (name, number) in pages.nominatives {
      for form in PlaceForms.all(nominative: name) { pages.add(form: form, number) }
    }
    names = pages.names
    byForm = pages.byForm
    mostWords = byForm.keys.reduce(1) { max($0, $1.utf8.count { $0 == UInt8(ascii: " ") } + 1) }
    alphabet = pages.nominatives.map { (Folding.plain($0.name), $0.number) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { (form: $0.0, name: $0.1) }
    spellings = FormShelf(
      Set(pages.nominatives.map { Folding.plain($0.name) })
        .filter { $0.utf8.count >= PlaceBook.fewestLettersMisspelt - 1 })
  }

  /// A municipality of Finland, also one of the directory.
  func municipality(_ code: MunicipalityCode) -> CountryMunicipality? { municipalities[code] }

  /// What a form names, inflected or not: plain words with one space between them.
  func names(_ form: String) -> [Name] { byForm[form].map { $0.map { names[Int($0)] } } ?? [] }

  /// The municipality of a postal code.
  func municipality(postalCode: String) -> MunicipalityCode? { byPostalCode[postalCode] }

  /// Whether a form, plain, is an everyday word too.
  func isEveryday(_ form: String) -> Bool { everyday.contains(form) }

  /// Names that are a letter wrong in a word, not the first.
  func near(_ word: String) -> [(name: Name, slips: Int)] {
    guard word.utf8.count >= PlaceBook.fewestLettersMisspelt else { return [] }
    return spellings.near(word, slips: 1).filter { $0.form.utf8.first == word.utf8.first }
      .flatMap { found in names(found.form).map { ($0, found.slips) } }
  }

  /// Names that begin so, in alphabetical order.
  func beginning(_ letters: String, atMost limit: Int) -> [Name] {
    guard !letters.isEmpty else { return [] }
    var (low, high) = (0, alphabet.count)
    while low < high {
      let middle = (low + high) / 2
      if alphabet[middle].form < letters { low = middle + 1 } else { high = middle }
    }
    return alphabet[low...].prefix(limit).prefix { $0.form.hasPrefix(letters) }
      .map { names[Int($0.name)] }
  }

  /// What a name is also written as: the parts of a double name, for postal areas are called after
  /// two villages ("Sirkka-Rauhala"), and "maalaiskunta" for "mlk".
  static func writings(of name: String) -> [String] {
    var writings = [name]
    for (short, long) in [(" mlk", " maalaiskunta"), (" kk", " kirkonkyl\u{E4}")] {
      if name.hasSuffix(short) { writings.append(name.dropLast(short.count) + long) }
      if name.hasSuffix(long) { writings.append(name.dropLast(long.count) + short) }
    }
    let parts = parts(of: name)
    return parts.count > 1 ? writings + parts : writings
  }

  /// First parts that are no name by themselves: "Yli-Kärppä", "Unarin-Luusua".
  private static let bound: Set<Substring> = [
    "Yli", "Yl\u{E4}", "Ala", "Iso", "It\u{E4}", "L\u{E4}nsi", "Etel\u{E4}", "Pohjois", "Luoteis",
    "Per\u{E4}", "Saari", "Siika", "Unarin",
  ]

  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var isOpen = false
    for piece in name.split(separator: "-") {
      if let last = parts.last, isOpen || piece.first?.isLowercase == true {
        parts[parts.count - 1] = "\(last)-\(piece)"
      } else {
        parts.append(String(piece))
      }
      isOpen = bound.contains(piece)
    }
    return parts
  }
}

/// A place book that is being written.
private struct Pages {
  let everyday: Set<String>
  var names: [PlaceBook.Name] = []
  var byForm: [String: [Int32]] = [:]
  var nominatives: [(name: String, number: Int32)] = []
  private var numbers: [PlaceBook.Name: Int32] = [:]
  private var own: Set<String> = []

  init(everyday: Set<String>) { self.everyday = everyday }

  mutating func add(_ name: String, of municipality: MunicipalityCode, isWhole: Bool) {
    let entry = PlaceBook.Name(
      place: isWhole ? nil : name, municipality: municipality, isEveryday: everyday.contains(name))
    guard numbers[entry] == nil || isWhole else { return }
    let number = numbers[entry] ?? Int32(names.count)
    if numbers[entry] == nil { names.append(entry) }
    numbers[entry] = number
    nominatives.append((name, number))
    let form = Folding.plain(name)
    own.insert(form)
    if byForm[form]?.contains(number) != true { byForm[form, default: []].append(number) }
  }

  /// A name as it stands is never a form of another: "Kuhan" may be of "Kuha", "Kuha" is itself.
  mutating func add(form: String, _ number: Int32) {
    guard !own.contains(form), byForm[form]?.contains(number) != true else { return }
    byForm[form, default: []].append(number)
  }
}
