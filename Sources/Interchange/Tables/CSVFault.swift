/// Where and why the form of a table is broken.
struct CSVFault: Hashable {
  var line: Int
  /// From 1.
  var character: Int
  var reason: String
}
