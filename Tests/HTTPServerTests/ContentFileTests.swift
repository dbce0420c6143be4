import Glibc
import TestSupport
import Testing

@testable import HTTPServer

/// Large content that is kept goes out from a file, and nobody can tell. One test after another,
/// because the files of a process are counted.
@Suite(.serialized) struct ContentFileTests {
  private static let content = [UInt8](repeating: 0x61, count: ContentFile.minimumBytes)

  private func form(_ body: [UInt8]) -> ReadyResponse.Form {
    ReadyResponse(Response(body: .bytes(body)), level: 1).plain
  }

  @Test func `a large page reaches a client that takes little at a time`() throws {
    let server = try TestServer()
    let client = try server.client(receiveBufferBytes: 4096)
    // The first may come from memory: its file is not made yet.
    try client.send(get("/valmis/iso"))
    #expect(try client.readResponse().body == TestServer.largeContent)
    try client.send(get("/valmis/iso") + get("/valmis/iso", method: "HEAD") + get("/"))
    let large = try client.readResponse()
    #expect(large.status == 200)
    #expect(large.body == TestServer.largeContent)
    let head = try client.readResponse(isToHead: true)
    #expect(head.field("content-length") == String(TestServer.largeContent.count))
    #expect(try client.readResponse().text == "etusivu")
  }

  /// What becomes of a file while a client takes it.
  enum Fault: CaseIterable {
    /// It is empty, so that nothing more comes of it.
    case ends
    /// Reading it is an error.
    case fails

    func strike(_ file: ContentFile) throws {
      switch self {
      case .ends: try #require(ftruncate(file.descriptor, 0) == 0)
      case .fails:
        let folder = open("/", O_RDONLY | O_DIRECTORY)
        try #require(dup2(folder, file.descriptor) == file.descriptor)
        close(folder)
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func `when the file fails in the middle, the rest comes from memory`(fault: Fault) throws {
    let large = TestServer.makeLarge()
    #expect(eventually { large.plain.contentFile != nil })
    let file = try #require(large.plain.contentFile)
    let server = try TestServer(ready: large)
    let client = try server.client(receiveBufferBytes: 4096)
    try client.send(get("/valmis/iso"))
    _ = try RawClient.firstToHear(among: [client])
    try fault.strike(file)
    try client.send(get("/valmis/iso") + get("/"))
    for _ in 0..<2 { #expect(try client.readResponse().body == TestServer.largeContent) }
    #expect(try client.readResponse().text == "etusivu")
  }

  @Test func `clients that are gone before their answer do not end the program`() throws {
    let server = try TestServer()
    for _ in 0..<20 { try server.client().send(get("/valmis/iso")) }
    let client = try server.client()
    try client.send(get("/"))
    #expect(try client.readResponse().text == "etusivu")
  }

  @Test func `only content that is worth it gets a file`() throws {
    #expect(form(Array(Self.content.dropLast())).contentFile == nil)
    let large = form(Self.content)
    #expect(eventually { large.contentFile != nil })
    let file = try #require(large.contentFile)
    #expect(file.count == Self.content.count)
    #expect(large.contentFile === file)
  }

  @Test func `beyond the most files content is sent from memory`() throws {
    var files: [ContentFile] = []
    while let file = ContentFile(Self.content) { files.append(file) }
    #expect(files.count <= ContentFile.most)
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/valmis/iso"))
    #expect(try client.readResponse().body == TestServer.largeContent)
    files = []
    #expect(ContentFile(Self.content) != nil)
  }
}
