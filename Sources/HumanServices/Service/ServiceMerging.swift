extension ServiceDetails {
  /// These details, with the fields of some keys as another version has them.
  ///
  /// - Parameter keys: of `ServiceField`, or of one language of a text: `summary.sv`.
  package func taking(_ keys: Set<String>, from other: ServiceDetails) -> ServiceDetails {
    var merged = self
    for key in keys {
      let parts = key.split(separator: ".")
      guard let field = parts.first.flatMap({ ServiceField.keyed[String($0)] }) else { continue }
      if parts.count == 2, let language = Language(rawValue: String(parts[1])),
        case .text(let path) = field.kind
      {
        merged[keyPath: path] = merged[keyPath: path].with(
          other[keyPath: path].texts[language], in: language)
      } else {
        field.copy(&merged, other)
      }
    }
    return merged
  }

  /// What one of the two alone has changed since they parted, each in its own fields; where both
  /// changed the same, these details.
  ///
  /// - Parameter settled: keys that somebody has decided about.
  package func keepingChanges(
    of theirs: ServiceDetails, since base: ServiceDetails, but settled: Set<String>
  ) -> ServiceDetails {
    let untouched = ServiceField.all.flatMap(\.mergedKeys).filter { key in
      !settled.contains(key) && taking([key], from: base) == self
    }
    return taking(Set(untouched), from: theirs)
  }
}

extension ServiceField {
  /// What is merged apart: each language of a text.
  fileprivate var mergedKeys: [String] {
    guard case .text = kind else { return [key] }
    return Language.allCases.map { "\(key).\($0.rawValue)" }
  }
}

extension LocalizedText {
  fileprivate func with(_ text: String?, in language: Language) -> LocalizedText {
    var texts = texts
    texts[language] = text
    return LocalizedText(texts)
  }
}
