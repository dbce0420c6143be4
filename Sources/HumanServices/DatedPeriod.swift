/// A stretch of time whose ends are known to a precision; a missing end is not known.
package struct DatedPeriod: Hashable, Sendable {
  package var from: CivilDate?
  package var to: CivilDate?
  package var precision: DatePrecision

  package init(from: CivilDate?, to: CivilDate?, precision: DatePrecision) {
    self.from = from
    self.to = to
    self.precision = precision
  }

  /// A time of which nothing is known.
  package static let unknown = DatedPeriod(from: nil, to: nil, precision: .day)
}
