import HumanServices

/// Why a listing cannot be stored, or published, as it is typed: told before the schema would refuse.
package struct ServiceProblem: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case required
    /// Neither a day nor, where that may be, a month or a year.
    case notADay
    case notATime
    case notANumber
    /// Beyond a limit, whose words are told.
    case tooLong(Int)
    /// All texts of the listing together.
    case tooLongTogether(Int, limit: Int)
    case tooMany(Int)
    case outOf(ClosedRange<Int>)
    case endsBeforeStart
    /// One end is a day and the other a month.
    case mixedPrecision
    /// Hours were told for something whose day is not known.
    case hoursWithoutDay
    /// An end was told without a beginning.
    case onlyEnd
    /// It would end at the clock time at which it begins.
    case sameTime
    /// It would go on over midnight for so many hours that the times are likely to be swapped.
    case longNight(hours: Int)
    /// It has several days, and hours over midnight: one night or many?
    case nightsAndDays
    /// A code that the directory does not have.
    case unknown
    case notAWebAddress(WebAddress.Refusal)
    case notAContact(ContactPoint.Refusal)
    /// Nothing that says on which weekdays somebody answers, from when to when.
    case notHours
    /// The same place, language or provider twice.
    case twice
    /// A last day and a number of sessions contradict each other.
    case endToldTwice
    /// A day that the rule does not give, so leaving it out would do nothing.
    case notOfRule(CivilDate)
    /// The archive asks why.
    case archivedWithoutWhy
    /// A listing that is to be published lacks it.
    case publishing(PublishingRequirement)
  }

  /// The field's name, which is its id on the page too.
  package var field: String
  package var reason: Reason

  package init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

extension PublishingRequirement {
  /// The field that fills it.
  package var field: String {
    switch self {
    case .name: "\(ServiceField.name.noun)-fi"
    case .summary: "\(ServiceField.summary.noun)-fi"
    case .type: ServiceField.terms(.serviceType).noun
    case .audience: ServiceField.terms(.audience).noun
    case .phase: ServiceField.terms(.phase).noun
    case .delivery: ServiceField.deliveries.noun
    case .area: ServiceField.area.noun
    case .wayIn: "\(ServiceField.applicationProcess.noun)-fi"
    case .contact, .number: ServiceFormPart.contact.listField
    case .source: ServiceField.sources.noun
    case .checkedEvidence: ServiceField.evidence.noun
    }
  }
}
