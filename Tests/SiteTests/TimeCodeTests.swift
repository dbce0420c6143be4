import Foundation
import Testing

@testable import Site

@Suite struct TimeCodeTests {
  /// RFC 6238, appendix B, the rows of SHA-1.
  static let vectors: [(Double, String)] = [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ]

  private let code = TimeCode(key: Array("12345678901234567890".utf8))

  @Test(arguments: vectors.indices)
  func `codes are those of the standard`(index: Int) {
    let (seconds, expected) = TimeCodeTests.vectors[index]
    let step = TimeCode.step(at: Date(timeIntervalSince1970: seconds))
    #expect(code.code(step: step, digits: 8) == expected)
    #expect(code.code(step: step) == expected.suffix(6))
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `a clock may be off by one step`(steps: Int64, isTaken: Bool) {
    let now = Date(timeIntervalSince1970: 1_795_348_800)
    let step = TimeCode.step(at: now) + steps
    #expect(code.step(of: code.code(step: step), at: now) == (isTaken ? step : nil))
  }

  @Test func `spaces in a code make no difference, other signs do`() {
    let now = Date(timeIntervalSince1970: 1_795_348_800)
    let text = code.code(step: TimeCode.step(at: now))
    #expect(code.step(of: " \(text.prefix(3)) \(text.suffix(3)) ", at: now) != nil)
    for wrong in ["", "000000", text + "0", String(text.dropLast()), "x" + text] where wrong != text
    {
      #expect(code.step(of: wrong, at: now) == nil)
    }
  }

  /// RFC 4648, §10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `a key is written in base 32 and read again`(text: String, written: String) {
    #expect(Base32.encoded(Array(text.utf8)) == written)
    #expect(Base32.decoded(written) == Array(text.utf8))
    #expect(Base32.decoded(written + "1") == nil)
  }

  @Test func `an app finds key, account and issuer in the link`() {
    #expect(
      code.link(for: "lappi@eropalvelut.example", issuer: "Eropalvelut")
        == "otpauth://totp/Eropalvelut:lappi%40eropalvelut%2Eexample"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Eropalvelut")
  }
}

@Suite struct PasswordHasherTests {
  @Test func `passwords cost what the decision says`() throws {
    let cost = PasswordHasher.Cost.standard
    #expect(cost.rounds >= 1 << 15 && cost.blockSize >= 8 && cost.parallelism >= 3)
    #expect(try PasswordHasher().hash("salasana").hasPrefix("scrypt$32768$8$3$"))
  }

  @Test func `a password is told from another, and never hashed alike twice`() throws {
    let hasher = PasswordHasher(cost: .init(rounds: 2, blockSize: 8, parallelism: 1))
    let stored = try hasher.hash("lumi sataa hiljaa")
    #expect(try hasher.hash("lumi sataa hiljaa") != stored)
    #expect(try hasher.isRight("lumi sataa hiljaa", stored: stored))
    for wrong in ["lumi sataa hiljaa ", "Lumi sataa hiljaa", "", "lumi sataa hilja"] {
      #expect(try !hasher.isRight(wrong, stored: stored))
    }
    #expect(try !hasher.isRight("lumi sataa hiljaa", stored: nil))
  }

  @Test func `a letter is the same however a keyboard composes it`() throws {
    let hasher = PasswordHasher(cost: .init(rounds: 2, blockSize: 8, parallelism: 1))
    #expect(try hasher.isRight("a\u{308}iti", stored: try hasher.hash("äiti")))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$0$8$1$AA==$AA==", "scrypt$3$8$1$AA==$AA==",
    "scrypt$1073741824$8$1$AA==$AA==", "scrypt$2$8$1$?$AA==", "bcrypt$2$8$1$AA==$AA==",
  ])
  func `a broken hash lets nobody in`(stored: String) throws {
    let hasher = PasswordHasher(cost: .init(rounds: 2, blockSize: 8, parallelism: 1))
    #expect(try !hasher.isRight("", stored: stored))
  }
}

@Suite struct LoginThrottleTests {
  private let throttle = LoginThrottle()
  private let start = Date(timeIntervalSince1970: 1_795_348_800)

  private func attempt(
    _ email: String = "lappi@eropalvelut.example", from address: String = "192.0.2.1",
    unlockedAt: Date? = nil, isKnown: Bool = false
  ) -> LoginThrottle.Attempt {
    .init(email: email, remoteAddress: address, unlockedAt: unlockedAt, isKnown: isKnown)
  }

