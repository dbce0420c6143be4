import Addresses
import HumanServices
import Markup

/// A dated session in words.
struct OccurrenceText {
  let occurrence: Occurrence
  let context: PageContext

  /// "3.12.2026 klo 17.30–19.00", "3.12.2026–4.12.2026 joka päivä klo 09.00–15.00".
  var dates: String {
    let period = DatedPeriod(
      from: occurrence.startsOn, to: occurrence.endsOn, precision: occurrence.precision)
    let hours = occurrence.hours.map {
      occurrence.isGivenDaily ? context.dailyHours($0) : context.hours($0)
    }
    return [context.dates.text(period), hours].compactMap(\.self).joined(separator: " ")
  }
}
