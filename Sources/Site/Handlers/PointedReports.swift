import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Pages

/// Reports that point at one fact of a listing: each arrives as a proposed change of that fact.
extension Site {
  /// The listing whose fact a report points at.
  func pointedService(_ form: ReportForm, _ directory: Snapshot) throws -> Service? {
    guard form.subject.field != nil, let slug = form.subject.service,
      directory.offer(slug: slug) != nil
    else { return nil }
    return try catalogue.service(slug: slug)
  }

  /// What the report proposes; `nil` where it only says something in words.
  func change(
    _ form: ReportForm, _ pointed: Service?, _ request: Request, _ problems: inout [ReportProblem]
  ) -> ProposedChange? {
    guard let field = form.subject.field, let pointed, let typed = form.proposed else { return nil }
    // A day that nobody has typed is no mistake where words tell the rest.
    if field == .end, typed.trimmingSpaces.isEmpty { return nil }
    do throws(ProposedChange.Refusal) {
      return try ProposedChange(
        field, typed: typed, in: pointed.details, for: request.language)
    } catch {
      problems.append(.proposed(error))
      return nil
    }
  }
}
