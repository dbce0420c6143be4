import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Site
import TextAnalysis

/// Measures what the worst save of each form costs: every field at its limit, in process, on a
/// catalogue of the seeds, with Voikko.
struct SaveBench {
  /// Milliseconds of processor time until the answer is made.
  static let answerBudget = 50.0
  /// The same for the words of the search index, which follow on a queue of their own.
  static let wordsBudget = 100.0
  private static let times = 5

  private let site: Site
  private let catalogue: Catalogue
  private let responder: SiteResponder
  private let cookie: String

  /// - Parameter database: a file made by `seed`; a copy of it is changed.
  static func run(database: String, resources: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "bench.sqlite").path()
    try FileManager.default.copyItem(atPath: database, toPath: copy)
    let bench = try SaveBench(copy, resources)
    print(
      """
      The worst save of each form, fields at their limits; milliseconds of processor time, the \
      worst of \(times); budgets ≤ \(Int(answerBudget)) until the answer, ≤ \(Int(wordsBudget)) for \
      words
      """)
    print(row("form", "status", "form kB", "answer", "words"))
    for form in try bench.forms() { try bench.measure(form) }
  }

  private init(_ database: String, _ resources: String) throws {
    catalogue = try Catalogue(path: database, analyzer: Analyzer())
    try catalogue.refreshSearchIndex()
    var logger = Logger(label: "bench")
    logger.logLevel = .critical
    site = Site(
      catalogue: catalogue, resources: try Resources(folder: URL(fileURLWithPath: resources)),
      settings: Site.Settings(publicURL: "http://127.0.0.1"), logger: logger)
    responder = try site.responder()
    guard let email = EmailAddress(rawValue: "bench@eropalvelut.example") else {
      throw CocoaError(.featureUnsupported)
    }
    let account = try catalogue.addAccount(
      AccountDetails(email: email, displayName: "Bench", role: .admin, regions: []),
      passwordHash: "scrypt$none", by: nil, at: Date())
    cookie = "istunto=\(try site.openSession(for: account))"
  }

  private struct Form {
    var name: String
    var address: String
    /// Made anew each time: what is saved twice would differ in nothing.
    var fields: (Int) -> [(String, String)]
  }

  private func forms() throws -> [Form] {
    let listing = WorstListing(directory: try catalogue.snapshot)
    let service = "/yllapito/palvelut/1"
    func save(_ name: String, _ action: String, _ kind: WorstListing.Kind) -> Form {
      Form(name: name, address: service) { turn in
        listing.fields(kind, turn, revision: revision(1), action: action)
      }
    }
    let line = String(repeating: "ä", count: TextLimit.line.characters)
    let area = WorstListing.words(TextLimit.area.characters, 7)
    return [
      save("listing, words", "tallenna", .words), save("listing, parts", "tallenna", .parts),
      save("listing, words, checked", "tarkista", .words),
      save("listing, parts, checked", "tarkista", .parts),
      save("listing, letters, checked", "tarkista", .letters),
      save("listing, signs, checked", "tarkista", .signs),
      Form(name: "listing, conflict", address: service) { turn in
        listing.fields(.parts, turn, revision: revision(1) - 1, action: "tallenna")
      },
      Form(name: "listing, preview", address: service + "/esikatselu") { turn in
        listing.fields(.parts, turn, revision: revision(1), action: "tallenna")
      },
      save("listing, ten times too long", "tallenna", .tooLong),
      Form(name: "listing, checked off", address: service + "/tarkistus") { _ in
        [("miten", "phone"), ("miksi", line), ("versio", String(revision(1)))]
      },
      record("organization", "/yllapito/jarjestajat/1", line, area),
      record("term", try termAddress(), line, area),
      Form(name: "report of a visitor", address: "/ilmoita") { turn in
        [
          ("token", (try? Self.hidden("token", of: page("/ilmoita"))) ?? ""), ("asia", "error"),
          ("teksti", WorstListing.words(TextLimit.area.characters, turn)),
        ]
      },
    ]
  }

  private static let patterns = [".opening", ".source_date", ".assured", "business_id", "oid"]

  /// Every text of the form at its limit.
  private func record(_ name: String, _ address: String, _ line: String, _ area: String) -> Form {
    Form(name: name, address: address) { turn in
      guard let html = try? page(address) else { return [] }
      return Self.fields(of: html).map { field in
        switch field.kind {
        case "hidden", "select": (field.name, field.value)
        case "url": (field.name, "https://www.esimerkki.fi/\(turn)")
        case "area": (field.name, area)
        // A number takes no text, nor does what a rule of its own reads.
        case _ where field.name.hasSuffix(".value"): (field.name, "016 12 \(1000 + turn)")
        case _ where SaveBench.patterns.contains(where: field.name.hasSuffix):
          (field.name, field.value)
        default:
          (
            field.name,
            field.kind == "number" ? field.value : line.dropLast(4) + String(1000 + turn)
          )
        }
      }
    }
  }

  private func termAddress() throws -> String {
    let html = try page("/yllapito/sanasto")
    guard let found = html.firstMatch(of: /href="(\/yllapito\/sanasto\/[a-z_]+\/[a-z_]+)"/) else {
      throw CocoaError(.featureUnsupported)
    }
    return String(found.1)
  }

  private func revision(_ id: Int64) -> Int {
    (try? catalogue.service(id: ID(rawValue: id)))??.service.revision ?? 0
  }

  private func measure(_ form: Form) throws {
    var (answer, words, bytes, status) = (0.0, 0.0, 0, 0)
    let wordsQueue = site.queues.first { $0.label == "eropalvelut.words" }
    for turn in 1...Self.times {
      // Each form counts once, so each turn opens one.
      let token = try Self.hidden("_token", of: page("/yllapito"))
      let fields = form.fields(turn) + [("_token", token)]
      let body = Array(
        fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&").utf8)
      let request = Request(
        method: .post, path: form.address,
        fields: [
          .cookie: cookie, .contentType: "application/x-www-form-urlencoded",
          .init("Host") ?? .cookie: "127.0.0.1",
        ], body: body)
      // The words wait until the answer is there, so that each is counted by itself.
      let gate = DispatchSemaphore(value: 0)
      _ = wordsQueue?.submit { gate.wait() }
      let start = Self.processorSeconds
      guard case .later(_, let work) = responder.respond(to: request) else { continue }
      let response = work()
      let answered = Self.processorSeconds
      gate.signal()
      site.finishWork(within: 60)
      answer = max(answer, (answered - start) * 1000)
      words = max(words, (Self.processorSeconds - answered) * 1000)
      (bytes, status) = (body.count, response.status.code)
    }
    let isOver = answer > Self.answerBudget || words > Self.wordsBudget
    print(
      Self.row(
        form.name, "\(status)", "\(bytes / 1024)", String(format: "%.1f", answer),
        String(format: "%.1f", words)) + (isOver ? "  over" : ""))
  }

  private func page(_ address: String) throws -> String {
    let reply = responder.respond(to: Request(path: address, fields: [.cookie: cookie]))
    guard case .now(let response) = reply, case .bytes(let bytes) = response.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hidden(_ name: String, of html: String) throws -> String {
    fields(of: html).first { $0.name == name }?.value ?? ""
  }

  /// The fields of the forms of our own pages, whose attributes stand in a known order.
  private static func fields(
    of html: String
  ) -> [(kind: String, name: String, value: String)] {
    html.matches(of: /<(input|textarea|select)([^>]*)>/).compactMap { found in
      let tag = String(found.2)
      guard let name = tag.firstMatch(of: /name="([^"]*)"/)?.1 else { return nil }
      let type = tag.firstMatch(of: /type="([^"]*)"/)?.1 ?? "text"
      let value = String(tag.firstMatch(of: /value="([^"]*)"/)?.1 ?? "")
      switch found.1 {
      case "textarea": return ("area", String(name), value)
      case "select":
        let rest = html[found.range.upperBound...].prefix(20_000)
        let chosen = rest.firstMatch(of: /<option value="([^"]*)" selected/)?.1 ?? ""
        return ("select", String(name), String(chosen))
      default:
        return type == "checkbox" || type == "radio" ? nil : (String(type), String(name), value)
      }
    }
  }

  private static func encoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: encoded.append(byte)
      default: encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func row(_ columns: String...) -> String {
    zip(columns, [30, 8, 9, 9, 9]).enumerated().map { index, column in
      let pad = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return index == 0 ? column.0 + pad : pad + column.0
    }.joined()
  }
}
