import Addresses
import Coverage
import HumanServices

/// What the picture says, in one sentence a region: the answer before the map.
struct GapSentence {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }
  private var isSure: Bool { figures.query.view == .confirmed }

  var text: String {
    if figures.query.question == .knowledge {
      return figures.regions.map(known).joined(separator: " ")
    }
    return figures.need.map(ofNeed) ?? figures.regions.map(furthest).joined(separator: " ")
  }

  private func ofNeed(_ need: TaxonomyTerm) -> String {
    figures.regions.map { region in
      let cells = figures.matrix.geography.municipalities(in: region.code)
        .compactMap { figures.matrix[$0.code, need.code] }
      return sentence(cells, in: region)
    }.joined(separator: " ")
  }

  private func sentence(_ cells: [CoverageCell], in region: Region) -> String {
    let gaps = cells.count { $0.letter.isGap }
    let unknown = cells.count { $0.letter == .unknown }
    let phrase: Phrase =
      switch (gaps, unknown) {
      case (0, 0): isSure ? .mapSentenceAllSure : .mapSentenceAll
      case (0, cells.count): .mapSentenceNobody
      case (0, _): .mapSentenceUnknown
      case (_, 0): isSure ? .mapSentenceGapsSure : .mapSentenceGaps
      case (_, _): isSure ? .mapSentenceBothSure : .mapSentenceBoth
      }
    return words(
      phrase,
      [
        "region": context.locative(of: region), "gaps": String(gaps), "unknown": String(unknown),
        "total": String(cells.count),
      ])
  }

  private func known(in region: Region) -> String {
    let knowledge = figures.matrix.knowledge(
      in: Set(figures.matrix.geography.municipalities(in: region.code).map(\.code)),
      for: figures.need.map { [$0.code] })
    return words(
      .mapSentenceKnown,
      [
        "region": context.locative(of: region), "known": context.percent(knowledge.share(\.known)),
        "checked": context.percent(knowledge.share(\.checked)),
      ])
  }

  /// Where help is furthest: most needs without help within 90 minutes or remotely.
  private func furthest(in region: Region) -> String {
    let scores = figures.matrix.geography.municipalities(in: region.code)
      .compactMap { municipality in
        figures.matrix.score(of: municipality.code).map { (municipality, $0) }
      }
    let most = scores.map(\.1.gaps).max() ?? 0
    let named = scores.filter { $0.1.gaps == most }.map { context.name(of: $0.0) }
    let total = String(figures.matrix.needs.count)
    guard most > 0 else {
      return words(.mapSentenceNone, ["region": context.locative(of: region), "total": total])
    }
    let shown = named.prefix(GapSentence.mostNamed)
    let rest = named.count - shown.count
    let places = shown.joined(separator: ", ") + (rest > 0 ? " (+\(rest))" : "")
    return words(
      .mapSentenceFurthest,
      [
        "region": context.locative(of: region), "places": places, "gaps": String(most),
        "total": total,
      ])
  }

  private static let mostNamed = 3
}
