/// What people say when they mean one thing, and what answers it.
package struct Intent: Hashable, Sendable {
  package var name: String
  /// Code of the phase whose situation page helps, or the slug of a situation of its own.
  package var situation: String?
  /// Codes of the service types that answer it, the first to reach first.
  package var types: [String]
  /// Code of the audience it comes from.
  package var audience: String?
}
