/// On whose behalf a request was made, as far as a trusted proxy says.
struct ForwardedOrigin: Equatable, Sendable {
  /// The client, or the first address on the way back to it that is not trusted.
  var address: IPAddress?
  /// "http" or "https".
  var scheme: String?
  /// The Host that the client sent.
  var host: String?
}
