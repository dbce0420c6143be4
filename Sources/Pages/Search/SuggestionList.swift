import HumanServices
import Markup
import Search

/// A piece of a page: what the words typed so far may become, as links.
package struct SuggestionList {
  let completions: [Completion]
  let context: PageContext

  package init(completions: [Completion], context: PageContext) {
    self.completions = completions
    self.context = context
  }

  @HTMLBuilder package var content: HTML {
    if !completions.isEmpty {
      ul(.ariaLabel(context.words(.searchSuggestions))) {
        for completion in completions {
          li {
            a(context.href(.search(completion.query)), .rel("nofollow")) {
              completion.text
              if let term = completion.term { small { " " + term.name[context.language] } }
            }
          }
        }
      }
    }
  }
}
