import TestSupport

/// What a browser would send of a form: every field that counts, in order, and the pressed button.
struct SentForm {
  private(set) var fields: [(String, String)]

  /// Fields that no page printed.
  init(_ fields: [(String, String)]) { self.fields = fields }

  init(_ form: HTMLElement, pressing action: String? = nil) {
    var fields: [(String, String)] = []
    form.forEach { element in
      guard let name = element["name"] else { return }
      switch element.name {
      case "input":
        let isBox = element["type"] == "checkbox" || element["type"] == "radio"
        guard !isBox || element["checked"] != nil else { return }
        fields.append((name, element["value"] ?? ""))
      case "textarea": fields.append((name, element.typed))
      case "select":
        let options = element.all("option")
        let chosen = options.first { $0["selected"] != nil } ?? options.first
        fields.append((name, chosen?["value"] ?? ""))
      default: break
      }
    }
    self.fields = fields
    if let action { set("_toimi", action) }
  }

  /// The value of a field; of several with one name, the first.
  subscript(name: String) -> String? { fields.first { $0.0 == name }?.1 }

  /// Types into a field, or chooses in it.
  mutating func set(_ name: String, _ value: String) {
    if let index = fields.firstIndex(where: { $0.0 == name }) {
      fields[index].1 = value
    } else {
      fields.append((name, value))
    }
  }

  /// Ticks one box more.
  mutating func tick(_ name: String, _ value: String) { fields.append((name, value)) }

  mutating func untick(_ name: String, _ value: String) {
    fields.removeAll { $0.0 == name && $0.1 == value }
  }
}

extension HTMLElement {
  fileprivate var typed: String {
    var text = ""
    for case .text(let own) in children { text += own }
    return text.hasPrefix("\n") ? String(text.dropFirst()) : text
  }
}

extension TestPage {
  /// The listing's form on the page, as a browser would send it.
  func serviceForm(pressing action: String? = nil) -> SentForm {
    SentForm(html.first(id: "lomake") ?? main, pressing: action)
  }

  /// The only form of the main part, such as of a conflict.
  func onlyForm(pressing action: String? = nil) -> SentForm {
    SentForm(main.first("form") ?? main, pressing: action)
  }
}
