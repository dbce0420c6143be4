/// What a save makes of one translation.
package enum TranslationStanding: Hashable, Sendable {
  /// The Finnish text has changed and the translation has not.
  case outdated(OutdatedTranslation)
  /// It was written anew, or is gone.
  case current(ServiceField, Language)
}

extension ServiceDetails {
  /// What has become of the translations since earlier details; those that nothing has happened to are
  /// left out.
  package func translations(since earlier: ServiceDetails) -> [TranslationStanding] {
    ServiceField.texts.flatMap { field, path -> [TranslationStanding] in
      let (before, after) = (earlier[keyPath: path].texts, self[keyPath: path].texts)
      let finnish = before[.finnish] ?? ""
      let isChanged = finnish != after[.finnish] ?? ""
      return Language.allCases.filter { $0 != .finnish }.compactMap { language in
        if before[language] != after[language] { return .current(field, language) }
        guard after[language] != nil, isChanged, !finnish.isEmpty else { return nil }
        return .outdated(
          OutdatedTranslation(field: field, language: language, finnish: finnish))
      }
    }
  }
}
