/// Why an editor may not do what they asked for: 403.
package enum PermissionError: Error, Equatable {
  /// It belongs, wholly or partly, to a region that is not theirs.
  case otherRegion
  /// Only an admin may.
  case adminOnly
}
