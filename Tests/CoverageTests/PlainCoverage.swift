import Coverage
import HumanServices
import TestSupport

/// The method once more, word by word and slowly, to hold the matrix against.
///
/// It shares no rule with the room that it tests, but takes whether an offer is on from the offer.
struct PlainCoverage {
  private let story: Story
  private let vocabulary: Vocabulary
  private let view: CoverageView
  private let inventory: [InventoryConfirmation]

  init(_ story: Story, _ view: CoverageView, _ inventory: [InventoryConfirmation]) {
    self.story = story
    self.view = view
    self.inventory = inventory
    vocabulary = story.vocabulary
  }

  struct Cell: Equatable {
    var letter: String
    var score: Double?
    var organizations: Int
    var minutes: Int?
  }

  private struct Way {
    var tier: String
    var minutes: Int?
    var offer: Offer
  }

  private let order = ["L", "N30", "K", "N60", "E", "N90", "R", "F", "V"]
  private let weights = [
    "L": 1, "N30": 0.8, "K": 0.75, "N60": 0.6, "E": 0.5, "N90": 0.35, "R": 0.5, "F": 0.05,
    "V": 0.15,
  ]

  func cell(_ offers: [Offer], _ municipality: Municipality, _ need: TaxonomyTerm) -> Cell {
    let every = offers.flatMap { ways($0, municipality, need) }
    guard let best = order.first(where: { tier in every.contains { $0.tier == tier } }) else {
      let isChecked = inventory.contains {
        $0.municipality == municipality.code && $0.need == need.code
      }
      return Cell(letter: isChecked ? "0" : "?", score: isChecked ? 0 : nil, organizations: 0)
    }
    let leading = every.filter { $0.tier == best }.map(\.offer)
    let named = Set(leading.flatMap(\.providers)).count
    let unnamed = leading.contains { $0.providers.isEmpty } ? 1 : 0
    return Cell(
      letter: best.hasPrefix("N") ? "N" : best,
      score: every.map { 100 * ((weights[$0.tier] ?? 0) * quality($0.offer)) }.max(),
      organizations: min(3, named + unnamed), minutes: every.compactMap(\.minutes).min())
  }

  private func quality(_ offer: Offer) -> Double {
    let waiting: Double =
      switch offer.waitingDays {
      case nil, 14: 1
      case 15, 42: 0.9
      case 43, 90: 0.75
      default: 0.5
      }
    return (view == .confirmed ? freshness(offer) : 1) * waiting
  }

  private func freshness(_ offer: Offer) -> Double {
    let known = offer.assuredDate ?? offer.sourcePeriod.to
    guard let known else { return 0 }
    if known > .on("2025-09-02") { return 1 }
    if known > .on("2025-03-02") { return 0.85 }
    return known > .on("2024-09-02") ? 0.5 : 0
  }

  private func has(_ offer: Offer, _ facet: Facet, _ code: String) -> Bool {
    !offer.terms(facet).isDisjoint(with: vocabulary.set(facet, code))
  }

  private func ways(_ offer: Offer, _ home: Municipality, _ need: TaxonomyTerm) -> [Way] {
    guard offer.kind == .service, has(offer, .serviceType, need.code),
      offer.area.includes(home), offer.isActive(on: Story.today, today: Story.today),
      view == .listed || freshness(offer) > 0
    else { return [] }
    let isGroup = has(offer, .format, "ryhma") && has(offer, .access, "ilmoittautuminen")
    let hasDate = offer.sessionDates.contains {
      Story.today <= $0 && $0 <= Story.today.adding(days: 60)
    }
    let agreesTimes =
      has(offer, .access, "ajanvaraus") || offer.runsContinuously || offer.sessionDates.isEmpty
    let gathers =
      isGroup ? hasDate || (view == .listed && offer.runsContinuously) : hasDate || agreesTimes
    let modes = Set(offer.deliveries.map(\.mode))
    var ways: [Way] = []
    if gathers, modes.contains("kasvokkain") || modes.contains("kotikaynti") {
      ways += inPerson(offer, home, isDatedOnly: hasDate && !isGroup, modes)
    }
    if modes.contains("puhelin") || (gathers && modes.contains("chat")) {
      ways.append(Way(tier: need.remoteMeetsNeed ? "E" : "V", offer: offer))
    }
    if modes.contains("verkko") || (gathers && modes.contains("facebook_live")) {
      ways.append(Way(tier: "V", offer: offer))
    }
    return ways
  }

  private func inPerson(
    _ offer: Offer, _ home: Municipality, isDatedOnly: Bool, _ modes: Set<String>
  ) -> [Way] {
    if offer.whereabouts == .confidential { return [Way(tier: "R", offer: offer)] }
    let isByAppointment = has(offer, .access, "ajanvaraus")
    let confirmed = offer.places.filter { $0.certainty == .confirmed }.map(\.municipality)
    let isNowAndThen =
      isDatedOnly && !isByAppointment && !offer.runsContinuously && offer.sessionDates.count < 4
    var ways: [Way] = []
    if modes.contains("kotikaynti"),
      offer.area.municipalities.contains(home.code) || confirmed.contains(home.code)
    {
      ways.append(Way(tier: isByAppointment ? "L" : "K", minutes: 0, offer: offer))
    }
    for place in confirmed where modes.contains("kasvokkain") {
      if place == home.code {
        ways.append(Way(tier: isNowAndThen ? "K" : "L", minutes: 0, offer: offer))
        continue
      }
      let straight = home.centre.kilometres(to: story.municipality(place).centre)
      let minutes = Int((straight * 1.3 / 80 * 60).rounded())
      let tier = minutes <= 30 ? "N30" : minutes <= 60 ? "N60" : minutes <= 90 ? "N90" : "F"
      ways.append(Way(tier: tier, minutes: minutes, offer: offer))
    }
    return ways.isEmpty ? [Way(tier: "F", offer: offer)] : ways
  }
}
