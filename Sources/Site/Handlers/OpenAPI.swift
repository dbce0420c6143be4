import Addresses
import HTTPServer
import HumanServices
import Interchange

/// The description of the addresses for programs (OpenAPI 3.1), made from their table.
extension Site {
  /// Answers `GET /api/openapi.json`.
  @Sendable func showOpenAPI(_ request: Request) throws -> Response {
    api(
      .object([
        ("openapi", .text("3.1.0")),
        (
          "info",
          .object([
            ("title", .text("eropalvelut: Open Referral HSDS \(HSDSDirectory.version)")),
            ("version", .text(HSDSDirectory.version)),
            ("license", .object([("name", .text(ListingExport.licence))])),
          ])
        ),
        ("servers", .list([.object([("url", .text(settings.publicURL))])])),
        ("paths", .object(APIAddress.allCases.map { (OpenAPI.path($0), OpenAPI.item($0)) })),
      ]))
  }
}

private enum OpenAPI {
  static func path(_ address: APIAddress) -> String {
    address.pattern.replacing(":slug", with: "{id}")
  }

  static func item(_ address: APIAddress) -> JSONText {
    .object([
      (
        "get",
        .object([
          ("operationId", .text("\(address)")), ("parameters", .list(parameters(address))),
          ("responses", .object(responses(address))),
        ])
      )
    ])
  }

  private static func parameters(_ address: APIAddress) -> [JSONText] {
    let language = parameter(
      .language,
      .object([
        ("type", .text("string")),
        ("enum", .list(Language.interface.map { JSONText.text($0.rawValue) })),
      ]))
    if address.isList {
      return APIAddress.Parameter.allCases.map { $0 == .language ? language : parameter($0) }
    }
    guard address.pattern.hasSuffix(":slug") else { return [] }
    let id = JSONText.object([
      ("name", .text("id")), ("in", .text("path")), ("required", .flag(true)),
      ("schema", .object([("type", .text("string")), ("format", .text("uuid"))])),
    ])
    return [id, language]
  }

  private static func parameter(
    _ parameter: APIAddress.Parameter, _ schema: JSONText? = nil
  ) -> JSONText {
    .object([
      ("name", .text(parameter.rawValue)), ("in", .text("query")),
      ("schema", schema ?? self.schema(parameter)),
    ])
  }

  private static func schema(_ parameter: APIAddress.Parameter) -> JSONText {
    func text(_ more: [(String, JSONText)] = []) -> JSONText {
      .object([("type", .text("string"))] + more)
    }
    func whole(_ more: [(String, JSONText)] = []) -> JSONText {
      .object([("type", .text("integer")), ("minimum", .whole(1))] + more)
    }
    return switch parameter {
    case .page: whole([("default", .whole(1))])
    case .perPage:
      whole([
        ("maximum", .whole(APIQuery.mostPerPage)), ("default", .whole(APIQuery.usualPerPage)),
      ])
    case .after, .organization: text([("format", .text("uuid"))])
    case .format: text([("enum", .list([.text("json"), .text("ndjson")]))])
    case .modifiedAfter: text([("format", .text("date-time"))])
    case .municipality: text([("pattern", .text("^[0-9]{3}$"))])
    case .language, .term: text()
    }
  }

  private static func responses(_ address: APIAddress) -> [(String, JSONText)] {
    func answer(_ description: String, _ type: String) -> JSONText {
      .object([
        ("description", .text(description)),
        ("content", .object([(type, .object([("schema", .object([("type", .text("object"))]))]))])),
      ])
    }
    let problem = "application/problem+json"
    let found = [("200", answer("the record or page asked for", "application/json"))]
    let bad = [("400", answer("a value that cannot be read", problem))]
    let missing = [("404", answer("no such record", problem))]
    if address.isList { return found + bad }
    return address.pattern.hasSuffix(":slug") ? found + bad + missing : found
  }
}
