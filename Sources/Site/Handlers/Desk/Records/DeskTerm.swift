import Addresses
import HumanServices
import Pages

/// The vocabulary is the admins'.
enum DeskTerm: DeskRecord {
  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool { false }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    let parts = revision.keyParts
    guard parts.count == 2, let facet = Facet(rawValue: parts[0]) else { return nil }
    let term = subjects.directory.vocabulary.term(facet, parts[1])
    return ChangeSubject(
      name: term?.name[language] ?? parts[1], path: term.map { .desk(.term(facet, $0.code)) })
  }
}
