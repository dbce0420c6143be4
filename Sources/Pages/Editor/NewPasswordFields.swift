import Addresses
import HumanServices
import Markup

/// The two fields of a new password, with what it must be.
struct NewPasswordFields {
  let words: Phrases
  let problems: [FieldProblem]

  @HTMLBuilder var content: HTML {
    FormField(
      NewPassword.names.new, words(.passwordNew),
      help: words(.passwordHelp, ["count": String(PasswordRule.minimumLength)]),
      problems: problems
    ).line("password", "", Attribute("autocomplete", "new-password"), .required)
    FormField(NewPassword.names.again, words(.passwordAgain), problems: problems)
      .line("password", "", Attribute("autocomplete", "new-password"), .required)
  }
}
