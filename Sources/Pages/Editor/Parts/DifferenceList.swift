import HumanServices
import Markup

/// Differences field by field, with the words that are gone and new marked.
package struct DifferenceList: Sendable {
  let differences: [FieldDifference]
  let context: PageContext

  package init(_ differences: [FieldDifference], context: PageContext) {
    self.differences = differences
    self.context = context
  }

  @HTMLBuilder package var content: HTML {
    if differences.isEmpty {
      p(.class("note")) { context.words(.diffNothing) }
    } else {
      dl(.class("diff")) {
        for difference in differences {
          div {
            dt { difference.label }
            dd(lang(difference)) { marked(difference) }
          }
        }
      }
    }
  }

  private func lang(_ difference: FieldDifference) -> Attribute? {
    guard let language = difference.language, language != context.language else { return nil }
    return .lang(language.rawValue)
  }

  private func marked(_ difference: FieldDifference) -> HTML {
    HTMLBuilder.buildArray(
      WordDifference(from: difference.before, to: difference.after).pieces.map { piece in
        switch piece {
        case .same(let text): .text(text)
        case .gone(let text): del { told(.diffGone, text) }
        case .new(let text): ins { told(.diffNew, text) }
        }
      })
  }

  /// Strike-through and underline are only seen; a screen reader is told in words.
  @HTMLBuilder private func told(_ word: Phrase, _ text: String) -> HTML {
    span(.class("visually-hidden")) { " [\(context.words(word))]: " }
    text
  }
}
