import Addresses
import HumanServices
import Markup

/// A form's field with its label, help and problems: label above, help under it, problems between.
///
/// Its id is its name, so that `ProblemSummary` leads to it.
package struct FormField: Sendable {
  /// A value to choose, with its words.
  package struct Choice: Sendable {
    package var value: String
    package var label: String

    package init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  let name: String
  let label: String
  let help: String?
  let problems: [String]
  let limit: Limit?

  /// How much a field takes, as the page says it.
  package struct Limit: Sendable {
    /// What stands in `counted` for the number that a script puts there.
    static let placeholder = "#"

    var characters: Int
    var text: String
    /// The same with how much is typed.
    var counted: String
  }

  /// - Parameters:
  ///   - problems: the form's; those of other fields are left out.
  ///   - limit: shown with fields of text alone.
  package init(
    _ name: String, _ label: String, help: String? = nil, problems: [FieldProblem] = [],
    limit: Limit? = nil
  ) {
    self.name = name
    self.label = label
    self.help = help
    self.problems = problems.filter { $0.field == name }.map(\.message)
    self.limit = limit
  }

  package func text(_ value: String, _ attributes: Attribute?...) -> HTML {
    labelled(input(typed("text", value, attributes, limited: true)), limited: true)
  }

  /// Any other one-line input: `email`, `password`, `date`, `tel`, `url` ….
  ///
  /// A password is never shown again.
  package func line(_ type: String, _ value: String, _ attributes: Attribute?...) -> HTML {
    labelled(input(typed(type, type == "password" ? "" : value, attributes)))
  }

  /// A day as `YYYY-MM-DD`; a browser without a date field shows it as text.
  package func date(_ value: String, _ attributes: Attribute?...) -> HTML {
    labelled(input(typed("date", value, attributes)))
  }

  package func area(_ value: String, rows: Int = 5, _ attributes: Attribute?...) -> HTML {
    // A parser drops the first line break inside a text area; one of ours is dropped instead.
    labelled(
      element(
        "textarea", common(limited: true) + [Attribute("rows", String(rows))] + attributes,
        .text("\n" + value)), limited: true)
  }

  package func select(
    _ choices: [Choice], chosen: String?, _ attributes: Attribute?...
  ) -> HTML {
    var options = HTML.empty
    for choice in choices {
      options.append(
        option(.value(choice.value), choice.value == chosen ? .selected : nil) { choice.label })
    }
    return labelled(element("select", common(limited: false) + attributes, options))
  }

  /// Any number of choices, all under one name.
  package func boxes(_ choices: [Choice], chosen: Set<String>) -> HTML {
    group(choices, type: "checkbox", isChosen: chosen.contains)
  }

  /// One choice of a few.
  package func radios(_ choices: [Choice], chosen: String?) -> HTML {
    group(choices, type: "radio") { $0 == chosen }
  }

  private func typed(
    _ type: String, _ value: String, _ attributes: [Attribute?], limited: Bool = false
  ) -> [Attribute?] {
    common(limited: limited) + [.type(type), .value(value)] + attributes
  }

  private func input(_ attributes: [Attribute?]) -> HTML { voidElement("input", attributes) }

  private func common(limited: Bool) -> [Attribute?] {
    [
      .id(name), .name(name), description(limited: limited), problems.isEmpty ? nil : .ariaInvalid,
    ]
  }

  private func description(limited: Bool) -> Attribute? {
    let ids = [
      help == nil ? nil : "\(name)-help", problems.isEmpty ? nil : "\(name)-error",
      limited && limit != nil ? "\(name)-limit" : nil,
    ].compactMap { $0 }
    return ids.isEmpty ? nil : .ariaDescribedBy(ids.joined(separator: " "))
  }

  private func labelled(_ control: HTML, limited: Bool = false) -> HTML {
    div(.class(problems.isEmpty ? "field" : "field bad")) {
      Markup.label(.for(name)) { label }
      notes
      control
      if limited, let limit {
        p(
          .class("note limit"), .id("\(name)-limit"),
          Attribute("data-limit", String(limit.characters)),
          Attribute("data-counted", limit.counted)
        ) { limit.text }
      }
    }
  }

  private func group(
    _ choices: [Choice], type: String, isChosen: (String) -> Bool
  ) -> HTML {
    fieldset(
      .class(problems.isEmpty ? "field" : "field bad"), .id(name), description(limited: false)
    ) {
      legend { label }
      notes
      for choice in choices {
        Markup.label(.class("choice")) {
          voidElement(
            "input",
            [
              .type(type), .name(name), .value(choice.value),
              isChosen(choice.value) ? .checked : nil,
            ])
          " " + choice.label
        }
      }
    }
  }

  @HTMLBuilder private var notes: HTML {
    if let help { p(.class("note"), .id("\(name)-help")) { help } }
    if !problems.isEmpty {
      div(.id("\(name)-error")) { for problem in problems { p(.class("error")) { problem } } }
    }
  }
}
