import HumanServices

/// A need that is met now and will not be if nobody acts (uhkaava katve).
package struct Threat: Hashable, Sendable {
  package let now: CoverageCell
  /// A gap, or unknown because nobody has confirmed the facts again.
  package let later: CoverageCell
}

extension CoverageMatrix {
  /// Days ahead that the look for threats goes.
  package static let outlookDays = 180

  /// The same offers some days on: what ends will have ended, and facts will be older.
  ///
  /// Session dates are taken as known now, and starts that have dates count.
  package func later(
    days: Int = CoverageMatrix.outlookDays, of snapshot: Snapshot
  ) -> CoverageMatrix {
    CoverageMatrix(of: snapshot, query.later(days: days), table: table)
  }

  /// What is met here and not in a later matrix of the same geography, by need, then municipality.
  package func threats(until later: CoverageMatrix) -> [Threat] {
    needs.flatMap { need in
      zip(cells(of: need), later.cells(of: need))
        .filter { $0.letter.isMet && !$1.letter.isMet }
        .map { Threat(now: $0, later: $1) }
    }
  }
}
