/// What a button of the form asks for, as its `name=value` says it.
package enum ServiceFormAction: Hashable, Sendable {
  /// Says what is wrong and what could be better, and keeps nothing. The browser's Enter key does
  /// this: it is the form's first button.
  case check
  /// Keeps the listing as published as it is.
  case save
  case publish
  /// Takes it back from visitors.
  case draft
  case archive
  case add(ServiceFormPart)
  case remove(ServiceFormPart, Int)
  /// From the page that shows two editors' texts.
  case merge
  /// From the page that asks twice before a confidential address is told.
  case reveal(ServiceFormSaving)
  /// Back from a preview: the form as typed.
  case back

  package static let name = "_toimi"

  package init?(_ value: String) {
    let parts = value.split(separator: "-").map(String.init)
    switch parts.count {
    case 1:
      guard let plain = ServiceFormAction.plain.first(where: { $0.value == value }) else {
        return nil
      }
      self = plain
    case 2 where parts[0] == "lisaa":
      guard let part = ServiceFormPart(rawValue: parts[1]) else { return nil }
      self = .add(part)
    case 2 where parts[0] == "paljasta":
      guard let saving = ServiceFormSaving(rawValue: parts[1]) else { return nil }
      self = .reveal(saving)
    case 3 where parts[0] == "poista":
      guard let part = ServiceFormPart(rawValue: parts[1]), let number = TypedDate.number(parts[2])
      else { return nil }
      self = .remove(part, number)
    default: return nil
    }
  }

  private static let plain: [ServiceFormAction] = [
    .check, .save, .publish, .draft, .archive, .merge, .back,
  ]

  package var value: String {
    switch self {
    case .check: "tarkista"
    case .save: "tallenna"
    case .publish: "julkaise"
    case .draft: "luonnokseksi"
    case .archive: "arkistoi"
    case .merge: "yhdista"
    case .back: "takaisin"
    case .add(let part): "lisaa-\(part.rawValue)"
    case .remove(let part, let number): "poista-\(part.rawValue)-\(number)"
    case .reveal(let saving): "paljasta-\(saving.rawValue)"
    }
  }

  /// What is kept, and how published, when the form is right; `nil` for actions that keep nothing.
  package var saving: ServiceFormSaving? {
    switch self {
    case .save, .merge: .save
    case .publish: .publish
    case .draft: .draft
    case .archive: .archive
    case .reveal(let saving): saving
    case .check, .add, .remove, .back: nil
    }
  }
}

/// How published a listing is after a save.
package enum ServiceFormSaving: String, Hashable, Sendable {
  case save = "tallenna"
  case publish = "julkaise"
  case draft = "luonnokseksi"
  case archive = "arkistoi"
}
