import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging

/// A form counts once, however often it is sent.
extension Site {
  /// Seconds to wait for the answer of the same form, when another process is giving it just now.
  private static let outcomeSeconds = 1.0
  private static let outcomeStepMicroseconds: UInt32 = 10_000

  /// Answers a form that changes something: the first time as `answer` does, and the same form again
  /// with where that led. A form that has changed since is asked about.
  ///
  /// - Parameter ask: shows what was typed, and asks whether it is to be sent as new.
  func once(
    _ ticket: FormTicket, ask: (FormTrace) throws -> Response, _ answer: () throws -> Response
  ) throws -> Response {
    if let trace = try catalogue.trace(of: ticket), trace.isSame {
      return try firstOutcome(ticket, trace).map(seeOther) ?? ask(trace)
    }
    let counted: (answer: Response, isTaken: Bool)
    do {
      counted = try catalogue.counting(ticket, answer)
    } catch CatalogueError.sentBefore {
      guard let trace = try catalogue.trace(of: ticket) else { throw CatalogueError.sentBefore }
      return try firstOutcome(ticket, trace).map(seeOther) ?? ask(trace)
    }
    let response = counted.answer
    if counted.isTaken, response.status == .seeOther, let address = response.fields[.location] {
      noteOutcome(address, ticket)
    }
    return response
  }

  /// Where the same form led the first time; `nil` when it said something else or led nowhere.
  private func firstOutcome(_ ticket: FormTicket, _ trace: FormTrace) throws -> String? {
    guard trace.isSame else { return nil }
    var outcome = trace.outcome
    let deadline = ContinuousClock.now + .seconds(Site.outcomeSeconds)
    // One that was sent long ago has got no outcome and gets none: the program was stopped then.
    while outcome == nil, abs(instant.timeIntervalSince(trace.sentAt)) <= Site.outcomeSeconds + 1,
      ContinuousClock.now < deadline
    {
      usleep(Site.outcomeStepMicroseconds)
      outcome = try catalogue.trace(of: ticket)?.outcome
    }
    return outcome
  }

  /// The change is on disk, so the answer stands whatever becomes of this.
  private func noteOutcome(_ address: String, _ ticket: FormTicket) {
    do {
      try catalogue.noteOutcome(address, of: ticket)
    } catch {
      logger.warning(
        "a form's outcome was not noted; sent again it asks", metadata: ["error": "\(error)"])
    }
  }
}

extension FormTokens.Ticket {
  /// What is kept of a form that was sent with this ticket.
  ///
  /// - Parameters:
  ///   - path: where it was sent: the forms of one page share a ticket and count each for itself.
  ///   - fields: all it says, in order, without its token.
  func sent(
    to path: String, _ fields: [(name: String, value: String)], at instant: Date
  ) -> FormTicket {
    FormTicket(
      hash: key.hash("form", [name, path]),
      contentHash: key.hash("content", fields.flatMap { [$0.name, $0.value] }), sentAt: instant)
  }
}
