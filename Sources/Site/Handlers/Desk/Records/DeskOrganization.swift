import Addresses
import HumanServices
import Pages

enum DeskOrganization: DeskRecord {
  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.organizations[revision.key].map {
      subjects.editor.mayEdit($0, in: subjects.geography)
    } ?? false
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    subjects.organizations[revision.key].map {
      ChangeSubject(name: $0.organization.name[language], path: .desk(.organization($0.id)))
    }
  }
}
