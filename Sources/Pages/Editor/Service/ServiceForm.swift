import HumanServices

/// A listing as typed: texts and lists of texts alone, so that nothing typed is ever lost.
///
/// `ServiceFormReading` makes `ServiceDetails` of it, or says why that cannot be.
package struct ServiceForm: Hashable, Sendable {
  package typealias Texts = [Language: String]

  /// The revision that the editor saw; empty for a new listing.
  package var revision = ""
  package var kind = ServiceKind.service.rawValue
  package var name: Texts = [:]
  package var summary: Texts = [:]
  package var description: Texts = [:]
  /// Codes of terms.
  package var types: [String] = []
  package var audiences: [String] = []
  package var phases: [String] = []
  package var levels: [String] = []
  package var formats: [String] = []
  package var access: [String] = []
  package var applicationProcess: Texts = [:]
  package var notSuitableWhen: Texts = [:]
  package var feesDescription: Texts = [:]
  /// "", "kylla" or "ei".
  package var isFree = ""
  package var waitingDays = ""
  package var waitingOn = ""
  /// Codes of delivery modes; those of another interaction than usual as `code:interaction`.
  package var modes: [String] = []
  package var interactions: [String] = []
  package var whereabouts = Whereabouts.open.rawValue
  package var places: [PlaceRow] = []
  /// "FI", codes of regions and codes of municipalities.
  package var area: [String] = []
  package var areaNote: Texts = [:]
  package var languages: [LanguageRow] = []
  package var languagesNote: Texts = [:]
  package var phones: [PhoneRow] = []
  package var url = ""
  package var providers: [ProviderRow] = []
  package var scheduleNote: Texts = [:]
  package var runsContinuously: [String] = []
  package var series: [SeriesRow] = []
  package var sessions: [SessionRow] = []
  package var editions: [EditionRow] = []
  /// One citation on each line.
  package var sources = ""
  package var sourceFrom = ""
  package var sourceTo = ""
  package var evidence = Evidence.page.rawValue
  package var state = ServiceState.active.rawValue
  package var startsOn = ""
  package var endsOn = ""
  package var needsCheck: [String] = []
  /// Why it is changed, for the history.
  package var why = ""

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

  private mutating func bind(_ form: inout FormBinding) {
    form.line("revisio", &revision)
    form.line("laji", &kind)
    form.texts("nimi", &name)
    form.texts("tiivistelma", &summary)
    form.texts("kuvaus", &description)
    form.many("aihe", &types)
    form.many("kenelle", &audiences)
    form.many("vaihe", &phases)
    form.many("taso", &levels)
    form.many("muoto", &formats)
    form.many("paasy", &access)
    form.texts("hakeutuminen", &applicationProcess)
    form.texts("eisovi", &notSuitableWhen)
    form.texts("hinta", &feesDescription)
    form.line("maksuton", &isFree)
    form.line("odotus", &waitingDays)
    form.line("odotuspaiva", &waitingOn)
    form.many("tapa", &modes)
    form.many("vuorovaikutus", &interactions)
    form.line("salaisuus", &whereabouts)
    form.rows("paikka", &places)
    form.many("alue", &area)
    form.texts("aluelisa", &areaNote)
    form.rows("kieli", &languages)
    form.texts("kielilisa", &languagesNote)
    form.rows("puhelin", &phones)
    form.line("verkko", &url)
    form.rows("jarjestaja", &providers)
    form.texts("ajat", &scheduleNote)
    form.many("jatkuva", &runsContinuously)
    form.rows("sarja", &series)
    form.rows("kerta", &sessions)
    form.rows("painos", &editions)
    form.line("lahteet", &sources)
    form.line("lahdealku", &sourceFrom)
    form.line("lahdeloppu", &sourceTo)
    form.line("peruste", &evidence)
    form.line("tila", &state)
    form.line("alku", &startsOn)
    form.line("loppu", &endsOn)
    form.many("tarkistettava", &needsCheck)
    form.line("miksi", &why)
  }
}
