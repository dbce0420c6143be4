import Addresses
import HumanServices
import Pages

enum DeskSafetyContact: DeskRecord {
  /// Whoever may note a check may take it back; the facts are the admins'.
  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    if case .checked? = revision.after { return true }
    return subjects.editor.mayEditSafetyContacts
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    SafetyContact.Role(rawValue: revision.key).map {
      ChangeSubject(
        name: subjects.directory.safetyContacts[$0].name[language],
        path: .desk(.safetyContact($0)))
    }
  }
}
