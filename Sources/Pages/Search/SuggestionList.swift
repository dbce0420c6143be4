import Addresses
import HumanServices
import Markup
import Search

/// A piece of a page: what the words typed so far may become, as links.
package struct SuggestionList {
  let completions: [Completion]
  /// What has been typed so far names these dangers: help comes before it is sent.
  let dangers: Set<DangerConcept>
  let context: PageContext

  package init(completions: [Completion], dangers: Set<DangerConcept>, context: PageContext) {
    self.completions = completions
    self.dangers = dangers
    self.context = context
  }

  @HTMLBuilder package var content: HTML {
    SafetyFirst(dangers, context: context).content
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
