import Foundation
import HumanServices

/// Classifications: HSDS `taxonomy`, `taxonomy_term`, and `attribute` with all that the standard has no
/// field for.
extension HSDSDirectory {
  /// The identifier of a facet as a taxonomy: it has none in the file, and its code never changes.
  package static func taxonomyID(_ facet: Facet) -> UUID { UUID(of: "taxonomy/\(facet.rawValue)") }

  package func taxonomy(_ facet: Facet) -> [UInt8] { json(facet).utf8 }

  func json(_ facet: Facet) -> JSONText {
    var object = HSDSObject(id: HSDSDirectory.taxonomyID(facet))
    object.add("name", facet.rawValue)
    object.add("description", "eropalvelut: \(facet.rawValue)")
    return object.json
  }

  package func term(_ term: TaxonomyTerm) -> [UInt8] { json(term).utf8 }

  func json(_ term: TaxonomyTerm) -> JSONText {
    var object = HSDSObject(id: term.uuid)
    object.add("code", term.code)
    object.add("name", term.name[language])
    let definition = term.definition[language]
    // Both are required; what nobody has defined is at least named.
    object.add("description", definition.isEmpty ? term.name[language] : definition)
    object.add("taxonomy", term.facet.rawValue)
    object.add("taxonomy_id", HSDSDirectory.taxonomyID(term.facet).hsds)
    object.add("language", language.rawValue)
    if term.facet == .serviceType { object.add("term_uri", origin + page(.topic(term.slug))) }
    return object.json
  }

  func attribute(
    of owner: UUID, entity: String, _ type: String, _ value: String, label: String? = nil,
    term: TaxonomyTerm? = nil
  ) -> JSONText {
    var object = HSDSObject(id: owner.part("attribute/\(type)/\(value)/\(label ?? "")"))
    object.add("link_id", owner.hsds)
    object.add("link_type", type)
    object.add("link_entity", entity)
    object.add("value", value)
    object.add("label", label)
    if let term {
      object.add("taxonomy_term_id", term.uuid.hsds)
      object.add("taxonomy_term", json(term))
    }
    return object.json
  }

  func attributes(_ details: ServiceDetails) -> [JSONText] {
    let id = details.uuid
    func told(_ type: String, _ value: String?, label: String? = nil) -> [JSONText] {
      guard let value, !value.isEmpty else { return [] }
      return [attribute(of: id, entity: "service", type, value, label: label)]
    }
    var all: [JSONText] = []
    for facet in Facet.allCases {
      for code in details.codes(facet) {
        guard let term = directory.vocabulary.term(facet, code) else { continue }
        let way = details.deliveries.first { $0.mode == code && facet == .deliveryMode }
        all.append(
          attribute(
            of: id, entity: "service", facet.rawValue, code, label: way?.interaction.rawValue,
            term: term))
      }
    }
    all += told("kind", details.kind.rawValue) + told("state", details.state.rawValue)
    all += told("summary", details.summary[language])
    all += told("not_suitable_when", details.notSuitableWhen[language])
    all += told("area_note", details.areaNote[language])
    all += told("languages_note", details.languagesNote[language])
    all += told("legislation", details.legislation[language])
    if details.isFree == false { all += told("free", "false") }
    for provider in details.providers {
      all += told(
        provider.role.rawValue, directory.organizations[provider.organization]?.uuid.hsds)
    }
    if let days = details.waitingDays {
      all += told("waiting_days", String(days), label: details.waitingOn?.description)
    }
    all += told("starts_on", details.startsOn?.description)
    all += told("ends_on", details.endsOn?.description)
    if details.startsOn != nil || details.endsOn != nil {
      all += told("dates_precision", details.datesPrecision.rawValue)
    }
    all += told("source_from", details.sourcePeriod.from?.description)
    all += told("source_to", details.sourcePeriod.to?.description)
    all += told("source_precision", details.sourcePeriod.precision.rawValue)
    all += told("evidence", details.evidence.rawValue)
    for source in details.sources { all += told("source", source) }
    return all + translations(details)
  }

  /// Every text in every other language: `description@sv`.
  private func translations(_ details: ServiceDetails) -> [JSONText] {
    let texts: [(String, LocalizedText)] = [
      ("name", details.name), ("alternate_name", details.alternateName),
      ("summary", details.summary), ("description", details.description),
      ("application_process", details.applicationProcess),
      ("fees_description", details.feesDescription),
      ("eligibility_description", details.eligibility),
      ("not_suitable_when", details.notSuitableWhen), ("area_note", details.areaNote),
      ("languages_note", details.languagesNote), ("legislation", details.legislation),
    ]
    return texts.flatMap { name, text in
      Language.allCases.compactMap { other -> JSONText? in
        guard other != language, let value = text.texts[other] else { return nil }
        return attribute(
          of: details.uuid, entity: "service", "translation", value,
          label: "\(name)@\(other.rawValue)")
      }
    }
  }
}
