import Addresses
import Coverage
import HumanServices
import Markup

/// One sheet of paper for a board: a municipality's or a region's need, or all its needs.
package struct BoardSheetPage: Page {
  package enum Subject: Sendable {
    /// With its region, whose map is drawn.
    case municipality(Municipality, Region)
    case region(Region)
  }

  /// Something that would bring the need nearer: to how many municipalities and people.
  package struct Remedy: Sendable {
    /// `nil` is remotely, for the whole region.
    let place: Municipality?
    let municipalities: Int
    let people: Int

    package init(place: Municipality?, municipalities: Int, people: Int) {
      self.place = place
      self.municipalities = municipalities
      self.people = people
    }
  }

  /// The travel limit of the best next places, one way.
  package static let limitMinutes = 60
  package static let mostPlaces = 2

  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures
  let subject: Subject
  package var unread: [UnreadPair] = []
  package var remedies: [Remedy] = []

  package init(
    context: PageContext, directory: Snapshot, figures: GapFigures, subject: Subject
  ) {
    self.context = context
    self.directory = directory
    self.figures = figures
    self.subject = subject
  }

  package var path: SitePath {
    switch subject {
    case .municipality(let municipality, _):
      .gapSheet(municipality.slug, figures.query.forSheet)
    case .region(let region): .gapSheet(region.slug, figures.query.forSheet)
    }
  }
  package var heading: String {
    "\(figures.need?.name[language] ?? words(.gapsAllNeeds)), \(placeName)"
  }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var extraStyles: Bool { true }

  private var placeName: String {
    switch subject {
    case .municipality(let municipality, _): context.name(of: municipality)
    case .region(let region): region.name[language]
    }
  }

  private var region: Region {
    switch subject {
    case .municipality(_, let region), .region(let region): region
    }
  }

  /// The municipalities that the sheet speaks of.
  private var municipalities: [Municipality] {
    switch subject {
    case .municipality(let municipality, _): [municipality]
    case .region(let region): figures.matrix.geography.municipalities(in: region.code)
    }
  }

  package var content: HTML {
    div(.class("board")) {
      p(.class("lead")) { BoardSentence(page: self).text }
      UnreadNote(unread: unread, context: context).content
      BoardNumbers(page: self, municipalities: municipalities).content
      div(.class("halves")) {
        div {
          GapMap(figures: figures, region: region, context: context).content
          GapLegend(figures: figures, context: context).content
        }
        div {
          BoardCauses(page: self, municipalities: municipalities).content
          remedyTable
          planTable
        }
      }
      unknownPart
      p(.class("note")) { sources }
    }
  }

  @HTMLBuilder private var remedyTable: HTML {
    let useful = remedies.filter { $0.people > 0 }
    if !useful.isEmpty {
      h2(.class("h3")) { words(.boardHelp) }
      table {
        thead {
          tr {
            td {}
            th(.scope("col")) { words(.boardMunicipalities) }
            th(.scope("col")) { context.people(figures.people) }
          }
        }
        tbody {
          for remedy in useful {
            tr {
              th(.scope("row")) { name(of: remedy) }
              td(.class("n")) { String(remedy.municipalities) }
              td(.class("n")) { context.number(remedy.people) }
            }
          }
        }
      }
    }
  }

  private func name(of remedy: Remedy) -> String {
    remedy.place.map {
      words(
        .boardPlace,
        ["place": context.name(of: $0), "minutes": String(BoardSheetPage.limitMinutes)])
    } ?? words(.boardRemote)
  }

  /// To be filled in at the table.
  private var planTable: HTML {
    section(.class("plan")) {
      h2(.class("h3")) { words(.boardPlan) }
      table {
        thead {
          tr {
            for phrase in [Phrase.methodExampleWhat, .boardWho, .boardWhen] {
              th(.scope("col")) { words(phrase) }
            }
          }
        }
        tbody { for _ in 0..<2 { tr { for _ in 0..<3 { td { "\u{00A0}" } } } } }
      }
    }
  }

  private static let mostUnknown = 14

  private var unknownPart: HTML {
    let names = unknownNames
    let shown = names.prefix(BoardSheetPage.mostUnknown).joined(separator: ", ")
    let rest = names.count - BoardSheetPage.mostUnknown
    return section {
      h2(.class("h3")) { words(.boardUnknown) }
      p {
        names.isEmpty
          ? words(.boardNothingUnknown) : shown + (rest > 0 ? " (+\(rest))" : "") + "."
      }
    }
  }

  /// Municipalities of which nobody knows about the need, or needs of which nobody knows.
  private var unknownNames: [String] {
    if let need = figures.need {
      return municipalities.filter {
        figures.matrix[$0.code, need.code]?.letter == .unknown
      }.map { context.name(of: $0) }
    }
    return figures.matrix.needs.filter { need in
      municipalities.contains { figures.matrix[$0.code, need.code]?.letter == .unknown }
    }.map { $0.name[language] }
  }

  private var sources: String {
    let duty = figures.need.map {
      [(Phrase.factLaw, $0.statutoryBasis), (.topicArrangedBy, $0.arrangedBy)]
    }
    let told = (duty ?? []).filter { !$0.1.isEmpty }.map { phrase, text in
      "\(words(phrase)): \(text[language])" + (text[language].hasSuffix(".") ? "" : ".")
    }
    return
      (told + [
        context.asOf(figures),
        words(.methodVersion, ["version": figures.matrix.query.method.rawValue]),
        words(.boardTravel), context.basis(of: figures.people, in: directory),
        words(.footerSources),
      ]).joined(separator: " ")
  }
}
