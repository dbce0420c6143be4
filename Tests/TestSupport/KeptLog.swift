import Logging
import Synchronization

/// A log that is kept, to be looked at.
package struct KeptLog: LogHandler {
  private final class Lines: Sendable {
    let texts = Mutex<[String]>([])
  }

  private let lines = Lines()
  package var metadata: Logger.Metadata = [:]
  package var logLevel = Logger.Level.trace

  package init() {}

  /// Level, message and metadata of each line.
  package var texts: [String] { lines.texts.withLock { $0 } }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let text = "\(event.level) \(event.message) \(facts.joined(separator: " "))"
    lines.texts.withLock { $0.append(text) }
  }
}
