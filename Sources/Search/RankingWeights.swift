import Coverage
import HumanServices

/// How results are ordered, in one place. Nothing else decides it.
///
/// A query is read into *concepts*: a word, or several words that mean one thing together
/// (`QueryReader`). For each listing and concept:
///
/// 1. **Where the words stand.** The strength of a match is that of the field (`Field`), times how
///    near the word is to what was asked (`Quality`): as written before its dictionary form before
///    a compound's part before a word's beginning before another spelling.
/// 2. **What the vocabulary says.** A concept that names terms gives their strength to every listing
///    that has one (`term`, `synonym`); a listing that is about few things counts more than one
///    about many (`focus`). The better of the two counts whole, the other for `secondOpinion`.
///    What a sentence means (`Intent`) is such a concept too, of weight `intent`; the words that it was
///    understood by count as little as `wordOfIntent`.
/// 3. **How telling the concept is.** Strengths are added up, each times the logarithm of how rare
///    the concept is: "lapsi" is in half of the listings and says little.
/// 4. **Who is kept.** A listing is a result when what it matches is at least `keptShare` of what the
///    best one matches, counted by how telling it is and, below `wholeMatch`, by its strength: rare
///    words are as good as required, common ones are not.
/// 5. **Is it there.** The sum is multiplied by `availability` and `kind`, and, where a municipality
///    or region is chosen, by how near the listing is to it (`fit`): here, near, remote two-way …;
///    and where people are chosen, by `onlyForChosen` when it is for them alone.
/// 6. **Ties**: what is for any family before what is for some, what is about separation first, the
///    fresher first, then the order of the file. So the order is the same every time.
package enum RankingWeights {
  /// Fields of a listing.
  package enum Field: UInt8, CaseIterable, Sendable {
    case name = 100
    case contact = 60
    case provider = 45
    case summary = 30
    case description = 12

    var strength: Float { Float(rawValue) }
  }

  /// How a word of the text is related to the word that was asked.
  package enum Quality: Float, CaseIterable, Sendable {
    case exact = 1
    case baseForm = 0.93
    case part = 0.6
    case beginning = 0.5
    case spelling = 0.4
  }

  /// Strength of a term by its facet, when its name or a synonym was asked for.
  static func term(_ facet: Facet, isName: Bool) -> Float {
    switch facet.weight {
    case .topic: isName ? 80 : 66
    case .people: isName ? 45 : 40
    case .manner: isName ? 30 : 24
    }
  }

  /// Strength of a name or synonym from which it is a topic worth telling of, also misspelt.
  static let namedTopic: Float = 25

  /// What is left of a term's strength when the listing has so many of the facet's terms.
  static func focus(_ count: Int) -> Float { 1 / (1 + 0.08 * Float(max(0, count - 1))) }

  static let secondOpinion: Float = 0.3

  /// How much what a sentence means counts, and each word that it was understood by.
  static let intent: Float = 1.5
  static let wordOfIntent: Float = 0.3

  /// Strength of the types that answer a sentence, the one to reach first first.
  static func answering(_ position: Int) -> Float { position == 0 ? 80 : 64 }

  /// Strength from which a match counts whole among what a listing matches; a word that stands only
  /// in a description counts less.
  static let wholeMatch: Float = 40

  /// Share of the best listing's matched rarity that a result must match.
  static let keptShare: Float = 0.6

  static func availability(_ availability: Availability) -> Float {
    switch availability {
    case .now: 1
    case .paused: 0.8
    case .planned: 0.6
    case .ended: 0.45
    }
  }

  /// Most who search are looking for help; what is for those who give it is found by asking for it.
  static func kind(_ kind: ServiceKind) -> Float {
    switch kind {
    case .service, .event: 1
    case .material: 0.85
    case .network, .training: 0.75
    }
  }

  /// How near a listing is to the chosen municipality's people.
  ///
  /// Remote two-way help stands with what is near, not last.
  static func fit(_ tier: Tier) -> Float {
    switch tier {
    case .here: 1
    case .within30Minutes: 0.96
    case .visiting: 0.94
    case .within60Minutes: 0.91
    case .remote: 0.89
    case .within90Minutes: 0.85
    case .region: 0.85
    case .far: 0.7
    case .information: 0.72
    }
  }

  /// Taken off for each hour of an estimated trip, within its tier.
  static let perHour: Float = 0.005

  /// Where people are chosen, what is for them and nobody else.
  static let onlyForChosen: Float = 1.1

  /// Where a region is chosen: given there, for its people, or for everybody.
  static let inRegion: Float = 1
  static let forRegion: Float = 0.95
  static let forNation: Float = 0.85

  /// How telling a concept is that so many of all listings match.
  static func rarity(matching: Int, of all: Int) -> Float {
    guard matching > 0 else { return 0 }
    return Float((1 + Double(all) / Double(matching)).logarithm)
  }
}

extension Double {
  fileprivate var logarithm: Double { Double.log2(self) }

  /// Good to a hundredth without Foundation's `log`, and the same on every machine: the exponent
  /// and a straight line between powers of two.
  private static func log2(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
