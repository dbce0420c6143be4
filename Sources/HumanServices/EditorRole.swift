/// What an editor may do.
package enum EditorRole: String, Hashable, Sendable, CaseIterable {
  /// Everything, also accounts.
  case admin
  /// The listings of their own regions; national ones are read-only.
  case coordinator
}
