import HumanServices
import Markup

/// Where a listing's facts come from, how old they are, and that nobody has checked them, if so.
struct ServiceSource {
  let service: Service
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    section(.class("source"), .ariaLabelledBy("lahde")) {
      h2(.id("lahde")) { words(.sourceTitle) }
      p(.class("stale")) { checked }
      p { words(.sourceKind, ["kind": words(.evidence(service.details.evidence))]) }
      if let period = context.dates.text(service.details.sourcePeriod) {
        p { words(.sourcePeriod, ["period": period]) }
      }
      if !service.details.sources.isEmpty {
        ul(.class("sources"), context.language == .finnish ? nil : .lang("fi")) {
          for citation in service.details.sources { li { citation } }
        }
      }
    }
  }

  private var checked: String {
    if let assured = service.assuredDate {
      return words(.sourceChecked, ["date": context.dates.text(assured)])
    }
    guard let year = context.dates.year(service.details.sourcePeriod) else {
      let details = service.details
      return words(
        details.kind.fitting(
          details.deliveries, visit: .sourceNeverCheckedUndated,
          remote: .sourceNeverCheckedUndatedRemote, reading: .sourceNeverCheckedUndatedMaterial))
    }
    // A source that says no beginning may speak of an earlier time.
    let isOrEarlier = service.details.sourcePeriod.from == nil
    return words(
      .sourceNeverChecked,
      ["year": isOrEarlier ? words(.dateOrEarlier, ["date": String(year)]) : String(year)])
  }
}
