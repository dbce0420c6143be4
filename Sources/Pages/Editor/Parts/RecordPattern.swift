import HumanServices

/// What a field of one line must look like.
package enum RecordPattern: Hashable, Sendable {
  /// A number that can be dialled as it is written.
  case safetyNumber
  /// Such numbers, with commas between.
  case safetyNumbers
  /// ISO 639 codes with spaces between.
  case languageCodes
  /// A year, a month or a day, as `TypedDate` reads them.
  case sourceDate
  case sourcePeriod
  case day
  case openingTimes
  case businessID, oid
  case postalCode
  /// Latitude and longitude, as `TypedPoint` reads them.
  case point

  func accepts(_ text: String) -> Bool {
    switch self {
    case .safetyNumber: SafetyNumber(rawValue: text) != nil
    case .safetyNumbers:
      RecordPattern.list(text).allSatisfy { SafetyNumber(rawValue: $0) != nil }
    case .languageCodes:
      text.split(separator: " ").allSatisfy { code in
        (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      }
    case .sourceDate: TypedDate.span(text) != nil
    case .sourcePeriod: TypedPeriod.read(text) != nil
    case .day: TypedDate.day(text) != nil
    case .openingTimes: (try? TypedHours.read(text)) != nil
    case .businessID: BusinessID(rawValue: text) != nil
    case .oid: OrganizationOID(rawValue: text) != nil
    case .postalCode: PostalCode(rawValue: text) != nil
    case .point: TypedPoint.read(text) != nil
    }
  }

  var refusal: Phrase {
    switch self {
    case .safetyNumber, .safetyNumbers: .safetyContactNoNumber
    case .languageCodes: .safetyContactNoLanguages
    case .sourceDate, .sourcePeriod, .day: .safetyContactNoDate
    case .openingTimes: .organizationNoHours
    case .businessID: .organizationNoBusinessID
    case .oid: .organizationNoOID
    case .postalCode: .placeNoPostalCode
    case .point: .placeNoPoint
    }
  }

  /// The parts of a list with commas between.
  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
