/// One row of a table, its fields by the names of their columns.
struct CSVRow {
  let line: Int
  private let fields: [String: CSVField]

  init(line: Int, fields: [(name: String, field: CSVField)]) {
    self.line = line
    let plain = fields.map { name, field in
      (name, CSVField(text: SpreadsheetCell.read(field.text), line: field.line))
    }
    self.fields = Dictionary(plain) { first, _ in first }
  }

  /// - Parameter column: one that the table was read with.
  subscript(column: String) -> CSVField { fields[column] ?? CSVField(text: "", line: line) }
}
