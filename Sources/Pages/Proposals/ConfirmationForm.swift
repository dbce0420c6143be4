import HumanServices

/// What a provider answered about one listing, as typed.
package struct ConfirmationForm: Sendable {
  package enum Answer: String, Sendable {
    case holds = "pitaa"
    case changes = "muuttuu"
    case ended = "paattynyt"
  }

  package var service: ID<Service>
  package var answer: Answer
  /// The revision that the provider saw.
  package var revision: Int
  package var typed: [ProposedField: String] = [:]
  package var problems: [FieldProblem] = []

  package init(service: ID<Service>, answer: Answer, revision: Int) {
    self.service = service
    self.answer = answer
    self.revision = revision
  }

  package static let names = (
    token: "_token", service: "palvelu", revision: "versio", answer: "vastaus"
  )

  /// A field's name and id, which no other listing of the page has.
  package static func name(_ field: ProposedField, of service: ID<Service>) -> String {
    "\(field.noun)-\(service.rawValue)"
  }

  package static func anchor(_ service: ID<Service>) -> String { "palvelu-\(service.rawValue)" }
}
