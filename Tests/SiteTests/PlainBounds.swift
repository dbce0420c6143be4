import Foundation

/// The method page once more, read word by word: one cell from what a municipality's file says of it.
///
/// It shares no rule with the program: weights and factors are those of the page's text.
struct PlainBounds {
  struct Cell: Equatable {
    var letter: String
    var tier: String?
    var lower: Double
    var upper: Double
    var minutes: Int?
    var organizations: Int
    var isStale: Bool
  }

  private struct Way {
    var tier: String
    var minutes: Int?
    var isSure: Bool
    var offer: [String: Any]
  }

  private static let order = ["L", "N30", "K", "N60", "E", "N90", "R", "F", "V"]
  private static let weights = [
    "L": 1, "N30": 0.8, "K": 0.75, "N60": 0.6, "E": 0.5, "N90": 0.35, "R": 0.3, "F": 0.1, "V": 0.05,
  ]
  private static let gathering: Set = [
    "kasvokkain", "kotikaynti", "video", "chat", "facebook_live",
  ]

  let municipality: String
  let day: String
  let isListed: Bool
  let remoteIsEnough: Bool
  let nothingFound: Bool
  let offers: [[String: Any]]

  /// - Parameter row: of the file's `rows`.
  init(_ row: [String: Any], day: String, isListed: Bool) {
    let inputs = row["inputs"] as? [String: Any] ?? [:]
    self.day = day
    self.isListed = isListed
    municipality = row["municipality_code"] as? String ?? ""
    remoteIsEnough = inputs["remote_meets_need"] as? Bool ?? false
    nothingFound = inputs["nothing_found_on"] is String
    offers = inputs["offers"] as? [[String: Any]] ?? []
  }

  var cell: Cell {
    let fresh = offers.filter { isListed || freshness($0) > 0 }
    let told = fresh.flatMap { ways($0, isBest: false) }
    let best = fresh.flatMap { ways($0, isBest: true) }
    let tier = PlainBounds.order.first { tier in told.contains { $0.tier == tier } }
    let sure = told.filter(\.isSure).map { value($0, isBest: false) }
    let isKnown = !sure.isEmpty || nothingFound
    let lower = sure.max() ?? 0
    let leading = told.filter { $0.tier == tier }.map { $0.offer["providers"] as? [String] ?? [] }
    let named = Set(leading.flatMap(\.self)).count
    return Cell(
      letter: tier.map { $0.hasPrefix("N") ? "N" : $0 } ?? (nothingFound ? "0" : "?"), tier: tier,
      lower: isKnown ? lower : 0,
      upper: isKnown ? max(lower, best.map { value($0, isBest: true) }.max() ?? 0) : 100,
      minutes: told.compactMap(\.minutes).min(),
      organizations: min(3, named + (leading.contains(where: \.isEmpty) ? 1 : 0)),
      isStale: offers.contains { offer in
        !isListed && freshness(offer) == 0 && !ways(offer, isBest: false).isEmpty
      })
  }

  private func value(_ way: Way, isBest: Bool) -> Double {
    let offer = way.offer
    let wait: Double =
      switch offer["waiting_days"] as? Int {
      case nil: isBest ? 1 : 0.5
      case let days? where days <= 14: 1
      case let days? where days <= 42: 0.9
      case let days? where days <= 90: 0.75
      default: 0.5
      }
    let access = set(offer, "access")
    let others = access.intersection(["ajanvaraus", "ilmoittautuminen", "ilman_ajanvarausta"])
    let isReferral = access.contains("lahete") && others.isEmpty
    let referral = isReferral || (access.isEmpty && !isBest) ? 0.9 : 1
    return 100 * (PlainBounds.weights[way.tier] ?? 0) * (isListed ? 1 : freshness(offer)) * wait
      * referral
  }

  /// Six, twelve and eighteen months after the facts the same day still counts.
  private func freshness(_ offer: [String: Any]) -> Double {
    guard let known = offer["facts_known_on"] as? String else { return 0 }
    func months(_ text: String) -> (Int, Int) {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return (parts[0] * 12 + parts[1], parts[2])
    }
    let (from, to) = (months(known), months(day))
    let started = to.0 - from.0 + (to.1 > from.1 ? 1 : 0)
    return started <= 6 ? 1 : started <= 12 ? 0.85 : started <= 18 ? 0.5 : 0
  }

  private func set(_ offer: [String: Any], _ key: String) -> Set<String> {
    Set(offer[key] as? [String] ?? [])
  }

  private func ways(_ offer: [String: Any], isBest: Bool) -> [Way] {
    func flag(_ key: String) -> Bool { offer[key] as? Bool ?? false }
    let access = set(offer, "access")
    let isGroup = set(offer, "formats").contains("ryhma")
    let isAgreed =
      !access.isDisjoint(with: ["ajanvaraus", "lahete"]) || (isBest && access.isEmpty)
    let isSoon = flag("session_within_60_days")
    let hasOnlyDays = flag("has_days") && !flag("runs_continuously")
    let isOver = hasOnlyDays && !isSoon && (isGroup || !isAgreed)
    let timesKnown = isSoon || isOver || (!isGroup && (isAgreed || flag("tells_times")))
    let gathers =
      !isOver && (!isGroup || isSoon || isBest || (isListed && flag("runs_continuously")))
    let isWeekly = (offer["sessions_in_28_days"] as? Int ?? 0) >= 4 || (isBest && !timesKnown)
    let isRare = !isWeekly && (isGroup || (isSoon && !isAgreed && hasOnlyDays))
    var ways: [Way] = []
    var meets: Set<String> = []
    for mode in offer["modes"] as? [[String: String]] ?? [] {
      guard let name = mode["mode"] else { continue }
      let gathered = PlainBounds.gathering.contains(name)
      guard gathers || !gathered else { continue }
      if ["kasvokkain", "kotikaynti"].contains(name) {
        meets.insert(name)
      } else {
        ways.append(
          Way(
            tier: mode["interaction"] == "two-way" && remoteIsEnough ? "E" : "V",
            isSure: !gathered || timesKnown, offer: offer))
      }
    }
    guard !meets.isEmpty else { return ways }
    if flag("confidential") {
      let tier = offer[isBest ? "tier_at_best" : "tier"] as? String ?? ""
      return ways + [Way(tier: tier, isSure: timesKnown, offer: offer)]
    }
    let places = trips(offer)
    var near: [(tier: String, minutes: Int?)] = []
    if meets.contains("kasvokkain") {
      near += places.map { place in
        guard place.code != municipality else { return (isRare ? "K" : "L", 0) }
        let minutes = place.minutes
        return (
          minutes <= 30 ? "N30" : minutes <= 60 ? "N60" : minutes <= 90 ? "N90" : "F", minutes
        )
      }
      if isBest, places.isEmpty { near.append((isRare ? "K" : "L", nil)) }
    }
    if meets.contains("kotikaynti"),
      isBest || flag("names_municipality") || places.contains(where: { $0.code == municipality })
    {
      near.append((isAgreed ? "L" : "K", 0))
    }
    if near.isEmpty { near = [("F", nil)] }
    return ways
      + near.map { Way(tier: $0.tier, minutes: $0.minutes, isSure: timesKnown, offer: offer) }
  }

  private func trips(_ offer: [String: Any]) -> [(code: String, minutes: Int)] {
    (offer["places"] as? [[String: Any]] ?? []).compactMap { place in
      guard let code = place["municipality_code"] as? String, let minutes = place["minutes"] as? Int
      else { return nil }
      return (code, minutes)
    }
  }
}
