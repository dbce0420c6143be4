/// A mistake in the table of routes or its use: the program's, never the visitor's.
package enum RouteError: Error, Equatable {
  /// Two routes with one method and one pattern; names of captures make no difference.
  case duplicate(method: String, pattern: String)
  /// Does not begin with "/", has a capture without a name, or one name twice.
  case badPattern(String)
  /// A handler asked for a capture its pattern does not have.
  case noCapture(String)
}
