import Addresses
import Coverage
import HumanServices
import Markup

/// Three figures of the sheet: where help is known, whom it concerns, and how much is known.
struct BoardNumbers {
  let page: BoardSheetPage
  let municipalities: [Municipality]

  private var figures: GapFigures { page.figures }
  private var context: PageContext { page.context }
  private var words: Phrases { context.words }

  var content: HTML {
    ul(.class("figures")) {
      li {
        if let figure = single {
          strong { figure.sign }
          " " + figure.words
        } else {
          strong { met }
          " " + words(figures.need == nil ? .boardNeedsMet : .boardMet)
        }
      }
      li {
        strong { context.number(people) }
        " " + context.people(figures.people).lowercasedFirst
      }
      li {
        strong { context.percent(knowledge.share(\.checked)) }
        " " + words(.methodChecked).lowercasedFirst
      }
    }
  }

  /// Of one municipality and one need: how far it is, as its tile says.
  private var single: MapFigure? {
    guard figures.need != nil, municipalities.count == 1 else { return nil }
    return MapFigures(figures: figures, context: context).figure(in: municipalities[0])
  }

  private var cells: [CoverageCell] {
    municipalities.flatMap { municipality in
      figures.matrix.cells(in: municipality.code).filter {
        figures.need == nil || $0.need == figures.need?.code
      }
    }
  }

  private var met: String { "\(cells.count { $0.letter.isMet }) / \(cells.count)" }

  private var people: Int {
    municipalities.reduce(0) { $0 + figures.people.count(in: $1.code) }
  }

  private var knowledge: Knowledge {
    figures.matrix.knowledge(
      in: Set(municipalities.map(\.code)), for: figures.need.map { [$0.code] })
  }
}
