/// The records of a file, whatever they are wrapped in: one record, a list, a page
/// (`itemList`), one record a line; with or without a byte order mark.
enum PTVDocuments {
  struct Record {
    let pointer: String
    let value: PTVJSON
    let duplicates: [PTVFault]
  }

  static func records(in bytes: [UInt8]) -> (records: [Record], faults: [PTVFault]) {
    var body = bytes[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    guard body.contains(where: { !isSpace($0) }) else {
      return ([], [PTVFault(pointer: "", sentence: "the file is empty")])
    }
    do throws(PTVFault) {
      let read = try PTVScanner.read(body)
      return (opened(read.value, read.duplicates, pointer: ""), [])
    } catch {
      let lines = body.split(separator: 0x0A).filter { !$0.allSatisfy(isSpace) }
      guard lines.count > 1, startsLines(lines) else { return ([], [error]) }
      return records(ofLines: lines)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether the file is one record a line: its first line is a whole document.
  private static func startsLines(_ lines: [ArraySlice<UInt8>]) -> Bool {
    lines.allSatisfy { $0.first { !isSpace($0) } == UInt8(ascii: "{") }
  }

  private static func records(
    ofLines lines: [ArraySlice<UInt8>]
  ) -> (records: [Record], faults: [PTVFault]) {
    var records: [Record] = []
    var faults: [PTVFault] = []
    for (number, line) in lines.enumerated() {
      let start = "/\(number)"
      do throws(PTVFault) {
        let read = try PTVScanner.read(line)
        let duplicates = read.duplicates.map {
          PTVFault(pointer: start + $0.pointer, sentence: $0.sentence)
        }
        records += opened(read.value, duplicates, pointer: start)
      } catch {
        faults.append(PTVFault(pointer: start + error.pointer, sentence: error.sentence))
      }
    }
    return (records, faults)
  }

  private static func opened(
    _ value: PTVJSON, _ duplicates: [PTVFault], pointer: String
  ) -> [Record] {
    if case .object(let page) = value, case .list(let items)? = page["itemList"] {
      return listed(items, duplicates, pointer: pointer + "/itemList", around: pointer)
    }
    if case .list(let items) = value {
      return listed(items, duplicates, pointer: pointer, around: pointer)
    }
    return [Record(pointer: pointer, value: value, duplicates: duplicates)]
  }

  /// A key that stands twice around the records makes every one of them doubtful.
  private static func listed(
    _ items: [PTVJSON], _ duplicates: [PTVFault], pointer: String, around: String
  ) -> [Record] {
    var inside: [String: [PTVFault]] = [:]
    var outside: [PTVFault] = []
    for fault in duplicates {
      let rest = fault.pointer.dropFirst(pointer.count)
      if fault.pointer.hasPrefix(pointer + "/"), let step = rest.split(separator: "/").first {
        inside[pointer + "/" + step, default: []].append(fault)
      } else {
        outside.append(fault)
      }
    }
    return items.enumerated().map { number, item in
      let own = "\(pointer)/\(number)"
      return Record(pointer: own, value: item, duplicates: outside + inside[own, default: []])
    }
  }
}
