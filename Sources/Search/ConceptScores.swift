import HumanServices

/// What the listings match of a query, and how well.
struct ConceptScores {
  /// By listing: strengths times rarities, added up.
  private(set) var scores: [Float]
  /// By listing: rarities of the concepts that it matches.
  private(set) var matched: [Float]
  /// How many listings match each concept.
  private(set) var matching: [Int] = []
  /// By listing: how many concepts it matches at all.
  private var numbers: [UInt8]

  init(_ concepts: [Concept], _ index: WordIndex, _ table: FacetTable) {
    scores = Array(repeating: 0, count: table.count)
    matched = scores
    numbers = Array(repeating: 0, count: table.count)
    for concept in concepts {
      let strengths = ConceptScores.strengths(concept, index, table)
      let count = strengths.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
      matching.append(count)
      guard count > 0 else { continue }
      let rarity = concept.weight * RankingWeights.rarity(matching: count, of: table.count)
      for listing in strengths.indices where strengths[listing] > 0 {
        scores[listing] += rarity * strengths[listing]
        numbers[listing] += 1
        matched[listing] += rarity * min(1, strengths[listing] / RankingWeights.wholeMatch)
      }
    }
  }

  /// The most concepts that any of some listings matches.
  func most(of listings: [Int]) -> Int { Int(listings.map { numbers[$0] }.max() ?? 0) }

  /// How well each listing matches one concept; 0 is not at all.
  static func strengths(_ concept: Concept, _ index: WordIndex, _ table: FacetTable) -> [Float] {
    var best = inWords(concept.groups, index, count: table.count)
    guard !concept.terms.isEmpty else { return best }
    var named = [Float](repeating: 0, count: table.count)
    for terms in concept.terms {
      let column = table.columns[.term(terms.facet)]
      for listing in column.indices where column[listing] & terms.set.rawValue != 0 {
        let strength =
          terms.strength * RankingWeights.focus(column[listing].nonzeroBitCount)
        if strength > named[listing] { named[listing] = strength }
      }
    }
    for listing in named.indices where named[listing] > 0 {
      let (first, second) = (max(best[listing], named[listing]), min(best[listing], named[listing]))
      best[listing] = first + RankingWeights.secondOpinion * second
    }
    return best
  }

  /// The least over the concept's words, for the listing must have every one.
  private static func inWords(
    _ groups: [[Concept.Alternative]], _ index: WordIndex, count: Int
  ) -> [Float] {
    var all: [Float]?
    for group in groups {
      var best = [Float](repeating: 0, count: count)
      for alternative in group {
        let quality = alternative.quality.rawValue
        for posting in index.list(alternative) {
          let listing = WordIndex.text(posting)
          let strength = WordIndex.strength(posting) * quality
          if strength > best[listing] { best[listing] = strength }
        }
      }
      guard let earlier = all else {
        all = best
        continue
      }
      for listing in best.indices {
        best[listing] = min(best[listing], earlier[listing])
      }
      all = best
    }
    return all ?? [Float](repeating: 0, count: count)
  }
}
