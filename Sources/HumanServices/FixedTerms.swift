extension Vocabulary {
  /// Codes that rules of the site name, by facet.
  private static let codesOfRules: [Facet: Set<String>] = [
    .audience: [
      violenceAudience, "vanhemmat", "lapset", "nuoret", "isovanhemmat", "ammattilaiset",
    ],
    .serviceType: [
      "perheasioiden_sovittelu", "tuomioistuinsovittelu", "vertaisryhma", "eroryhma",
      "vanhemman_neuvo", "eroneuvo",
    ],
  ]

  /// Whether a term must stay: delivery modes are a closed list, violence decides what is kept
  /// nowhere, and rules name the rest.
  package static func isFixed(_ term: TaxonomyTerm) -> Bool {
    term.facet == .deliveryMode || term.needGroup == violenceGroup
      || codesOfRules[term.facet]?.contains(term.code) == true
  }
}
