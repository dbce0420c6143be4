import Addresses
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

/// What went wrong with a file, for programs (RFC 9457).
private struct Problem: Encodable {
  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
}

extension SiteResponder {
  /// The answer to a program that asked for a file and cannot have it: the reason as
  /// `application/problem+json`; `nil` where a page was asked for.
  func problem(_ page: ErrorPage, _ status: HTTPResponse.Status, _ request: Request) -> Response? {
    guard request.asksForFile else { return nil }
    return problem(page.heading, status, detail: page.explanation, request)
  }

  /// Tells which part of a file's address means nothing, and what the address takes.
  func problem(of address: UnreadAddress, _ request: Request) -> Response {
    let context = site.context(for: request)
    let title = ErrorPage(context: context, kind: .badRequest).heading
    return problem(title, .badRequest, detail: context.reason(address), request)
  }

  /// Tells which parameter has a value that cannot be read.
  func problem(of value: APIQuery.BadValue, _ request: Request) -> Response {
    let context = site.context(for: request)
    return problem(
      ErrorPage(context: context, kind: .badRequest).heading, .badRequest,
      detail: "\(value.parameter.rawValue): \(value.reason)", request)
  }

  private func problem(
    _ title: String, _ status: HTTPResponse.Status, detail: String, _ request: Request
  ) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let problem = Problem(title: title, status: status.code, detail: detail)
    let fields: HTTPFields = [
      .contentType: "application/problem+json", .cacheControl: "no-store",
      .contentLanguage: request.language.rawValue,
    ]
    // Texts alone cannot fail to be written.
    let bytes = (try? encoder.encode(problem)).map { Array($0) } ?? []
    return Response(status: status, fields: fields, body: .bytes(bytes))
  }
}

extension Request {
  /// Whether the address is that of a file, feed or calendar, there or not.
  fileprivate var asksForFile: Bool {
    if APIAddress.contains(path) { return true }
    guard let suffix = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    else { return false }
    return FileForm(rawValue: suffix.lowercased()) != nil
  }
}

extension PageContext {
  fileprivate func reason(_ address: UnreadAddress) -> String {
    let unread = address.first
    let reason =
      switch unread.reason {
      case .unknownName: words(.problemUnknownName, ["name": unread.shownName])
      case .unknownValue: words(.problemUnknownValue, ["part": unread.text])
      case .repeated: words(.problemRepeated, ["name": unread.shownName])
      }
    guard unread.reason == .unknownName else { return reason }
    return address.known.isEmpty
      ? reason + " " + words(.problemNoNames)
      : reason + " " + words(.problemNames, ["names": address.known.joined(separator: ", ")])
  }
}
