import Coverage
import HumanServices
import TestSupport
import Testing

/// One listing in words, and between which values its cell in Kemi must lie.
///
/// Rovaniemi is 45 minutes away, Tampere far. Unless the story says otherwise the listing is separation
/// counselling face to face in Kemi for all Lapland, by appointment, with a wait of a week.
struct BoundStory: Sendable, CustomTestStringConvertible {
  let title: String
  let letter: String
  let lower: Double
  let upper: Double
  let tell: @Sendable (inout Offer, Story) -> Void

  init(
    _ title: String, _ letter: String, _ lower: Double, _ upper: Double,
    _ tell: @escaping @Sendable (inout Offer, Story) -> Void
  ) {
    self.title = title
    self.letter = letter
    self.lower = lower
    self.upper = upper
    self.tell = tell
  }

  var testDescription: String { title }

  func offer(_ number: Int, in story: Story) -> Offer {
    story.offer(number, "eroneuvonta") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
      $0.waitingDays = 7
      $0.terms[.access] = story.terms(.access, "ajanvaraus")
      $0.terms[.format] = story.terms(.format, "yksilo")
      tell(&$0, story)
    }
  }

  static let all: [BoundStory] = known + unknown + groups + hidden

  private static func days(_ after: [Int]) -> [CivilDate] {
    after.map { Story.today.adding(days: $0) }
  }

  private static let known: [BoundStory] = [
    BoundStory("everything is told", "L", 100, 100) { _, _ in },
    BoundStory("two months' wait", "L", 75, 75) { offer, _ in offer.waitingDays = 60 },
    BoundStory("45 minutes away", "N", 60, 60) { offer, _ in
      offer.places = [.confirmed(.rovaniemi)]
    },
    BoundStory("by telephone", "E", 50, 50) { offer, _ in offer.deliveries = [.phone] },
    BoundStory("only to be read", "V", 5, 5) { offer, _ in offer.deliveries = [.web] },
    BoundStory("over 90 minutes away", "F", 10, 10) { offer, _ in
      offer.area = .nation
      offer.places = [.confirmed(.tampere)]
    },
    BoundStory("a referral alone leads in", "L", 90, 90) { offer, story in
      offer.terms[.access] = story.terms(.access, "lahete")
    },
    BoundStory("a referral or an appointment", "L", 100, 100) { offer, story in
      offer.terms[.access] = story.terms(.access, "lahete", "ajanvaraus")
    },
    BoundStory("one walks in, and the times are told in words", "L", 100, 100) { offer, story in
      offer.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
      offer.tellsTimes = true
    },
    BoundStory("one walks in, on one day of these weeks", "K", 75, 75) { offer, story in
      offer.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
      offer.sessionDates = days([10])
    },
  ]

  private static let unknown: [BoundStory] = [
    BoundStory("the wait is not told", "L", 50, 100) { offer, _ in offer.waitingDays = nil },
    BoundStory("the place is not told", "F", 10, 100) { offer, _ in
      offer.places = [.seatOnly(.kemi)]
    },
    BoundStory("one walks in, and nobody knows when", "L", 0, 100) { offer, story in
      offer.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
    },
    BoundStory("how one gets in is not told, but when", "L", 90, 100) { offer, story in
      offer.terms[.access] = []
      offer.tellsTimes = true
    },
    BoundStory("nothing at all is told", "F", 0, 100) { offer, story in
      offer.terms[.access] = []
      offer.places = []
      offer.waitingDays = nil
    },
    BoundStory("homes of all Lapland, not said which", "F", 10, 100) { offer, _ in
      offer.deliveries = [.atHome]
      offer.places = []
    },
    BoundStory("a chat without its hours", "E", 0, 100) { offer, story in
      offer.deliveries = [.chat]
      offer.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
    },
    BoundStory("only days long after these weeks are told", "?", 0, 100) { offer, story in
      offer.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
      offer.sessionDates = days([150])
    },
  ]

  private static let groups: [BoundStory] = [
    BoundStory("a group by appointment without a day", "?", 0, 100) { offer, story in
      offer.terms[.format] = story.terms(.format, "ryhma")
    },
    BoundStory("a group that goes on, without a day", "K", 0, 100) { offer, story in
      offer.terms[.format] = story.terms(.format, "ryhma")
      offer.terms[.access] = story.terms(.access, "ilmoittautuminen")
      offer.runsContinuously = true
    },
    BoundStory("a group once in these weeks", "K", 75, 75) { offer, story in
      offer.terms[.format] = story.terms(.format, "ryhma")
      offer.terms[.access] = story.terms(.access, "ilmoittautuminen")
      offer.sessionDates = days([10])
    },
    BoundStory("a group every week", "L", 100, 100) { offer, story in
      offer.terms[.format] = story.terms(.format, "ryhma")
      offer.terms[.access] = story.terms(.access, "ilmoittautuminen")
      offer.sessionDates = days([0, 7, 14, 21])
    },
  ]

  private static let hidden: [BoundStory] = [
    BoundStory("a confidential address in Lapland, for everybody", "R", 30, 30) { offer, _ in
      offer.area = .nation
      offer.whereabouts = .confidential
    },
    BoundStory("a confidential address elsewhere, for everybody", "F", 10, 10) { offer, _ in
      offer.area = .nation
      offer.whereabouts = .confidential
      offer.places = [.confirmed(.tampere)]
    },
    BoundStory("a confidential address nobody knows where", "F", 10, 30) { offer, _ in
      offer.area = .nation
      offer.whereabouts = .confidential
      offer.places = []
    },
    BoundStory("a confidential address that also visits homes", "R", 30, 30) { offer, _ in
      offer.area = .municipalities(.kemi)
      offer.whereabouts = .confidential
      offer.deliveries = [.inPerson, .atHome]
    },
    BoundStory("a confidential address in a town that is told", "N", 60, 60) { offer, _ in
      offer.whereabouts = .confidentialMunicipalityPublic
      offer.places = [.confirmed(.rovaniemi)]
    },
  ]
}
