import Addresses
import HumanServices
import Markup

/// A filter's value as a plain link with its count.
struct Chip {
  let label: String
  let path: SitePath
  let count: Int
  let isChosen: Bool
}

/// Values of one filter as links; the chosen one leads back to none chosen.
struct ChipList {
  let label: String
  let chips: [Chip]
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if !chips.isEmpty {
      h3(.class("chips-label")) { label }
      ul(.class("chips")) {
        for chip in chips {
          li {
            if chip.isChosen {
              a(context.href(chip.path), .ariaCurrent("true")) {
                "\(chip.label) ✕"
                span(.class("visually-hidden")) { " " + context.words(.filterRemove) }
              }
            } else if chip.count == 0 {
              span(.class("none")) { "\(chip.label) (0)" }
            } else {
              a(context.href(chip.path), .rel("nofollow")) { "\(chip.label) (\(chip.count))" }
            }
          }
        }
      }
    }
  }
}
