import HumanServices

extension ServiceForm {
  /// How long the text of a field may be, by the field's name: `kuvaus-sv`, `kerta-2-nimi-fi`.
  static func limit(of field: String) -> TextLimit {
    let (name, isOfPart) = ServiceForm.parted(field)
    if !isOfPart, let field = ServiceField.named[String(name)] { return field.limit }
    return switch name {
    case "nimi", "lisa": .partNote
    // The notes of a contact point.
    case "hinta", "ajat", "aukiolo": .note
    case "katu": .street
    case "osoite", "arvo", "lahde": .address
    case "ohita", "peru": .days
    case "miksi": .line
    default: .short
    }
  }

  /// A field's own name, without the number of its part and the language.
  private static func parted(_ field: String) -> (name: Substring, isOfPart: Bool) {
    let name = field.prefix { $0 != "-" }
    let rest = field[name.endIndex...].dropFirst()
    let number = rest.prefix { $0 != "-" }
    guard number.endIndex < rest.endIndex, Int(number) != nil else { return (name, false) }
    return (rest[number.endIndex...].dropFirst().prefix { $0 != "-" }, true)
  }

  /// A field without the number of its part: parts are numbered anew when one is taken away.
  fileprivate static func kind(of field: String) -> String {
    let parts = field.split(separator: "-", maxSplits: 2)
    guard parts.count > 2, Int(parts[1]) != nil else { return field }
    return "\(parts[0])-\(parts[2])"
  }
}

extension ServiceFormReading {
  /// What is too long, looked at before anything is made of the texts.
  static func lengthProblems(_ form: ServiceForm, stored: ServiceForm?) -> [ServiceProblem] {
    var problems: [ServiceProblem] = []
    var total = 0
    // Made only when something is too long.
    lazy var longest = storedLengths(stored)
    for (name, value) in form.fields {
      total += value.utf8.count
      // Most values are of a few characters, which any field takes.
      if value.utf8.count <= TextLimit.short.characters { continue }
      let limit = ServiceForm.limit(of: name)
      if limit.isExceeded(by: value),
        limit.isExceeded(by: value, stored: longest.fields[ServiceForm.kind(of: name)] ?? 0)
      {
        problems.append(ServiceProblem(name, .tooLong(limit.characters)))
      }
    }
    guard total > TextLimit.listing.characters else { return problems }
    let count = form.fields.reduce(0) { $0 + $1.value.scalarCount }
    if count > TextLimit.listing.characters, count > longest.total {
      problems.append(
        ServiceProblem(
          "kuvaus-fi", .tooLongTogether(count, limit: TextLimit.listing.characters)))
    }
    return problems
  }

  /// The longest stored text of each kind of field, and the sum of all.
  private static func storedLengths(
    _ form: ServiceForm?
  ) -> (fields: [String: Int], total: Int) {
    var longest: [String: Int] = [:]
    var total = 0
    for (name, value) in form?.fields ?? [] {
      let count = value.scalarCount
      total += count
      longest[ServiceForm.kind(of: name), default: 0] = max(
        count, longest[ServiceForm.kind(of: name)] ?? 0)
    }
    return (longest, total)
  }
}

extension Phrases {
  /// What stands beside a field of so many characters.
  func limit(_ limit: TextLimit) -> FormField.Limit? {
    guard limit.isShown else { return nil }
    let count = String(limit.characters)
    return FormField.Limit(
      characters: limit.characters, text: self(.fieldLimit, ["limit": count]),
      counted: self(.fieldCount, ["limit": count, "count": FormField.Limit.placeholder]))
  }

  /// The same for every limit, for a form with hundreds of fields.
  var limits: [TextLimit: FormField.Limit] {
    var limits: [TextLimit: FormField.Limit] = [:]
    for one in TextLimit.ofFields { limits[one] = limit(one) }
    return limits
  }
}
