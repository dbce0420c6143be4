import Addresses
import Coverage
import HumanServices
import Markup

/// What is not known of, or known not to be, in a municipality; each with the nearest alternative.
struct MissingNeeds {
  let missing: [MissingNeed]
  let municipality: Municipality
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    div(.class("gap")) {
      ul {
        for need in missing {
          li {
            strong {
              a(context.href(.topic(need.need.slug))) { need.need.name[context.language] }
            }
            ": "
            if isOwed(need) {
              span(.class("who")) { context.text(need.need.arrangedBy) }
              " " + words(.missingWhere)
            } else {
              status(need)
              " "
              alternative(need)
            }
          }
        }
      }
      p {
        a(context.href(.report(reportSubject))) { words(.missingReport) }
      }
    }
  }

  private var reportSubject: ReportSubject {
    ReportSubject(
      municipality: municipality.slug, need: missing.count == 1 ? missing[0].need.slug : nil)
  }

  /// Whether somebody has to arrange it by law, and nothing else is known: so it is somewhere.
  private func isOwed(_ need: MissingNeed) -> Bool {
    need.status == .unknown && !need.isListed && need.nearest == nil
      && !need.need.statutoryBasis.isEmpty && !need.need.arrangedBy.isEmpty
  }

  private func status(_ need: MissingNeed) -> String {
    let place = context.locative(of: municipality)
    if case .none(let day) = need.status {
      return words(.missingNone, ["place": place, "date": context.dates.text(day)])
    }
    return need.isListed ? words(.missingListed) : words(.missingUnknown, ["place": place])
  }

  @HTMLBuilder private func alternative(_ need: MissingNeed) -> HTML {
    switch need.nearest {
    case .place(let offer, let code, let trip):
      if let place = directory.geography.municipality(code), let name = need.nearestName {
        words(.missingNearest) + " "
        a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
        " (\(context.name(of: place)), \(context.trip(trip)))."
        if !offer.area.includes(municipality) { " " + words(.missingOtherArea) }
      }
    case .remote(let offer):
      if let name = need.nearestName {
        words(.missingRemote) + " "
        a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
        "."
      }
    case nil where need.need.arrangedBy.isEmpty: words(.missingNowhere)
    case nil: span(.class("who")) { context.text(need.need.arrangedBy) }
    }
  }
}
