import Foundation

/// One word of the vocabulary (HSDS `taxonomy_term`).
package struct TaxonomyTerm: Hashable, Sendable {
  package var uuid: UUID
  package var facet: Facet
  package var code: String
  package var slug: Slug
  package var name: LocalizedText
  package var definition: LocalizedText
  /// For a service type, what it is in a parent's words; for a phase, its label in a person's words.
  package var plain: LocalizedText
  /// What a phase is about, in half a sentence.
  package var hint: LocalizedText
  package var synonyms: [Language: [String]]
  /// Service types only. Above 0 the type is a need of the coverage-gap map.
  package var needWeight: Int
  /// The law that obliges somebody to arrange it.
  package var statutoryBasis: LocalizedText
  package var arrangedBy: LocalizedText
  package var notFor: LocalizedText
  /// Delivery modes only: the usual interaction.
  package var interaction: Interaction?
  /// Service types only: the code of the group that a family looks under.
  package var needGroup: String?
  /// Service types only: whether a two-way remote service meets the need.
  package var remoteMeetsNeed: Bool
  /// Whether an admin or the seeds say that it tells of violence; see `concernsViolence`.
  package var isMarkedAsViolence: Bool

  package init(uuid: UUID, facet: Facet, code: String, slug: Slug, name: LocalizedText) {
    self.uuid = uuid
    self.facet = facet
    self.code = code
    self.slug = slug
    self.name = name
    definition = LocalizedText([:])
    plain = LocalizedText([:])
    hint = LocalizedText([:])
    synonyms = [:]
    needWeight = 0
    statutoryBasis = LocalizedText([:])
    arrangedBy = LocalizedText([:])
    notFor = LocalizedText([:])
    interaction = nil
    needGroup = nil
    remoteMeetsNeed = false
    isMarkedAsViolence = false
  }

  /// Whether having it tells of violence: what has it is kept nowhere and named neutrally. Of the
  /// terms that rules know this is so whatever stands in the file.
  package var concernsViolence: Bool {
    isMarkedAsViolence || KnownTerm.isOfViolence(facet, code)
  }
}

/// Which way words go between the service and the person.
package enum Interaction: String, Hashable, Sendable, CaseIterable {
  case twoWay = "two-way"
  case broadcast
  case selfService = "self-service"
}
