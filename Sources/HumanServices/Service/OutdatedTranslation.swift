/// A translation of a listing's text that is older than the Finnish text beside it.
package struct OutdatedTranslation: Hashable, Sendable {
  package var field: ServiceField
  package var language: Language
  /// The Finnish text that the translation was made of.
  package var finnish: String

  package init(field: ServiceField, language: Language, finnish: String) {
    self.field = field
    self.language = language
    self.finnish = finnish
  }
}
