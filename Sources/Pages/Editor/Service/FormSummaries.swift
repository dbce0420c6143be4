import Addresses
import HumanServices
import Markup

/// What stands above a listing's form: its problems, each leading to its field, and advice on its
/// texts.
struct FormSummaries {
  let page: ServiceFormPage

  private var words: Phrases { page.words }

  @HTMLBuilder var content: HTML {
    ProblemSummary(
      words(page.isForPublishing ? .formProblemsPublishing : .formProblems), page.fieldProblems
    ).content
    if !page.advice.isEmpty {
      details(.class("advice"), .id("neuvot"), .open) {
        summary {
          words.count(page.advice.count, one: .formAdviceOne, other: .formAdviceMany)
        }
        p(.class("note")) { words(.formAdviceLead) }
        ul { for advice in page.advice { li { item(advice) } } }
      }
    }
  }

  private func item(_ advice: ContentAdvice) -> HTML {
    HTMLBuilder.buildArray([
      p {
        a(.href("#\(advice.field)")) {
          "\(words(advice.text)) (\(page.context.languageName(advice.language.rawValue)))"
        }
        ": "
        words(advice.rule.reason, ["found": advice.found])
      },
      p(.class("note")) { words(advice.rule.example) },
    ])
  }
}

extension ServiceFormPage {
  /// Whether what is wrong only keeps the listing from being published.
  var isForPublishing: Bool {
    problems.allSatisfy { if case .publishing = $0.reason { true } else { false } }
  }
}

extension ContentAdvice {
  /// The field that it is about.
  package var field: String {
    rule == .areaWide ? "alue" : "\(text.noun)-\(language.rawValue)"
  }
}

extension ContentAdvice.Rule {
  /// Why, and what is better said how: `advice.…` and `advice.…Example`.
  var reason: Phrase {
    switch self {
    case .nameLong: .adviceNameLong
    case .summaryLong: .adviceSummaryLong
    case .summaryIsName: .adviceSummaryIsName
    case .descriptionLong: .adviceDescriptionLong
    case .phone: .advicePhone
    case .address: .adviceAddress
    case .email: .adviceEmail
    case .date: .adviceDate
    case .person: .advicePerson
    case .organizationView: .adviceView
    case .areaWide: .adviceArea
    case .longSentence: .adviceSentence
    }
  }

  var example: Phrase {
    switch self {
    case .nameLong: .adviceNameLongExample
    case .summaryLong: .adviceSummaryLongExample
    case .summaryIsName: .adviceSummaryIsNameExample
    case .descriptionLong: .adviceDescriptionLongExample
    case .phone: .advicePhoneExample
    case .address: .adviceAddressExample
    case .email: .adviceEmailExample
    case .date: .adviceDateExample
    case .person: .advicePersonExample
    case .organizationView: .adviceViewExample
    case .areaWide: .adviceAreaExample
    case .longSentence: .adviceSentenceExample
    }
  }
}

extension ServiceProblem {
  func message(_ words: Phrases, _ context: PageContext) -> String {
    let place = context.formPlace(of: field)
    let text: String =
      switch reason {
      case .required: words(.problemRequired)
      case .notADay: words(.problemNotADay)
      case .notATime: words(.problemNotATime)
      case .notANumber: words(.problemNotANumber)
      case .tooLong(let limit): words(.problemTooLong, ["limit": String(limit)])
      case .tooLongTogether(let count, let limit):
        words(
          .problemTooLongTogether, ["count": String(count), "limit": String(limit)])
      case .tooMany(let limit): words(.problemTooMany, ["limit": String(limit)])
      case .outOf(let range):
        words(
          .problemOutOf, ["least": String(range.lowerBound), "most": String(range.upperBound)])
      case .endsBeforeStart: words(.problemEndsBeforeStart)
      case .mixedPrecision: words(.problemMixedPrecision)
      case .hoursWithoutDay: words(.problemHoursWithoutDay)
      case .onlyEnd: words(.problemOnlyEnd)
      case .sameTime: words(.problemSameTime)
      case .longNight(let hours): words(.problemLongNight, ["count": String(hours)])
      case .nightsAndDays: words(.problemNightsAndDays)
      case .unknown: words(.problemUnknown)
      case .notAWebAddress(let refusal): refusal.message(words)
      case .notAContact(let refusal): words.why(refusal)
      case .notHours: words(.problemNotHours)
      case .twice: words(.problemTwice)
      case .endToldTwice: words(.problemEndToldTwice)
      case .notOfRule(let day): words(.problemNotOfRule, ["date": context.dates.text(day)])
      case .archivedWithoutWhy: words(.problemArchivedWhy)
      case .publishing(.checkedEvidence): words(.problemUnchecked)
      case .publishing(.number): words(.problemNoNumber)
      case .publishing: words(.problemMissing)
      }
    return place.isEmpty ? text : "\(place): \(text)"
  }
}
