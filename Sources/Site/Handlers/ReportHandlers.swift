import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /ilmoita`.
  @Sendable func showReportForm(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    var form = ReportForm()
    form.subject = try request.read(ReportSubject.binding, in: directory).query
    if form.subject.need != nil { form.kind = .missing }
    return try reportPage(form, [], request, directory)
  }

  /// Answers `POST /ilmoita`: keeps the report, or shows the form again as typed.
  @Sendable func createReport(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let directory = try catalogue.snapshot
    let fields = try request.firstFormFields()
    let names = ReportForm.names
    var form = ReportForm(fields, directory)
    // Another language was chosen: the form as typed, not sent.
    if fields[LanguageChoice.asTyped] != nil {
      return try reportPage(form, [], request, directory)
    }
    let pointed = try pointedService(form, directory)
    if pointed != nil { form.kind = .error }
    let text = form.text.trimmingSpaces
    var problems: [ReportProblem] = []
    let change = change(form, pointed, request, &problems)
    let isUnread = !problems.isEmpty
    let contact = contact(form, &problems)
    if form.kind == nil { problems.append(.kindMissing) }
    if text.isEmpty, change == nil, !isUnread { problems.append(.textMissing) }
    if text.unicodeScalars.count > Suggestion.maximumTextLength {
      problems.append(.textTooLong(text.unicodeScalars.count))
    }
    let ticket = tokens.ticket(fields[names.token] ?? "", at: instant)
    if ticket == nil { problems.append(.expired) }
    guard problems.isEmpty, let kind = form.kind, let ticket else {
      return try reportPage(form, problems, request, directory)
    }
    let said = try request.formFields().filter { $0.name != names.token }
    return try once(
      ticket.sent(to: request.path, said, at: instant),
      ask: { try reportPage(form, [], request, directory, trace: $0) },
      {
        let suggestion = Suggestion(
          kind: kind, service: form.subject.service, municipality: form.subject.municipality,
          need: form.subject.need, text: text, language: request.language, receivedOn: today)
        if let change, let pointed {
          try catalogue.keep(
            suggestion, contact: contact, proposing: change, about: pointed.id, at: instant)
        } else {
          try catalogue.keep(suggestion, contact: contact)
        }
        return seeOther(context(for: request).address(.reportThanks))
      })
  }

  private func contact(
    _ form: ReportForm, _ problems: inout [ReportProblem]
  ) -> VisitorContact? {
    do throws(VisitorContact.Refusal) {
      return try VisitorContact.reading(form.contact)
    } catch {
      problems.append(.contact(error))
      return nil
    }
  }

  /// Answers `GET /ilmoita/kiitos`.
  @Sendable func showReportThanks(_ request: Request) -> Response {
    html(ReportThanksPage(context: context(for: request)))
  }

  private func reportPage(
    _ form: ReportForm, _ problems: [ReportProblem], _ request: Request, _ directory: Snapshot,
    trace: FormTrace? = nil
  ) throws -> Response {
    var form = form
    form.token = tokens.token(at: instant)
    let offer = form.subject.service.flatMap { directory.offer(slug: $0) }
    let name = try offer.flatMap { try catalogue.cardTexts([$0.id])[$0.id]?.name }
    var page = ReportPage(
      context: context(for: request), directory: directory, form: form, problems: problems,
      serviceName: name, trace: trace)
    if let field = form.subject.field, let service = try pointedService(form, directory) {
      let language = field.language(in: service.details, for: request.language)
      page.pointed = ReportPointed(
        field: field, now: field.value(in: service.details, language))
    }
    var response = html(
      page,
      status: trace != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent,
      hasPostForm: true)
    // A token beside echoed text must not be compressed: its length would tell (BREACH).
    response.mayCompress = false
    return response
  }
}

extension ReportForm {
  /// As typed, in whatever language.
  fileprivate init(_ fields: [String: String], _ directory: Snapshot) {
    self.init()
    let names = ReportForm.names
    subject =
      ReportSubject.binding.read(
        fields.filter { !$0.value.isEmpty }.map { AddressPair($0.key, $0.value) }, in: directory
      ).query
    kind = fields[names.kind].flatMap(Suggestion.Kind.init)
    text = fields[names.text] ?? ""
    proposed = fields[names.proposed]
    contact = fields[names.contact] ?? ""
  }
}
