import Addresses
import HumanServices

/// A listing as typed: texts and lists of texts alone, so that nothing typed is ever lost.
///
/// `ServiceFormReading` makes `ServiceDetails` of it, or says why that cannot be.
package struct ServiceForm: Hashable, Sendable {
  package typealias Texts = [Language: String]

  /// The revision that the editor saw; empty for a new listing.
  package var revision = ""
  /// What is typed in fields that are texts by language; one without a text is not in it.
  private var texts: [ServiceField: Texts] = [:]
  /// What is chosen in fields of codes; one without a choice is not in it.
  private var choices: [ServiceField: [String]] = ServiceForm.firstChoices
  package var waitingDays = ""
  package var waitingOn = ""
  /// Codes of delivery modes; those of another interaction than usual as `code:interaction`.
  package var modes: [String] = []
  package var interactions: [String] = []
  package var places: [PlaceRow] = []
  /// "FI", codes of regions and codes of municipalities.
  package var area: [String] = []
  package var languages: [LanguageRow] = []
  package var contacts: [ContactRow] = []
  package var url = ""
  package var providers: [ProviderRow] = []
  package var series: [SeriesRow] = []
  package var sessions: [SessionRow] = []
  package var editions: [EditionRow] = []
  /// One citation on each line.
  package var sources = ""
  package var sourceFrom = ""
  package var sourceTo = ""
  package var startsOn = ""
  package var endsOn = ""
  /// Why it is changed, for the history.
  package var why = ""
  /// The shift that led to the form and goes on afterwards (`ShiftMark.text`).
  package var shift = ""

  package init() {}

  package init(fields: [(name: String, value: String)]) {
    var binding = FormBinding(fields)
    bind(&binding)
  }

  /// Every field as a browser would send it.
  package var fields: [(name: String, value: String)] {
    var form = self
    var binding = FormBinding()
    form.bind(&binding)
    return binding.pairs
  }

  /// The value of check boxes that stand alone.
  static let yes = "kylla"
  static let no = "ei"

  private static let firstChoices: [ServiceField: [String]] = Dictionary(
    uniqueKeysWithValues: ServiceField.all.compactMap { field in
      if case .choice(let choice) = field.kind { (field, [choice.first]) } else { nil }
    })

  /// A text by language, as typed.
  package subscript(text field: ServiceField) -> Texts {
    get { texts[field] ?? [:] }
    set { texts[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The codes chosen in a field of terms or of a flag.
  package subscript(codes field: ServiceField) -> [String] {
    get { choices[field] ?? [] }
    set { choices[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The one chosen of a closed list; empty when nothing is.
  package subscript(choice field: ServiceField) -> String {
    get { choices[field]?.first ?? "" }
    set { choices[field] = newValue.isEmpty ? nil : [newValue] }
  }

  private mutating func bind(_ form: inout FormBinding) {
    form.line("revisio", &revision)
    for field in ServiceField.all where field.isInForm {
      switch field.kind {
      case .text: form.texts(field.noun, &self[text: field])
      case .terms, .flag: form.many(field.noun, &self[codes: field])
      case .choice, .answer, .number, .lines: form.line(field.noun, &self[choice: field])
      case .own: break
      }
    }
    bindOwn(&form)
    form.line("miksi", &why)
    form.seldomLine(ShiftMark.name, &shift)
  }

  private mutating func bindOwn(_ form: inout FormBinding) {
    form.line("odotus", &waitingDays)
    form.line("odotuspaiva", &waitingOn)
    form.many("tapa", &modes)
    form.many("vuorovaikutus", &interactions)
    form.rows("paikka", &places)
    form.many("alue", &area)
    form.rows("kieli", &languages)
    form.rows("yhteys", &contacts)
    form.line("verkko", &url)
    form.rows("jarjestaja", &providers)
    form.rows("sarja", &series)
    form.rows("kerta", &sessions)
    form.rows("painos", &editions)
    form.line("lahteet", &sources)
    form.line("lahdealku", &sourceFrom)
    form.line("lahdeloppu", &sourceTo)
    form.line("alku", &startsOn)
    form.line("loppu", &endsOn)
  }
}
