import HumanServices
import Pages

/// What the desk knows of one kind of record: who may read and change one, and what a change is
/// about. How it stands in the history and is brought back is the catalogue's part
/// (`Catalogue/Records`).
protocol DeskRecord {
  /// Fields that stay as they are when an earlier version is brought back.
  static var stayingFields: Set<String> { get }

  /// Asked for coordinators alone; admins may read and change everything.
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool
  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool

  /// - Returns: `nil` where the record is gone, or has no name.
  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject?
}

extension DeskRecord {
  static var stayingFields: Set<String> { [] }
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool { true }
}

extension Revision.Entity {
  var desk: any DeskRecord.Type {
    switch self {
    case .service: DeskService.self
    case .organization: DeskOrganization.self
    case .term: DeskTerm.self
    case .location: DeskPlace.self
    case .suggestion: DeskSuggestion.self
    case .inventory: DeskInventory.self
    case .travelTime: DeskTravelTime.self
    case .safetyContact: DeskSafetyContact.self
    case .region, .municipality, .needGroup, .boundary: DeskSeeded.self
    }
  }
}

/// What only seeds and imports write.
enum DeskSeeded: DeskRecord {
  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool { false }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? { nil }
}
