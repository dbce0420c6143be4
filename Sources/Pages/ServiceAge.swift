import Addresses
import HumanServices
import Markup

/// How old a listing's facts are, in one sentence.
struct ServiceAge {
  let service: Service
  let context: PageContext

  var text: String {
    let period = service.details.sourcePeriod
    let evidence = context.words(.evidence(service.details.evidence))
    guard let year = context.dates.year(period) else {
      return context.words(
        service.details.kind.fitting(
          service.details.deliveries, visit: .ageUnknown, remote: .ageUnknownRemote,
          reading: .ageUnknownMaterial))
    }
    let phrase: Phrase = period.from == nil ? .ageYearOrEarlier : .ageYear
    return context.words(phrase, ["year": String(year), "source": evidence])
  }
}
