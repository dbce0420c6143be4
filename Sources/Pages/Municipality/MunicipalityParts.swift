/// What a municipality's page shows of its listings.
package struct MunicipalityParts: Sendable {
  package var rows: [TypeRow]
  package var choices: [FilterChoice]
  /// Listings that reach the municipality, with the filter.
  package var total: Int

  package init(rows: [TypeRow], choices: [FilterChoice], total: Int) {
    self.rows = rows
    self.choices = choices
    self.total = total
  }
}
