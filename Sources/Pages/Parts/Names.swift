import Coverage
import HumanServices
import Markup

/// Places and languages as a visitor reads them.
extension PageContext {
  /// "Tornio", and on Swedish and English pages "Tornio/Torneå" where another name is used.
  package func name(of municipality: Municipality) -> String {
    let finnish = municipality.name[.finnish]
    let own = municipality.name[language]
    if language == .finnish || own == finnish { return finnish }
    // English writes the Finnish name and the Swedish reader needs both.
    return "\(finnish)/\(own)"
  }

  /// "Utsjoella", "i Utsjoki", "in Utsjoki".
  ///
  /// - Parameter isShort: whether only the reader's own name of it is told.
  package func locative(of municipality: Municipality, isShort: Bool = false) -> String {
    let own = isShort ? municipality.name[language] : name(of: municipality)
    return language == .finnish ? municipality.locative : words(.placeIn, ["place": own])
  }

  /// "Utsjoelta", "Kemistä"; as the locative in other languages than Finnish.
  ///
  /// The two cases of one place differ in their last letters alone.
  package func ablative(of municipality: Municipality) -> String {
    let here = locative(of: municipality)
    guard language == .finnish, let vowel = here.last else { return here }
    return "\(here.dropLast(2))t\(vowel)"
  }

  /// "Utsjoen"; the name itself in other languages than Finnish.
  package func genitive(of municipality: Municipality) -> String {
    language == .finnish ? municipality.genitive : name(of: municipality)
  }

  package func locative(of region: Region) -> String {
    language == .finnish ? region.locative : words(.placeIn, ["place": region.name[language]])
  }

  /// Names in Sámi that are confirmed, each marked with its language.
  package func samiNames(of municipality: Municipality) -> [(Language, String)] {
    [Language.northernSami, .inariSami, .skoltSami].compactMap { language in
      municipality.name.texts[language].map { (language, $0) }
    }
  }

  /// The name of a service language, such as "suomi"; the bare code when it has no phrase.
  package func languageName(_ code: String) -> String {
    Phrase.languageNames[code].map { words($0) } ?? code
  }

  /// The languages of the country and English first, then the others by name.
  package func inReadingOrder(languages: Set<String>) -> [String] {
    let first = SpokenLanguage.first.filter(languages.contains)
    let others = languages.subtracting(first).sorted { languageName($0) < languageName($1) }
    return first + others
  }

  /// "497 km, 6 h 13 min": an estimate, and said to be one.
  package func trip(_ trip: TravelModel.Trip) -> String {
    words(
      .tripEstimate, ["km": String(Int(trip.kilometres.rounded())), "time": time(trip)])
  }

  /// "1 h 40 min".
  package func time(_ trip: TravelModel.Trip) -> String {
    let hours = trip.minutes / 60
    let minutes = trip.minutes % 60
    return hours == 0
      ? words(.tripMinutes, ["minutes": String(minutes)])
      : words(.tripHours, ["hours": String(hours), "minutes": String(minutes)])
  }

  package func names(_ terms: [TaxonomyTerm]) -> String {
    terms.map { $0.personLabel[language] }.joined(separator: ", ")
  }

  /// "Aikaa ei tarvitse varata. Nimeäsi ei kysytä."; one alone has no full stop.
  func sentences(_ terms: [TaxonomyTerm]) -> String {
    let sentences = terms.map { $0.personLabel[language] }
    return sentences.joined(separator: ". ") + (sentences.count > 1 ? "." : "")
  }

  /// How help is given: "Puhelin"; and where one hears back otherwise than usual, "Verkossa, saat
  /// vastauksen".
  func way(_ mode: TaxonomyTerm, _ interaction: Interaction?) -> String {
    guard let interaction, interaction != mode.interaction else {
      return mode.personLabel[language]
    }
    // What is a page to read is no page where somebody answers.
    let name =
      mode.interaction == .selfService ? words(.interactionOnline) : mode.personLabel[language]
    return "\(name), \(words(.interaction(interaction)))"
  }

  /// The area served in words: "koko Suomi", "Lappi", "Kemi, Keminmaa ja Simo".
  package func area(_ area: ServiceArea, in geography: Geography) -> String {
    if area.nation { return words(.areaNation) }
    let regions = area.regions.compactMap { geography.region($0)?.name[language] }
    let municipalities = area.municipalities.compactMap {
      geography.municipality($0).map { name(of: $0) }
    }
    return (regions + municipalities).joined(separator: ", ")
  }
}

extension Phrase {
  /// By the language's code. Made once: finding a phrase by its key compares hundreds of texts.
  fileprivate static let languageNames: [String: Phrase] = {
    let prefix = "language."
    let named = allCases.filter { $0.key.hasPrefix(prefix) }
    return Dictionary(named.map { (String($0.key.dropFirst(prefix.count)), $0) }) { first, _ in
      first
    }
  }()
}
