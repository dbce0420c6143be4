import HumanServices

/// One description of a form's fields that both reads what a browser sent and writes what a page
/// prints: so a field that is shown comes back, and nothing typed is lost on the way.
struct FormBinding {
  /// What has been written, in the order of the description.
  private(set) var pairs: [(name: String, value: String)] = []
  /// What is being read; `nil` while writing.
  private let sent: [String: [String]]?
  /// Numbers of the rows that were sent, by the rows' name.
  private let rowNumbers: [String: Set<Int>]
  private var prefix = ""
  /// Rows of one kind that are read: far more than a listing may have, so that all that somebody
  /// could type is shown again.
  static let mostRows = 400

  /// For writing.
  init() {
    sent = nil
    rowNumbers = [:]
  }

  /// For reading.
  init(_ fields: [(name: String, value: String)]) {
    sent = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.value) }
    var numbers: [String: Set<Int>] = [:]
    for field in fields {
      let parts = field.name.split(separator: "-", maxSplits: 2)
      if parts.count == 3, let number = Int(parts[1]) {
        numbers[String(parts[0]), default: []].insert(number)
      }
    }
    rowNumbers = numbers
  }

  /// A field with one value, as it was meant (`String.cleaned`).
  mutating func line(_ name: String, _ value: inout String) {
    guard let sent else { return pairs.append((prefix + name, value)) }
    value = (sent[prefix + name]?.first ?? "").cleaned
  }

  /// Check boxes of one name.
  mutating func many(_ name: String, _ values: inout [String]) {
    guard let sent else {
      return pairs.append(contentsOf: values.map { (prefix + name, $0) })
    }
    values = sent[prefix + name] ?? []
  }

  /// A line that most forms do not have: without a value it is not written.
  mutating func seldomLine(_ name: String, _ value: inout String) {
    if sent == nil, value.isEmpty { return }
    line(name, &value)
  }

  /// One field for each language, named `nimi-fi`, `nimi-sv` ….
  mutating func texts(_ name: String, _ texts: inout [Language: String]) {
    for language in Language.allCases {
      var value = texts[language] ?? ""
      // A language without a text is not written: a form with many sessions stays small.
      if sent == nil, value.isEmpty { continue }
      line("\(name)-\(language.rawValue)", &value)
      texts[language] = value.isEmpty ? nil : value
    }
  }

  /// Parts of one kind, named `paikka-1-kunta`, `paikka-2-kunta` …; they are numbered anew.
  mutating func rows<Row: FormRow>(_ name: String, _ rows: inout [Row]) {
    if sent != nil {
      rows = (rowNumbers[name] ?? []).sorted().prefix(Self.mostRows).map { number in
        prefix = "\(name)-\(number)-"
        var row = Row()
        row.bind(&self)
        return row
      }
    } else {
      for index in rows.indices {
        prefix = "\(name)-\(index + 1)-"
        rows[index].bind(&self)
      }
    }
    prefix = ""
  }
}

/// A repeated part of a form.
protocol FormRow: Hashable, Sendable {
  init()
  mutating func bind(_ binding: inout FormBinding)
}

extension FormRow {
  /// Whether nothing has been said in it: an added row that nobody filled in is no problem.
  var isUntouched: Bool { self == Self() }
}
