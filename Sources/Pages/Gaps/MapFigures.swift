import Addresses
import Coverage
import HumanServices

/// The answers of one picture: how far, or how much is known, of one need or of all.
struct MapFigures {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }
  private var matrix: CoverageMatrix { figures.matrix }

  func figure(in municipality: Municipality) -> MapFigure? {
    switch (figures.need, figures.query.question) {
    case (let need?, .distance): matrix[municipality.code, need.code].map(distance)
    case (let need?, .knowledge): matrix[municipality.code, need.code].map(age)
    case (nil, .distance): matrix.score(of: municipality.code).map(gaps)
    case (nil, .knowledge): share(municipality)
    }
  }

  /// What the steps mean, best first.
  var steps: [(step: MapStep, words: String)] {
    let texts: [String] =
      switch (figures.need == nil, figures.query.question) {
      case (false, .distance):
        [Phrase.mapHere, .mapWithin30, .mapWithin60, .mapWithin90, .mapGap].map { words($0) }
      case (false, .knowledge):
        Freshness.steps.map { words(.methodMonths, ["count": String($0.months)]) }
          + [
            words(.methodMonthsOver, ["count": String(Freshness.steps.last?.months ?? 0)]),
            words(.mapAgeUndated),
          ]
      case (true, .distance):
        [words(.mapGaps0)]
          + ["1–2", "3–4", "5–7", "8+"].map { words(.mapGapsSome, ["count": $0]) }
      case (true, .knowledge):
        ["80–100", "60–79", "40–59", "20–39", "0–19"].map { words(.mapKnownShare, ["share": $0]) }
      }
    return Array(zip(MapStep.allCases, texts))
  }

  /// Letters that have no distance stand as they are; a distance is a number.
  private func distance(_ cell: CoverageCell) -> MapFigure {
    let meaning = cell.tier.map { context.meaning(of: $0) } ?? words(.letter(cell.letter))
    let step: MapStep? =
      switch cell.tier {
      case .here?, .visiting?: .best
      case .within30Minutes?: .good
      case .within60Minutes?, .remote?: .middle
      case .within90Minutes?, .region?: .poor
      case .far?, .information?: .worst
      case nil: cell.letter == .none ? .worst : nil
      }
    let isTrip = cell.letter == .near || cell.letter == .far
    let minutes = isTrip ? cell.leadMinutes : nil
    return MapFigure(
      step: step, sign: minutes.map(MapFigures.short) ?? cell.letter.rawValue,
      words: minutes.map { "\(meaning), \($0) min" } ?? meaning)
  }

  /// "52", and "1 h 20" from an hour on, so that it fits a tile.
  static func short(_ minutes: Int) -> String {
    let rest = minutes % 60
    if minutes < 60 { return String(minutes) }
    return rest == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(rest)"
  }

  private func age(_ cell: CoverageCell) -> MapFigure {
    guard cell.letter != .unknown else {
      return MapFigure(step: nil, sign: "?", words: words(.letterUnknown))
    }
    let offer = cell.lead.flatMap { matrix.offer($0) }
    let months = Freshness(of: cell, offer, on: matrix.query.day).months
    guard let months else {
      return MapFigure(step: .worst, sign: "–", words: words(.mapAgeUndated))
    }
    let step: MapStep = months <= 6 ? .best : months <= 12 ? .good : months <= 18 ? .middle : .poor
    return MapFigure(
      step: step, sign: String(months), words: words(.mapAge, ["months": String(months)]))
  }

  private func gaps(_ score: MunicipalityScore) -> MapFigure {
    guard score.known > 0 else {
      return MapFigure(step: nil, sign: "?", words: words(.letterUnknown))
    }
    let step: MapStep =
      switch score.gaps {
      case ...0: .best
      case ...2: .good
      case ...4: .middle
      case ...7: .poor
      default: .worst
      }
    return MapFigure(
      step: step, sign: String(score.gaps),
      words: words(
        .mapGapsOf,
        [
          "gaps": String(score.gaps), "total": String(matrix.needs.count),
          "unknown": String(score.unknowns),
        ]), isHatched: !score.isRanked)
  }

  private func share(_ municipality: Municipality) -> MapFigure {
    let knowledge = matrix.knowledge(in: [municipality.code])
    let percent = Int(((knowledge.share(\.known) ?? 0) * 100).rounded())
    let step: MapStep =
      percent >= 80
      ? .best : percent >= 60 ? .good : percent >= 40 ? .middle : percent >= 20 ? .poor : .worst
    return MapFigure(
      step: step, sign: String(percent),
      words: words(
        .mapKnownOf,
        ["percent": String(percent), "checked": context.percent(knowledge.share(\.checked))]))
  }
}
