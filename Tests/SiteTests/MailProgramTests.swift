import Foundation
import HumanServices
import Site
import TestSupport
import Testing

/// Letters handed to real programs: short scripts of a test's own.
@Suite struct MailProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func program(_ script: String, seconds: Double = 30) throws -> MailProgram {
    let path = folder.file("sendmail")
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return try MailProgram(path, seconds: seconds)
  }

  private func address(_ text: String = "lappi@eropalvelut.example") throws -> EmailAddress {
    try #require(EmailAddress(rawValue: text))
  }

  @Test func `a letter arrives as it is, with its address as an argument of its own`() throws {
    let program = try program(
      "cat > '\(folder.file("letter"))'; for a; do echo \"[$a]\"; done > '\(folder.file("asked"))'")
    let message = Array("Subject: x\n\n.\nähtävä $(id) `id`\n".utf8)
    try program.send(message, to: address("$(id)@eropalvelut.example"))
    let letter = try Data(contentsOf: URL(fileURLWithPath: folder.file("letter")))
    #expect([UInt8](letter) == message)
    let asked = try String(contentsOfFile: folder.file("asked"), encoding: .utf8)
    #expect(asked == "[-i]\n[--]\n[$(id)@eropalvelut.example]\n")
  }

  @Test(arguments: [1, 67, 75] as [Int32])
  func `an exit code that is not zero is a refusal`(code: Int32) throws {
    let program = try program("cat > /dev/null; exit \(code)")
    #expect(throws: MailProgram.Failure.refused(code)) {
      try program.send([0x0A], to: try address())
    }
  }

  @Test func `a program that reads nothing of a long letter is judged by how it ends`() throws {
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    try program("exit 0").send(long, to: address())
    let refusing = try program("exit 69")
    #expect(throws: MailProgram.Failure.refused(69)) {
      try refusing.send(long, to: try address())
    }
  }

  @Test func `a program that says much while it is written to is not waited for in vain`() throws {
    let program = try program("head -c 2000000 /dev/zero; cat > /dev/null")
    try program.send([UInt8](repeating: 0x61, count: 1 << 20), to: address())
  }

  @Test func `a program that does not end is ended`() throws {
    let program = try program("exec sleep 60", seconds: 0.3)
    let began = ContinuousClock.now
    #expect(throws: MailProgram.Failure.program(.tooSlow)) {
      try program.send([0x0A], to: try address())
    }
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  @Test func `what cannot be run is refused before any letter`() throws {
    for name in [folder.path, folder.file("missing"), "no-such-program-of-ours"] {
      #expect(throws: OutsideProgram.Failure.notFound(name)) { try MailProgram(name) }
    }
  }
}
