import Addresses
import Foundation
import HTTPServer
import HumanServices

/// What a program asks a list for. Unknown parameters are passed over; a bad value of a known one is
/// refused with the reason.
struct APIQuery {
  /// Records of a page at most, and where nothing is asked.
  static let mostPerPage = 500
  static let usualPerPage = 50

  /// Why a value cannot be read.
  struct BadValue: Error {
    let parameter: APIAddress.Parameter
    let reason: String
  }

  var page = 1
  var perPage = APIQuery.usualPerPage
  /// The record after which the list goes on.
  var after: UUID?
  var language = Language.finnish
  /// One record a line instead of a page.
  var isLines = false
  var modifiedAfter: Date?
  var municipality: Municipality?
  var organization: UUID?
  var terms: [UUID] = []

  init(_ request: Request, in directory: Snapshot) throws(BadValue) {
    if let text = request.value(.page) {
      guard let number = Int(text), number >= 1 else {
        throw BadValue(parameter: .page, reason: "a whole number from 1 is expected")
      }
      page = number
    }
    if let text = request.value(.perPage) {
      guard let number = Int(text), (1...APIQuery.mostPerPage).contains(number) else {
        throw BadValue(
          parameter: .perPage,
          reason: "a whole number from 1 to \(APIQuery.mostPerPage) is expected")
      }
      perPage = number
    }
    after = try request.uuid(.after)
    organization = try request.uuid(.organization)
    if let text = request.value(.language) {
      guard let language = Language(rawValue: text), Language.interface.contains(language) else {
        throw BadValue(parameter: .language, reason: "one of fi, sv, en is expected")
      }
      self.language = language
    }
    if let text = request.value(.format) {
      guard text == "ndjson" || text == "json" else {
        throw BadValue(parameter: .format, reason: "json or ndjson is expected")
      }
      isLines = text == "ndjson"
    }
    if let text = request.value(.modifiedAfter) {
      guard let moment = APIQuery.moment(text) else {
        throw BadValue(
          parameter: .modifiedAfter,
          reason: "a moment such as 2026-12-01T08:00:00Z is expected (RFC 3339)")
      }
      modifiedAfter = moment
    }
    if let text = request.value(.municipality) {
      guard let code = MunicipalityCode(rawValue: text),
        let municipality = directory.geography.municipality(code)
      else {
        throw BadValue(
          parameter: .municipality,
          reason: "the three-digit code of a municipality of the directory is expected")
      }
      self.municipality = municipality
    }
    if let text = request.value(.term) {
      for piece in text.split(separator: ",") {
        guard let uuid = UUID(uuidString: String(piece)) else {
          throw BadValue(parameter: .term, reason: "UUIDs, parted by commas, are expected")
        }
        terms.append(uuid)
      }
    }
  }

  /// RFC 3339, with or without fractions of a second.
  private static func moment(_ text: String) -> Date? {
    let style = Date.ISO8601FormatStyle()
    if let date = try? Date(text, strategy: style) { return date }
    return try? Date(
      text, strategy: style.year().month().day().time(includingFractionalSeconds: true))
  }
}

extension Request {
  fileprivate func value(_ parameter: APIAddress.Parameter) -> String? {
    self.parameter(parameter.rawValue)
  }

  fileprivate func uuid(_ parameter: APIAddress.Parameter) throws(APIQuery.BadValue) -> UUID? {
    guard let text = value(parameter) else { return nil }
    guard let uuid = UUID(uuidString: text) else {
      throw APIQuery.BadValue(parameter: parameter, reason: "a UUID is expected")
    }
    return uuid
  }
}
