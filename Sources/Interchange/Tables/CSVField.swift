/// One field as it stands in a file, its quotation marks taken off.
struct CSVField: Hashable {
  var text: String
  /// Where it begins.
  var line: Int
}
