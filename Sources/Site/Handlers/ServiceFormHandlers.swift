import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

/// A listing in an editor's hands: what is stored, as far as the editor may see it, and what was typed.
struct ServiceInHand {
  let session: EditorSession
  let directory: Snapshot
  /// `nil` for a new listing.
  let stored: EditedService?

  var details: ServiceDetails? { stored?.service.details }

  func reading(_ form: ServiceForm) -> ServiceFormReading {
    ServiceFormReading(form, stored: details, in: directory)
  }
}

extension Site {
  /// Answers `GET /yllapito/palvelut/uusi`.
  @Sendable func showNewServiceForm(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var form = ServiceForm()
    if let kind = request.parameter("laji").flatMap(ServiceKind.init) {
      form[choice: .kind] = kind.rawValue
    }
    let hand = ServiceInHand(
      session: session, directory: try catalogue.snapshot, stored: nil)
    return formPage(request, hand, hand.reading(form))
  }

  /// Answers `GET /yllapito/palvelut/:id`.
  @Sendable func showServiceForm(_ request: Request, _ session: EditorSession) throws -> Response {
    let hand = try inHand(request, session)
    guard let stored = hand.stored, let details = hand.details else { throw HTTPError.notFound }
    var form = ServiceForm(details, revision: stored.service.revision)
    form.shift = request.parameter(ShiftMark.name).flatMap(ShiftMark.init)?.text ?? ""
    return formPage(
      request, hand, hand.reading(form),
      notice: request.parameter("viesti").flatMap(ServiceFormPage.Notice.init),
      withAdvice: request.parameter("viesti") != nil)
  }

  /// Answers `POST /yllapito/palvelut/uusi` and `POST /yllapito/palvelut/:id`.
  @Sendable func saveService(_ request: Request, _ session: EditorSession) throws -> Response {
    let hand = try inHand(request, session)
    let fields = try request.formFields()
    var form = ServiceForm(fields: fields)
    let action =
      fields.last { $0.name == ServiceFormAction.name }
      .flatMap { ServiceFormAction($0.value) } ?? .check
    if session.isReplay {
      return formPage(request, hand, hand.reading(form))
    }
    switch action {
    case .add(let part):
      form.add(part)
      return formPage(
        request, hand, hand.reading(form), focus: part.firstField(form.count(part)))
    case .remove(let part, let number):
      form.remove(part, number)
      return formPage(
        request, hand, hand.reading(form),
        focus: form.count(part) > 0
          ? part.firstField(min(number, form.count(part))) : part.listField)
    case .back:
      // From the page of two texts: on the revision that the form was opened on, so that the next
      // save asks again instead of writing over what somebody else saved.
      if let opened = fields.first(where: { $0.name == ServiceConflictPage.openedName }) {
        form.revision = opened.value
      }
      return formPage(request, hand, hand.reading(form))
    case .merge: return try merge(request, hand, form, fields)
    case .check:
      let reading = hand.reading(form)
      return formPage(
        request, hand, reading, problems: reading.problems, withAdvice: true, isChecked: true,
        status: reading.problems.isEmpty ? .ok : .unprocessableContent)
    case .save, .publish, .draft, .archive, .reveal:
      let shown = fields.filter { $0.name == RevealPage.shownName }.map(\.value)
      return try save(
        request, hand, form, action.saving ?? .save, shown: action.isReveal ? Set(shown) : nil)
    }
  }

  /// The listing that an address names, which the editor may change; nothing for a new one.
  func inHand(_ request: Request, _ session: EditorSession) throws -> ServiceInHand {
    let directory = try catalogue.snapshot
    guard request.captures["id"] != nil else {
      return ServiceInHand(session: session, directory: directory, stored: nil)
    }
    guard let number = Int64(try request.capture("id")),
      var stored = try catalogue.service(id: ID(rawValue: number))
    else { throw HTTPError.notFound }
    let editor = session.editor
    guard editor.mayEdit(stored.service.details, in: directory.geography) else {
      throw PermissionError.otherRegion
    }
    if stored.service.details.whereabouts.isConfidential {
      stored.service.details.places = try catalogue.confidentialPlaces(of: stored.service.id)
        .map { place in
          var place = place
          if !editor.mayEdit(place.municipality, in: directory.geography) { place.street = nil }
          return place
        }
    }
    return ServiceInHand(session: session, directory: directory, stored: stored)
  }

  func formPage(
    _ request: Request, _ hand: ServiceInHand, _ reading: ServiceFormReading,
    problems: [ServiceProblem] = [], notice: ServiceFormPage.Notice? = nil, focus: String? = nil,
    withAdvice: Bool = false, isChecked: Bool = false, status: HTTPResponse.Status = .ok
  ) -> Response {
    editorPage(
      ServiceFormPage(
        editor: editorContext(for: request, hand.session), directory: hand.directory,
        stored: hand.stored, reading: reading, problems: problems,
        advice: withAdvice && !reading.isTooLong
          ? ContentAdvice.on(
            reading.details, in: hand.directory.geography,
            contacts: hand.directory.safetyContacts) : [],
        notice: notice, focus: focus, isChecked: isChecked), status: status)
  }
}

extension ServiceFormAction {
  fileprivate var isReveal: Bool { if case .reveal = self { true } else { false } }
}
