import Addresses
import Coverage
import HumanServices

/// The sheet's one sentence.
struct BoardSentence {
  let page: BoardSheetPage

  private var context: PageContext { page.context }
  private var words: Phrases { context.words }

  var text: String {
    guard case .municipality(let municipality, _) = page.subject else {
      return GapSentence(figures: page.figures, context: context).text
    }
    guard let need = page.figures.need,
      let cell = page.figures.matrix[municipality.code, need.code]
    else { return ofAllNeeds(municipality) }
    let meaning = cell.tier.map { context.meaning(of: $0) } ?? words(.letter(cell.letter))
    let minutes = cell.nearestMinutes.map { words(.boardNearest, ["minutes": String($0)]) }
    return "\(context.name(of: municipality)): \(meaning.lowercasedFirst)."
      + (minutes.map { " " + $0 } ?? "")
  }

  private func ofAllNeeds(_ municipality: Municipality) -> String {
    guard let score = page.figures.matrix.score(of: municipality.code) else { return "" }
    return "\(context.name(of: municipality)): "
      + words(
        .mapGapsOf,
        [
          "gaps": String(score.gaps), "unknown": String(score.unknowns),
          "total": String(page.figures.matrix.needs.count),
        ]) + "."
  }
}
