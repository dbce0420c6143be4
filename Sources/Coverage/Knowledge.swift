import HumanServices

/// How much is known of some cells, whatever it says of help: a figure of its own.
package struct Knowledge: Hashable, Sendable {
  /// Months within which a check is recent.
  package static let recentMonths = 12

  package var cells = 0
  /// Any letter but ?.
  package var known = 0
  /// Of those, where the offer of the letter was checked, or the absence surveyed, within a year.
  package var checked = 0
  /// Of those, by a call, a letter or on the spot: somebody was asked.
  package var byAsking = 0
  /// Of those, read from a source.
  package var fromSource = 0

  package init() {}

  /// 0…1; `nil` where there are no cells.
  package func share(_ part: KeyPath<Knowledge, Int>) -> Double? {
    cells == 0 ? nil : Double(self[keyPath: part]) / Double(cells)
  }
}

extension CoverageMatrix {
  /// What is known of the cells of some municipalities and needs.
  ///
  /// - Parameters:
  ///   - municipalities: whose cells; `nil` is all.
  ///   - chosen: codes of the needs that count; `nil` is all.
  package func knowledge(
    in municipalities: Set<MunicipalityCode>? = nil, for chosen: Set<String>? = nil
  ) -> Knowledge {
    var knowledge = Knowledge()
    for (position, municipality) in table.municipalities.enumerated()
    where municipalities?.contains(municipality.code) ?? true {
      for column in columns(for: chosen) { add(cell(position, column), to: &knowledge) }
    }
    return knowledge
  }

  private func add(_ cell: CoverageCell, to knowledge: inout Knowledge) {
    knowledge.cells += 1
    guard cell.letter != .unknown else { return }
    knowledge.known += 1
    let lead = cell.lead.flatMap(offer)
    guard let day = cell.inventoryOn ?? lead?.assuredDate,
      Freshness.startedMonths(from: day, to: query.day) <= Knowledge.recentMonths
    else { return }
    knowledge.checked += 1
    switch lead?.assuredHow {
    case .phone?, .email?, .visit?: knowledge.byAsking += 1
    case .site?: knowledge.fromSource += 1
    case nil: break
    }
  }
}
