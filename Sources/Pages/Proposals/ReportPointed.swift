import Addresses
import HumanServices
import Markup

/// A fact of a listing that a visitor has pointed at, with what it says now.
package struct ReportPointed: Sendable {
  package var field: ProposedField
  package var now: String

  package init(field: ProposedField, now: String) {
    self.field = field
    self.now = now
  }

  /// The field of the form in which one types what it should say.
  @HTMLBuilder func fields(
    _ form: ReportForm, _ problems: [ReportProblem], _ context: PageContext
  ) -> HTML {
    let words = context.words
    let name = ReportForm.names.proposed
    let own = problems.compactMap { problem -> FieldProblem? in
      guard case .proposed(let refusal) = problem else { return nil }
      return FieldProblem(field: name, message: context.message(refusal, of: field))
    }
    let control = FormField(
      name, words(.reportProposed, ["field": words(.proposed(field))]),
      help: words(.reportProposedHelp), problems: own)
    let value = form.proposed ?? (field == .end ? "" : now)
    input(.type("hidden"), .name(ReportSubject.names.field), .value(field.noun))
    switch field {
    case .phone: control.line("tel", value, Attribute("autocomplete", "off"))
    case .email: control.line("email", value, Attribute("autocomplete", "off"))
    case .url: control.line("url", value, Attribute("autocomplete", "off"))
    case .end: control.date(value)
    case .hours, .access, .fees, .area, .words: control.area(value, rows: 3)
    }
  }
}
