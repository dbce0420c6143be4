import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

extension Route {
  static func get(api address: APIAddress, _ handler: @escaping Handler) -> Route {
    .get(address.pattern, handler)
  }
}

extension Site {
  /// A program's question, with what answers it.
  struct APIAsked {
    let query: APIQuery
    let directory: Snapshot
    let writer: HSDSDirectory
    /// The record that the path names; `nil` where that is no UUID.
    let id: UUID?
  }

  func asked(_ request: Request) throws -> APIAsked {
    let directory = try catalogue.snapshot
    let query = try APIQuery(request, in: directory)
    let names = directory.names
    return APIAsked(
      query: query, directory: directory,
      writer: HSDSDirectory(directory, language: query.language, origin: settings.publicURL) {
        let path: SitePath =
          switch $0 {
          case .service(let slug): .service(slug)
          case .topic(let slug): .topic(slug)
          case .municipality(let slug): .municipality(slug)
          }
        return path.address(in: query.language, named: names)
      },
      id: request.captures["slug"].flatMap { UUID(uuidString: $0) })
  }

  /// One page, or a record a line.
  func api<Record>(
    _ page: APIPage<Record>, of address: APIAddress, _ query: APIQuery, _ contents: [[UInt8]],
    isOpen: Bool
  ) -> Response {
    if query.isLines {
      let bytes = contents.reduce(into: [UInt8]()) { $0 += $1 + [UInt8(ascii: "\n")] }
      return api(bytes, isOpen: isOpen, type: "application/x-ndjson")
    }
    var response = api(
      HSDSDirectory.page(
        contents, total: page.total, pages: page.pages, number: page.number), isOpen: isOpen)
    if let last = page.last {
      var pairs: [(APIAddress.Parameter, String)] = [(.after, last.uuidString.lowercased())]
      if query.perPage != APIQuery.usualPerPage { pairs.append((.perPage, "\(query.perPage)")) }
      if query.language != .finnish { pairs.append((.language, query.language.rawValue)) }
      if let municipality = query.municipality {
        pairs.append((.municipality, municipality.code.rawValue))
      }
      if let organization = query.organization {
        pairs.append((.organization, organization.uuidString.lowercased()))
      }
      if !query.terms.isEmpty {
        pairs.append(
          (.term, query.terms.map { $0.uuidString.lowercased() }.joined(separator: ",")))
      }
      if let moment = query.modifiedAfter {
        pairs.append((.modifiedAfter, moment.formatted(.iso8601)))
      }
      response.fields[.link] = "<\(settings.publicURL)\(address.address(pairs))>; rel=\"next\""
    }
    return response
  }

  func api(_ json: JSONText) -> Response { api(json.utf8, isOpen: true) }

  /// - Parameter isOpen: whether nothing in it tells of violence: only then anybody may keep it.
  func api(_ bytes: [UInt8], isOpen: Bool, type: String = "application/json") -> Response {
    var fields: HTTPFields = [.contentType: type]
    if isOpen {
      fields[.cacheControl] =
        "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=600"
      fields[.eTag] = "\"\(Digest.short(of: bytes))\""
    } else {
      fields[.cacheControl] = "no-store"
    }
    return Response(fields: fields, body: .bytes(bytes))
  }
}

extension SiteResponder {
  /// What every answer for programs has, errors too: any page may read it (CORS).
  func addAPIFields(to response: inout Response, for request: Request) {
    guard APIAddress.contains(request.path) else { return }
    response.fields[.accessControlAllowOrigin] = "*"
    response.fields[.accessControlExposeHeaders] = "ETag, Link, Retry-After"
  }
}
