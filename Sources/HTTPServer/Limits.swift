/// Everything the server refuses to do without end. One value per rule, its unit in its name.
package struct Limits: Sendable {
  /// Request line and header section together, in bytes; more gets 431.
  ///
  /// RFC 9110 §5.4 sets no limit and leaves it to the server; 16 KiB is twice what browsers send
  /// with many cookies.
  package var headBytes = 16 * 1024

  /// The request target, in bytes; more gets 414. RFC 9112 §3 recommends to take 8000 at least.
  package var targetBytes = 8000

  /// Field lines in one head; more gets 431. Browsers send about twenty.
  package var fieldCount = 100

  /// A request's content, decoded, in bytes; more gets 413. A form is some kilobytes, an imported
  /// table of a region some hundred.
  package var bodyBytes = 2 * 1024 * 1024

  /// Chunk extensions of one request together, in bytes; more gets 400. Nobody sends any, and
  /// without a limit they are work that no body limit sees (RFC 9112 §7.1.1).
  package var chunkExtensionBytes = 1024

  /// The trailer section of a chunked request, in bytes; more gets 431. It is read and dropped.
  package var trailerBytes = 4 * 1024

  /// From accepting a connection, or from the first byte of a later head, to the end of that head,
  /// in seconds; later gets 408. More bytes do not extend it.
  package var headSeconds = 10.0

  /// From the end of a head to the end of its body, in seconds; later gets 408.
  package var bodySeconds = 60.0

  /// Silence between two requests, in seconds; then the connection is closed without a word, as
  /// RFC 9112 §9.5 allows.
  package var idleSeconds = 60.0

  /// From the first refused write of a response to its last byte, in seconds; then the connection
  /// is cut. 120 s is one megabyte over a bad mobile connection of 70 kbit/s.
  package var writeSeconds = 120.0

  /// How long what a refused client still sends is read and dropped before the connection is
  /// closed, in seconds. Closing at once would reset it, and the answer could be lost
  /// (RFC 9112 §9.6).
  package var lingerSeconds = 2.0

  /// Open connections of the whole server; one more gets 503. Lowered at start to what the
  /// system's limit on open files leaves.
  package var connections = 10_000

  /// Open connections of one address (IPv6: one /64 network); one more gets 503. Loopback is not
  /// counted: that is the reverse proxy, which speaks for everyone.
  package var connectionsPerAddress = 100

  /// How often deadlines are looked at, in milliseconds, so a deadline may be that much late.
  package var sweepMilliseconds = 1000

  /// What a 503 gives in `Retry-After`, in seconds.
  package var retryAfterSeconds = 5

  /// How long accepting rests when the process has no descriptor left, in milliseconds; without a
  /// rest the listener would be reported ready at once again and the processor spin.
  package var acceptPauseMilliseconds = 200

  package init() {}
}
