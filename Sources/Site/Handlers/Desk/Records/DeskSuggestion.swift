import Addresses
import Catalogue
import HumanServices
import Pages

enum DeskSuggestion: DeskRecord {
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    mayEdit(revision, subjects)
  }

  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    let (catalogue, today) = (subjects.site.catalogue, subjects.site.today)
    guard let id = try? catalogue.id(.suggestion, uuid: revision.key),
      let report = try? catalogue.keptSuggestion(ID(rawValue: id), on: today)
    else { return false }
    return subjects.editor.mayHandle(report, in: subjects.geography)
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    ChangeSubject(name: "", path: .desk(.reports()))
  }
}
