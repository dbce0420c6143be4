import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct RequestTests {
  private func pairs(_ pairs: [(name: String, value: String)]) -> [String] {
    pairs.map { "\($0.name)=\($0.value)" }
  }

  private func form(_ body: String, type: String = "application/x-www-form-urlencoded") -> Request {
    Request(
      method: .post, path: "/", fields: [.contentType: type], body: Array(body.utf8))
  }

  @Test(arguments: [
    ("", []), ("a=1", ["a=1"]), ("a=1&b=2&a=3", ["a=1", "b=2", "a=3"]), ("a", ["a="]),
    ("=1", ["=1"]), ("&&a=1&", ["a=1"]), ("a=b=c", ["a=b=c"]), ("a+b=c+d", ["a b=c d"]),
    ("vaihe=%C3%A4iti", ["vaihe=äiti"]), ("a%3D=%26", ["a==&"]), ("a=%2B", ["a=+"]),
    ("a=100%", ["a=100%"]), ("a=%zz", ["a=%zz"]), ("a=%E4", ["a=\u{FFFD}"]),
    ("a=%00%CC%88", ["a=\u{FFFD}\u{308}"]), ("a=%0D%0Ab", ["a=\r\nb"]), ("a=%ED%95%9C", ["a=한"]),
  ])
  func `a query is read leniently and in order`(query: String, expected: [String]) {
    #expect(pairs(Request(path: "/", rawQuery: query).query) == expected)
  }

  @Test func `form fields are read in order, with the line ends as typed`() throws {
    let fields = try form("nimi=Ryhm%C3%A4+1&kuvaus=a%0D%0Ab&tyyppi=x&tyyppi=y").formFields()
    #expect(pairs(fields) == ["nimi=Ryhmä 1", "kuvaus=a\r\nb", "tyyppi=x", "tyyppi=y"])
  }

  @Test(arguments: [
    "application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-URLEncoded",
    "application/x-www-form-urlencoded ;charset=utf-8",
  ])
  func `a form's media type is compared without case and parameters`(type: String) throws {
    #expect(try pairs(form("a=1", type: type).formFields()) == ["a=1"])
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "", "application/json"])
  func `a body that is no form gets 415`(type: String) {
    #expect { try form("a=1", type: type).formFields() } throws: { error in
      (error as? HTTPError)?.status == .unsupportedMediaType
    }
  }

  @Test(arguments: ["a=%FF", "a=%C3", "%00=1", "a=\u{0}"])
  func `form fields that are no text get 400`(body: String) {
    #expect { try form(body).formFields() } throws: { error in
      (error as? HTTPError)?.status == .badRequest
    }
  }

  @Test func `a form of very many fields gets 413`() {
    let body = String(repeating: "a=1&", count: Request.formFieldCount + 1)
    #expect { try form(body).formFields() } throws: { error in
      (error as? HTTPError)?.status == .contentTooLarge
    }
  }

  @Test func `fields are found whatever their case, and several lines are one list`() {
    let request = Request(
      path: "/",
      fields: HTTPFields([
        HTTPField(name: .accept, value: "text/html"), HTTPField(name: .accept, value: "*/*"),
        HTTPField(name: .cookie, value: "a=1"), HTTPField(name: .cookie, value: "b=2"),
      ]))
    #expect(request.field(.accept) == "text/html, */*")
    #expect(request.field(.cookie) == "a=1; b=2")
    #expect(request.field(.acceptLanguage) == nil)
  }

  @Test func `a name that only begins like a field's is another field`() throws {
    let name = try #require(HTTPField.Name("X-Lang"))
    let longer = try #require(HTTPField.Name("X-Language"))
    let request = Request(path: "/", fields: [longer: "fi"])
    #expect(request.field(name) == nil)
    #expect(request.field(longer) == "fi")
  }

  @Test func `a capture the pattern does not have is the program's mistake`() throws {
    var request = Request(path: "/kunta/utsjoki")
    request.captures = ["slug": "utsjoki"]
    #expect(try request.capture("slug") == "utsjoki")
    #expect(throws: RouteError.noCapture("id")) { try request.capture("id") }
  }

  @Test func `a request made by hand keeps its target`() {
    let request = Request(path: "/haku", rawQuery: "q=ero")
    #expect(request.rawTarget == "/haku?q=ero")
    #expect(request.method == .get)
  }
}
