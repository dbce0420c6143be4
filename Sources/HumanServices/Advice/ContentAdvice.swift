/// A hint on how a listing's text could help its readers better. It never keeps anybody from saving.
package struct ContentAdvice: Hashable, Sendable {
  /// What it is about. The raw value is the advice's id, by which people can speak of it.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case nameLong = "nimi-pitka"
    case summaryLong = "tiivistelma-pitka"
    case summaryIsName = "tiivistelma-on-nimi"
    case descriptionLong = "kuvaus-pitka"
    case phone = "puhelin-tekstissa"
    case address = "osoite-tekstissa"
    case email = "sahkoposti-tekstissa"
    case date = "paivays-tekstissa"
    case person = "henkilo-tekstissa"
    case organizationView = "jarjestajan-nakokulma"
    case areaWide = "alue-laaja"
    case longSentence = "pitka-virke"
  }

  package var rule: Rule
  /// The text that is looked at.
  package var text: ServiceField
  package var language: Language
  /// The words that it is about, or how many there are, where the rule counts.
  package var found: String

  /// Characters of a name that still fits a card's two lines on a phone.
  package static let nameLength = 100
  /// Characters of a summary: one sentence.
  package static let summaryLength = 150
  /// Characters of a description: what one reads on a phone without putting it away.
  package static let descriptionLength = 2500
  /// Letters of a finding that are shown: enough to find it by.
  package static let excerptLength = 80
  /// Words of a sentence that can be understood when one is tired.
  package static let sentenceWords = 25
}

extension ContentAdvice {
  /// Everything there is to say about a listing's texts, in the order of its form.
  ///
  /// - Parameter contacts: whose numbers stay in warnings on purpose: there they must be read at once.
  package static func on(
    _ details: ServiceDetails, in geography: Geography, contacts: SafetyContacts
  ) -> [ContentAdvice] {
    advice(on: details, in: geography, contacts: contacts).found
  }

  /// The same with how often a letter was looked at: a fixed number of times for each letter.
  package static func advice(
    on details: ServiceDetails, in geography: Geography, contacts: SafetyContacts
  ) -> (found: [ContentAdvice], looks: Int) {
    let kept = Set(contacts.all.flatMap(\.numbers).map(\.dialled))
    let (area, areaLooks) = areaWide(details, in: geography)
    var (found, looks) = (area.map { [$0] } ?? [], areaLooks)
    for (text, path) in ServiceField.texts {
      let words = details[keyPath: path]
      for language in Language.allCases {
        guard let written = words.texts[language] else { continue }
        let make = { (rule: Rule, excerpt: String) in
          ContentAdvice(rule: rule, text: text, language: language, found: excerpt)
        }
        let scanned = ScannedText(written)
        found += lengths(scanned.count, text).map { make($0, String(scanned.count)) }
        if text == .summary, isSame(written, details.name.texts[language]) {
          found.append(make(.summaryIsName, scanned.excerpt(0..<scanned.count)))
        }
        found += TextFindings(language, in: scanned, keptNumbers: kept).all(of: text).map {
          make($0.rule, $0.found)
        }
        looks += scanned.looks
      }
    }
    return (found, looks)
  }

  private static func lengths(_ count: Int, _ text: ServiceField) -> [Rule] {
    switch text {
    case .name where count > nameLength: [.nameLong]
    case .summary where count > summaryLength: [.summaryLong]
    case .description where count > descriptionLength: [.descriptionLong]
    default: []
    }
  }

  private static func isSame(_ summary: String, _ name: String?) -> Bool {
    func letters(_ text: String) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return name.map { letters($0) == letters(summary) } ?? false
  }

  /// The area says a region or the nation, while it is given in rooms alone and either for the whole
  /// nation, or the texts speak of the people of one municipality.
  private static func areaWide(
    _ details: ServiceDetails, in geography: Geography
  ) -> (ContentAdvice?, looks: Int) {
    let area = details.area
    guard area.nation || !area.regions.isEmpty, !details.deliveries.isEmpty,
      details.deliveries.allSatisfy({ $0.mode == Delivery.faceToFace })
    else { return (nil, 0) }
    let texts = [details.areaNote, details.summary, details.description]
      .flatMap(\.allTexts).joined(separator: "\n")
    let scanned = ScannedText(texts.lowercased())
    let named = PeopleOfMunicipality(geography).first(in: scanned)
    guard named != nil || area.nation else { return (nil, scanned.looks) }
    let advice = ContentAdvice(
      rule: .areaWide, text: .areaNote, language: .finnish,
      found: named?.name[.finnish] ?? "")
    return (advice, scanned.looks)
  }
}
