/// How exactly a date is known. A date is always shown at its precision, never finer.
package enum DatePrecision: String, Hashable, Sendable, CaseIterable {
  case day, month, year
}
