/// A text together with the language it really is in, which a page marks with `lang`.
package struct ShownText: Hashable, Sendable {
  package let text: String
  package let language: Language
}
