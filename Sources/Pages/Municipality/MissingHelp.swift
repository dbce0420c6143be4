import Addresses
import Coverage
import HumanServices
import Markup

/// What is not known of a need, or known not to be, in a municipality: the nearest alternative, whom
/// to ask, and what to say.
struct MissingHelp {
  let need: TaxonomyTerm
  /// `nil` where the need is met, but only by what is old.
  let missing: MissingNeed?
  let municipality: Municipality
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }
  private var script: WhatToSay {
    WhatToSay(
      need: need, municipality: municipality, directory: directory, context: context,
      tellsDuty: false)
  }

  var content: HTML {
    div(.class("gap")) {
      if let missing {
        p {
          status(missing)
          " "
          alternative(missing)
        }
      }
      script.content
      p {
        a(context.href(.topic(need.slug))) { need.name[context.language] }
        " · "
        a(
          context.href(
            .report(ReportSubject(municipality: municipality.slug, need: need.slug)))
        ) { words(.askTell) }
      }
    }
  }

  /// In a line, for a row that is closed.
  @HTMLBuilder func status(_ missing: MissingNeed) -> HTML {
    let place = context.locative(of: municipality)
    if case .none(let day) = missing.status {
      words(.missingNone, ["place": place, "date": context.dates.text(day)])
    } else if missing.isListed {
      words(.missingListed)
    } else if need.arranger == .nobody {
      words(.missingUnknown, ["place": place])
    } else {
      context.text(need.arrangedBy.firstSentence)
      if need.arranger == .county { " " + words(.askUnknownPlace) }
    }
  }

  @HTMLBuilder private func alternative(_ missing: MissingNeed) -> HTML {
    switch missing.nearest {
    case .place(let offer, let code, let trip):
      if let place = directory.geography.municipality(code), let name = missing.nearestName {
        words(.missingNearest) + " "
        a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
        " (\(context.name(of: place)), \(context.trip(trip)))."
        if !offer.area.includes(municipality) { " " + words(.missingOtherArea) }
      }
    case .remote(let offer):
      if let name = missing.nearestName {
        words(.missingRemote) + " "
        a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
        "."
      }
    case nil: HTML.empty
    }
  }
}

extension LocalizedText {
  /// In each language only up to the first full stop that a space follows.
  fileprivate var firstSentence: LocalizedText {
    LocalizedText(
      texts.mapValues { text in
        text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
      })
  }
}
