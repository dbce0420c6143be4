import Addresses
import Coverage
import HumanServices
import Markup

/// How much is known and how lately it was checked, by region and by need.
struct KnowledgeTable {
  let figures: GapFigures
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    section(.id("tieto")) {
      h2 { words(.methodKnowledgeTitle) }
      p { words(.methodKnowledge) }
      table {
        thead {
          tr {
            td {}
            for phrase in [Phrase.methodKnown, .methodChecked, .methodByPhone, .methodBySource] {
              th(.scope("col")) { words(phrase) }
            }
          }
        }
        tbody {
          for region in directory.geography.regions {
            row(region.name[context.language], knowledge(in: region))
          }
          row(words(.scorecardAll), figures.matrix.knowledge())
        }
        tbody {
          for need in figures.matrix.needs {
            row(need.name[context.language], figures.matrix.knowledge(for: [need.code]))
          }
        }
      }
    }
  }

  private func knowledge(in region: Region) -> Knowledge {
    figures.matrix.knowledge(
      in: Set(directory.geography.municipalities(in: region.code).map(\.code)))
  }

  private func row(_ name: String, _ knowledge: Knowledge) -> HTML {
    tr {
      th(.scope("row")) { name }
      for part in [\Knowledge.known, \.checked, \.byAsking, \.fromSource] {
        td(.class("n")) { context.percent(knowledge.share(part)) }
      }
    }
  }
}

extension PageContext {
  /// A share in whole per cent; "?" where there is none.
  func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))\u{00A0}%" } ?? "?"
  }
}
