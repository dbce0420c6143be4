/// Whether a listing costs anything, as far as it tells.
package enum Cost: String, Hashable, Sendable, CaseIterable {
  case free, paid, unknown
}
