import Addresses
import HumanServices
import Markup

/// The hidden fields that go with a login from page to page.
struct LoginCarried {
  let form: LoginForm

  @HTMLBuilder var content: HTML {
    let names = LoginForm.names
    input(.type("hidden"), .name(names.token), .value(form.token))
    if let address = form.returningTo {
      input(.type("hidden"), .name(EditorPath.names.returningTo), .value(address))
    }
    if let waiting = form.waiting {
      input(.type("hidden"), .name(names.waitingAddress), .value(waiting.address))
      input(.type("hidden"), .name(names.waitingBody), .value(waiting.body))
    }
  }
}
