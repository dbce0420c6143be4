import Addresses
import HumanServices
import Markup

/// All problems of a form, each with a link to its field.
package struct ProblemSummary: Sendable {
  let title: String
  let problems: [FieldProblem]

  package init(_ title: String, _ problems: [FieldProblem]) {
    self.title = title
    self.problems = problems
  }

  @HTMLBuilder package var content: HTML {
    if !problems.isEmpty {
      div(.class("problems"), .role("alert"), .id("ongelmat")) {
        h2(.class("h3")) { title }
        ul { for problem in problems { li { a(.href("#\(problem.field)")) { problem.message } } } }
      }
    }
  }
}
