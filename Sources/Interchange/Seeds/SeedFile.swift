/// One file of the seeds, as read from disk.
package struct SeedFile: Sendable {
  /// Relative to the seeds' folder, such as `services/lappi.json`.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
