import HumanServices
import Markup

/// The button that says "holds", by phone or by site in one press, and the other ways folded away.
struct ShiftHow {
  let answer: ShiftAnswer
  let today: CivilDate
  let problems: [FieldProblem]
  let words: Phrases

  func quick(_ kind: ShiftAnswer.Kind, _ phrase: Phrase) -> HTML {
    button(
      .type("submit"), .class("btn shift-holds"), .name(ShiftAnswer.names.kind),
      .value(kind.rawValue)
    ) { words(phrase) }
  }

  func other(_ phrase: Phrase) -> HTML {
    let names = ShiftAnswer.names
    let isOpen =
      answer.how != nil || !(answer.day.isEmpty || answer.day == today.description)
      || problems.contains { $0.field == BulkForm.names.how || $0.field == names.day }
    return details(isOpen ? Attribute("open", nil) : nil) {
      summary { words(.shiftHeldOther) }
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.allCases.map { .init($0.rawValue, words(.how($0))) },
        chosen: answer.how?.rawValue)
      FormField(names.day, words(.shiftDay), problems: problems).date(
        answer.day.isEmpty ? today.description : answer.day)
      button(
        .type("submit"), .class("btn plain"), .name(names.kind),
        .value(ShiftAnswer.Kind.held.rawValue)
      ) { words(phrase) }
    }
  }
}
