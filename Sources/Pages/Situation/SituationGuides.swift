import Addresses
import Foundation
import HumanServices

/// The guides of all situations, with the names of the acts that they lean on.
package struct SituationGuides: Sendable, Decodable {
  private struct Act: Decodable, Sendable {
    var number: String
    var name: LocalizedText
  }

  private let acts: [Act]
  private let situations: [SituationGuide]

  /// Why a file of guides cannot be used.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case notJSON(String)
    case untranslated(String)
    case unknownAct(String)
    case nameless(String)
    case noDay(String)

    package var description: String {
      switch self {
      case .notJSON(let reason): "the situations cannot be read: \(reason)"
      case .untranslated(let text): "a text is not in every language of the interface: “\(text)”"
      case .unknownAct(let number): "a step names the act \(number), which is not among `acts`"
      case .nameless(let lead):
        "a situation has neither a phase nor a known slug with a title: “\(lead)”"
      case .noDay(let text):
        "a section was checked on “\(text)”, which is no day such as 2026-12-31"
      }
    }
  }

  /// - Throws: `Failure`, so that no page can show a blank.
  package static func read(_ json: Data) throws -> SituationGuides {
    let guides: SituationGuides
    do {
      guides = try JSONDecoder().decode(SituationGuides.self, from: json)
    } catch {
      throw Failure.notJSON("\(error)")
    }
    for text in guides.situations.flatMap(\.texts) + guides.acts.map(\.name) {
      guard Language.interface.allSatisfy({ text.texts[$0] != nil }) else {
        throw Failure.untranslated(text[.finnish])
      }
    }
    let known = Set(guides.acts.map(\.number))
    for law in guides.situations.flatMap(\.steps).flatMap({ $0.laws ?? [] }) {
      guard known.contains(law.act) else { throw Failure.unknownAct(law.act) }
      if let day = law.checked, CivilDate(day) == nil { throw Failure.noDay(day) }
    }
    let own = SitePath.ownSituations.map(\.rawValue)
    for guide in guides.situations where guide.phase == nil {
      guard let slug = guide.slug, own.contains(slug), guide.title != nil else {
        throw Failure.nameless(guide.lead[.finnish])
      }
    }
    return guides
  }

  /// In the file's order.
  package var all: [SituationGuide] { situations }

  package func guide(phase: String) -> SituationGuide? { situations.first { $0.phase == phase } }

  package func guide(slug: Slug) -> SituationGuide? {
    situations.first { $0.slug == slug.rawValue }
  }

  /// The name of an act by its number.
  package func name(ofAct number: String) -> LocalizedText? {
    acts.first { $0.number == number }?.name
  }
}
