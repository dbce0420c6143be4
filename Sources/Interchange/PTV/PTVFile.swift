/// What a file of PTV holds. A record is read whole or refused whole.
public struct PTVFile: Equatable, Sendable {
  public private(set) var services: [PTVService] = []
  public private(set) var channels: [PTVChannel] = []
  /// Why a record, or the file, was not read.
  public private(set) var refused: [PTVFault] = []
  /// What was left out of a record that was read.
  public private(set) var notes: [PTVFault] = []

  public init(reading bytes: [UInt8]) {
    let (records, faults) = PTVDocuments.records(in: bytes)
    refused = faults
    for record in records { read(record) }
  }

  private mutating func read(_ record: PTVDocuments.Record) {
    guard record.duplicates.isEmpty else {
      refused += record.duplicates
      return
    }
    do throws(PTVFault) {
      let unwrapped = try PTVFields(record.value, at: record.pointer).unwrapped()
      if unwrapped.fields.has("serviceNames") {
        services.append(try unwrapped.fields.service())
      } else if unwrapped.isWrapped || unwrapped.fields.has("serviceChannelNames")
        || unwrapped.fields.has("serviceChannelType")
      {
        channels.append(try unwrapped.fields.channel(kind: unwrapped.kind))
      } else {
        throw PTVFault(
          pointer: record.pointer, sentence: "this is neither a service nor a channel of PTV")
      }
      notes += unwrapped.fields.notes
    } catch {
      refused.append(error)
    }
  }
}
