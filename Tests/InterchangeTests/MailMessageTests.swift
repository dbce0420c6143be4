import Foundation
import HumanServices
import Interchange
import Testing

@Suite struct MailMessageTests {
  /// 2026-11-30 21:04:05 UTC, a Monday.
  static let instant = Date(timeIntervalSince1970: 1_796_072_645)

  private func address(_ text: String) throws -> EmailAddress {
    try #require(EmailAddress(rawValue: text))
  }

  private func message(
    _ subject: String, _ body: String, to: String = "lappi@eropalvelut.example"
  ) throws -> String {
    let message = try MailMessage(
      from: try address("eropalvelut@eropalvelut.example"), to: try address(to), subject: subject,
      body: body, at: MailMessageTests.instant,
      id: try #require(UUID(uuidString: "0A000000-0000-4000-8000-00000000000A")))
    return String(decoding: message.bytes, as: UTF8.self)
  }

  /// The value of a field of the head, unfolded.
  private func field(_ name: String, of message: String) -> String? {
    let head = message.components(separatedBy: "\n\n")[0].replacing("\n ", with: " ")
    return head.split(separator: "\n").first { $0.hasPrefix("\(name): ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  @Test func `a message is whole`() throws {
    #expect(
      try message("Odottaa", "Hei!\n\nÄiti\n") == """
        Date: Mon, 30 Nov 2026 21:04:05 +0000
        From: eropalvelut@eropalvelut.example
        To: lappi@eropalvelut.example
        Subject: Odottaa
        Message-ID: <0a000000-0000-4000-8000-00000000000a@eropalvelut.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Auto-Submitted: auto-generated

        Hei!

        =C3=84iti

        """)
  }

  static let subjects: [(String, String)] = [
    ("Odottaa: 3", "Odottaa: 3"), ("tämä", "=?utf-8?Q?t=C3=A4m=C3=A4?="),
    ("=?utf-8?Q?x?=", "=?utf-8?Q?=3D=3Futf=2D8=3FQ=3Fx=3F=3D?="),
    ("a\nBcc: kaikki@example.fi", "=?utf-8?Q?a=0ABcc=3A_kaikki=40example=2Efi?="),
    ("a\r\n\r\nteksti", "=?utf-8?Q?a=0D=0A=0D=0Ateksti?="), ("", ""),
  ]

  @Test(arguments: subjects)
  func `a subject is one field, whatever it holds`(subject: String, written: String) throws {
    let message = try message(subject, "x\n")
    #expect(field("Subject", of: message) == written)
    let names = message.components(separatedBy: "\n\n")[0].split(separator: "\n")
      .map { $0.prefix { $0 != ":" } }
    #expect(names.count == 9 && !names.contains("Bcc"))
  }

  @Test(arguments: ["ä", "🧑‍🧑‍🧒", "sana ", "=?"], [1, 30, 200])
  func `a long subject is parted between characters into words that a line takes`(
    piece: String, times: Int
  ) throws {
    let subject = String(repeating: piece, count: times) + "ö"
    let message = try message(subject, "x\n")
    #expect(message.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 + "Subject: ".count })
    let words = try #require(field("Subject", of: message)).split(separator: " ")
    #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?utf-8?Q?") })
    let read = try words.map { word in
      let text = word.dropFirst(10).dropLast(2).replacing("_", with: " ")
      return try #require(decoded(String(text)), "each word is whole characters")
    }
    #expect(read.joined() == subject)
  }

  static let bodies = [
    "", "\n", "Hei!\n", "a=b\n", "loppuun välilyönti \nsarkain\t\n", ".\n.alku\nFrom nyt\n",
    "\n\nälä\n", String(repeating: "ä", count: 500), String(repeating: "a", count: 76) + "\nb",
    String(repeating: "a", count: 77), String(repeating: "x ", count: 2000), "😀\u{2028}loppu\n",
    String(repeating: "a", count: 75) + ".\n", String(repeating: "a", count: 75) + " ",
  ]

  @Test(arguments: bodies)
  func `a body is read as it was, of short lines of ASCII`(body: String) throws {
    let message = try message("x", body)
    let start = try #require(message.range(of: "\n\n")).upperBound
    let written = String(message[start...])
    #expect(decoded(written) == body)
    for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 76 && line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(line != "." && !line.hasPrefix("From ") && !line.hasSuffix(" "))
    }
  }

  /// What a reader makes of quoted-printable (RFC 2045 §6.7).
  private func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.replacing("=\n", with: "").utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("lappi@eropalvelut.example", true), ("a.b+c@ex-ample.fi", true), ("o'hara@example.fi", true),
    ("-oqueue@example.fi", false), ("|sh@example.fi", false), ("/etc/x@example.fi", false),
    ("a,b@example.fi", false), ("a<b@example.fi", false), ("\"a\"@example.fi", false),
    ("a(b)@example.fi", false), ("a..b@example.fi", false), (".a@example.fi", false),
    ("a@example..fi", false), ("a@-x", false), ("a@ex>ample", false), ("a@[127.0.0.1]", false),
    ("a;b@example.fi", false), ("a:b@example.fi", false), ("a`b`@example.fi", false),
  ])
  func `only a plain address is handed to a mail program`(text: String, isTaken: Bool) throws {
    let address = try address(text)
    #expect(address.isMailable == isTaken)
    if !isTaken {
      #expect(throws: MailMessage.Failure.unmailable(address)) {
        try message("x", "x", to: text)
      }
    }
  }
}
