import Addresses
import HumanServices
import Markup

/// What went wrong, why, and the way on.
package struct ErrorPage: Page {
  package enum Kind: Sendable {
    case notFound
    case methodNotAllowed
    case badRequest
    case forbidden
    case busy
    /// A form is larger than the server takes.
    case tooLarge(Limit)
    /// What is stored cannot be read; the id is also in the log line.
    case storage(StorageTrouble, id: String)
    /// The id is also in the log line.
    case failure(id: String)
  }

  /// The most that a form may be.
  package enum Limit: Sendable {
    case bytes(Int)
    case fields(Int)
  }

  package let context: PageContext
  let kind: Kind
  /// Texts that somebody typed and that this page would otherwise take away.
  let texts: [TypedField]
  package let path = SitePath.front
  package let isPassing = true

  /// - Parameter typed: the fields of the form that the page answers.
  package init(context: PageContext, kind: Kind, typed: [TypedField] = []) {
    self.context = context
    self.kind = kind
    texts = typed.filter(\.isProse)
  }

  package var languageChoice: LanguageChoice { texts.isEmpty ? .links : .none }

  package var heading: String {
    switch kind {
    case .notFound: words(.errorNotFoundTitle)
    case .methodNotAllowed: words(.errorMethodTitle)
    case .badRequest: words(.errorBadRequestTitle)
    case .forbidden: words(.errorForbiddenTitle)
    case .busy: words(.errorBusyTitle)
    case .tooLarge: words(.errorTooLargeTitle)
    case .storage: words(.errorStorageTitle)
    case .failure: words(.errorFailureTitle)
    }
  }

  package var content: HTML {
    p(.class("lead")) { explanation }
    if let id { p(.class("note")) { words(.errorId, ["id": id]) } }
    if !texts.isEmpty {
      p { words(.errorTyped) }
      for (index, text) in texts.enumerated() { text.area(words, index) }
    }
    ul(.class("big-links")) {
      li { a(context.href(.front)) { words(.errorFront) } }
      li { a(context.href(.search())) { words(.errorSearch) } }
      li { a(context.href(.report())) { words(.errorReport) } }
    }
  }

  /// In kB of 1024 bytes, as file managers count.
  private static func kilobytes(_ bytes: Int) -> String { String(bytes / 1024) }

  private var id: String? {
    switch kind {
    case .failure(let id), .storage(_, let id): id
    default: nil
    }
  }

  package var explanation: String {
    switch kind {
    case .notFound: words(.errorNotFoundText)
    case .methodNotAllowed: words(.errorMethodText)
    case .badRequest: words(.errorBadRequestText)
    case .forbidden: words(.errorForbiddenText)
    case .busy: words(.errorBusyText)
    case .tooLarge(.bytes(let limit)):
      words(.errorTooLargeText, ["limit": ErrorPage.kilobytes(limit)])
    case .tooLarge(.fields(let limit)): words(.errorTooManyFields, ["limit": String(limit)])
    case .storage(let trouble, _): words(.storage(trouble))
    case .failure: words(.errorFailureText)
    }
  }
}
