import Addresses
import HumanServices
import Markup

/// Values of one filter as links; the chosen one leads back to none chosen.
struct ChipList {
  /// Of the label's element, which names the list.
  let id: String
  let label: String
  let chips: [Chip]
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if !chips.isEmpty {
      // No heading: filters come before what they narrow.
      p(.class("chips-label"), .id(id)) { label }
      ul(.class("chips"), .ariaLabelledBy(id)) {
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