  private func fail(_ attempt: LoginThrottle.Attempt, times: Int) {
    for _ in 0..<times { _ = throttle.noteFailure(attempt, at: start) }
  }

  @Test func `five mistakes are free, then the wait grows to a quarter of an hour`() {
    fail(attempt(), times: 4)
    #expect(throttle.secondsToWait(attempt(), at: start) == 0)
    for wait in [30, 60, 120, 240, 480, 900, 900] {
      fail(attempt(), times: 1)
      #expect(throttle.secondsToWait(attempt(), at: start) == wait)
      #expect(throttle.secondsToWait(attempt(), at: start + Double(wait)) == 0)
    }
  }

  @Test func `a guesser slows nobody else down`() {
    fail(attempt(), times: 12)
    #expect(throttle.secondsToWait(attempt(from: "192.0.2.2"), at: start) == 0)
    #expect(throttle.secondsToWait(attempt("muu@eropalvelut.example"), at: start) == 0)
  }

  @Test func `one address that tries many accounts has to wait for each`() {
    for number in 0..<20 { fail(attempt("\(number)@eropalvelut.example"), times: 1) }
    #expect(throttle.secondsToWait(attempt("uusi@eropalvelut.example"), at: start) == 30)
    #expect(throttle.secondsToWait(attempt(from: "192.0.2.2"), at: start) == 0)
  }

  @Test func `guesses from everywhere keep the account's own editor waiting a minute at most`() {
    for number in 0..<400 { fail(attempt(from: "10.0.\(number / 200).\(number % 200)"), times: 1) }
    #expect(throttle.secondsToWait(attempt(from: "203.0.113.9"), at: start) == 60)
    #expect(
      throttle.secondsToWait(attempt(from: "198.51.100.7", isKnown: true), at: start) == 0,
      "where they lately logged in from, they do not wait at all")
  }

  @Test(arguments: [true, false])
  func `whom others' failures hold up is looked at alike, known or not, and not without end`(
    isKnown: Bool
  ) {
    for number in 0..<20 { fail(attempt("\(number)@eropalvelut.example"), times: 1) }
    func ruling(_ email: String, after seconds: Double = 0) -> LoginThrottle.Ruling {
      throttle.ruling(on: attempt(email, isKnown: isKnown), at: start + seconds)
    }
    for _ in 0..<5 {
      #expect(ruling("a@eropalvelut.example") == .othersFailed(seconds: 30))
      let wrong = attempt("a@eropalvelut.example", isKnown: isKnown)
      _ = throttle.noteFailure(wrong, at: start, whileOthersWait: true)
    }
    #expect(ruling("a@eropalvelut.example") == .waits(seconds: 30), "for their own failures")
    #expect(ruling("a@eropalvelut.example", after: 30) == .free, "nobody waits for longer")
    for number in 0..<15 {
      #expect(ruling("b\(number)@eropalvelut.example") == .othersFailed(seconds: 30))
    }
    #expect(ruling("c@eropalvelut.example") == .waits(seconds: 30), "hashing is slow")
    #expect(ruling("c@eropalvelut.example", after: 1) == .othersFailed(seconds: 29))
  }

  @Test func `a household of IPv6 addresses is one`() {
    for number in 0..<5 { fail(attempt(from: "2001:db8::\(number)"), times: 1) }
    #expect(throttle.secondsToWait(attempt(from: "2001:db8::ffff"), at: start) == 30)
    #expect(throttle.secondsToWait(attempt(from: "2001:db8:0:1::1"), at: start) == 0)
  }

  @Test func `unlocking forgives, a right password forgives, a day forgives`() {
    fail(attempt(), times: 8)
    #expect(throttle.secondsToWait(attempt(unlockedAt: start), at: start) == 0)
    #expect(throttle.secondsToWait(attempt(), at: start) > 0)
    throttle.noteSuccess(attempt())
    #expect(throttle.secondsToWait(attempt(), at: start) == 0)
    fail(attempt(), times: 8)
    _ = throttle.noteFailure(attempt(), at: start + 90_000)
    #expect(throttle.secondsToWait(attempt(), at: start + 90_000) == 0)
  }

  @Test func `the counts take only so much memory`() {
    for number in 0..<30_000 { fail(attempt("\(number)@a", from: "10.1.1.1"), times: 1) }
    fail(attempt(), times: 5)
    #expect(throttle.secondsToWait(attempt(), at: start) > 0, "the newest are kept")
  }
}
