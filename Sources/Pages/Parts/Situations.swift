import Addresses
import HumanServices
import Markup
import Search

/// The phases of a separation in a person's words, being young, and fear, as tiles.
struct Situations {
  let directory: Snapshot
  let context: PageContext

  var content: HTML {
    ul(.class("tiles")) {
      for phase in directory.vocabulary.terms(.phase) {
        li {
          a(context.href(.situation(phase.slug))) {
            phase.personLabel[context.language]
            small { phase.hint[context.language] }
          }
        }
      }
      if let young = SitePath.young {
        li {
          a(context.href(.situation(young))) {
            context.words(.situationYoung)
            small { context.words(.situationYoungHint) }
          }
        }
      }
      li {
        a(.class("danger"), context.href(.safety)) {
          context.words(.situationFear)
          small { context.words(.situationFearHint) }
        }
      }
    }
  }

  /// What one can call or write to from anywhere.
  static func talking(_ vocabulary: Vocabulary) -> SearchQuery {
    var query = SearchQuery()
    query[.deliveryMode] = vocabulary.terms(.talking).map(\.slug.rawValue)
    return query
  }

  /// What a child or young person can call or write to alone.
  static func young(_ vocabulary: Vocabulary) -> SearchQuery {
    func slugs(_ role: KnownTerm.Role) -> [String] {
      vocabulary.terms(role).map(\.slug.rawValue)
    }
    var query = SearchQuery()
    query[.audience] = slugs(.young)
    query[.deliveryMode] = slugs(.talking)
    query[.access] = slugs(.walkIn)
    return query
  }
}

extension TaxonomyTerm {
  /// As a person would say it: "Erosimme juuri", "Aikaa ei tarvitse varata"; its name when nobody
  /// wrote that. What a topic says plainly is a paragraph, and so no label.
  package var personLabel: LocalizedText {
    facet.speaksAsPerson && !plain.isEmpty ? plain : name
  }
}
