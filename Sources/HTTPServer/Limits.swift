/// Everything the server refuses to do without end. One value per rule: its unit in its name, its
/// reason beside it, and what a client gets that reaches it.
package struct Limits: Sendable {
  // MARK: One request

  /// Request line and header section together, in bytes; more gets 431.
  ///
  /// RFC 9110 §5.4 sets no limit and leaves it to the server; 16 KiB is twice what browsers send
  /// with many cookies.
  package var headBytes = 16 * 1024

  /// The request target, in bytes; more gets 414. RFC 9112 §3 recommends to take request lines of
  /// 8000 at least.
  package var targetBytes = 8000

  /// Field lines in one head; more gets 431. Browsers send about twenty.
  package var fieldCount = 100

  /// One field line, name and value together, in bytes; more gets 431. A browser's longest is a
  /// Cookie of 4 KiB, and this site sets none on its public side.
  package var fieldBytes = 8 * 1024

  /// A request's content, decoded, in bytes, where the route does not say otherwise
  /// (`Route.bodyBytes`); more gets 413. A form in three languages is some ten kilobytes.
  package var bodyBytes = 1024 * 1024

  /// Chunk extensions of one request together, in bytes; more gets 400. Nobody sends any, and
  /// without a limit they are work that no body limit sees (RFC 9112 §7.1.1).
  package var chunkExtensionBytes = 1024

  /// The trailer section of a chunked request, in bytes; more gets 431. It is read and dropped.
  package var trailerBytes = 4 * 1024

  // MARK: Time

  /// From accepting a connection, or from the first byte of a later head, to the end of that head,
  /// in seconds; later gets 408, and nothing where no byte had come. More bytes do not extend it.
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

  /// How often deadlines are looked at, in milliseconds, so a deadline may be that much late.
  package var sweepMilliseconds = 1000

  // MARK: Connections

  /// Open connections of the whole server. For one more, connections that have kept the server
  /// waiting for `reclaimSeconds` are closed; where there is none, it gets 503. Lowered at start to
  /// what the system's limit on open files leaves.
  package var connections = 10_000

  /// Open connections of one address (IPv6: one /64 network); one more gets 503. Loopback and
  /// trusted proxies are not counted, for they speak for everyone; a request that a trusted proxy
  /// makes counts as a connection of the client that it names.
  package var connectionsPerAddress = 100

  /// Requests on one connection; the last answer says `Connection: close`. No page needs so many,
  /// and a client that comes again is dealt to another shard.
  package var requestsPerConnection = 10_000

  /// How long a client may keep the server waiting for a request when its place is wanted by
  /// others, in seconds. A living client asks as soon as it is connected, so the place goes from who
  /// says nothing to who asks, oldest first; the shorter it is, the more connections a flood has to
  /// open each second to keep others out: 100 000 with 10 000 places.
  package var reclaimSeconds = 0.1

  /// The same for a body or an answer that is on its way, in seconds: a slow phone may be at work.
  package var reclaimTransferSeconds = 5.0

  /// What a 503 gives in `Retry-After`, in seconds.
  package var retryAfterSeconds = 5

  /// How long accepting rests when the process has no descriptor left, in milliseconds; without a
  /// rest the listener would be reported ready at once again and the processor spin.
  package var acceptPauseMilliseconds = 200

  // MARK: Memory and turns

  /// Unfinished heads and bodies of all connections together, in bytes; what would exceed it gets
  /// 503. What comes in one piece is never kept, so ordinary pages are served all the same.
  package var unfinishedBytes = 64 * 1024 * 1024

  /// Answers that wait for their clients, all connections together, in bytes; beyond it those are
  /// cut that have waited for `reclaimTransferSeconds`, else the newest. Content that several share is
  /// counted for each.
  package var unsentBytes = 128 * 1024 * 1024

  /// How long the pipelined requests of one connection are answered before others get their turn,
  /// in microseconds. One answer is always made.
  package var turnMicroseconds = 250

  package init() {}
}
