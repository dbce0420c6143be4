import Addresses
import Coverage
import HumanServices
import Markup

/// A letter with its word, as a small tile; N says how near.
struct LetterMark {
  let cell: CoverageCell
  let context: PageContext

  var content: HTML {
    span(.class("letter l-\(name)")) {
      strong { cell.letter.rawValue }
      " " + meaning
    }
  }

  private var meaning: String {
    cell.tier.map { context.meaning(of: $0) } ?? context.words(.letter(cell.letter))
  }

  private var name: String {
    switch cell.letter {
    case .none: "none"
    case .unknown: "unknown"
    default: cell.letter.rawValue
    }
  }
}
