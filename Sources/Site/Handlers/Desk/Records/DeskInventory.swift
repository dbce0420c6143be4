import Addresses
import HumanServices
import Pages

enum DeskInventory: DeskRecord {
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.mayEditAny(of: municipalities(revision))
  }

  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.mayEditAll(of: municipalities(revision))
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    let parts = revision.keyParts
    guard parts.count == 3 else { return nil }
    let need =
      subjects.directory.vocabulary.term(.serviceType, parts[1])?.name[language] ?? parts[1]
    let municipality = municipalities(revision).first.flatMap(subjects.geography.municipality)
    return ChangeSubject(
      name: "\(subjects.name(parts[0], in: language)), \(need)",
      path: municipality.map { .desk(.inventory($0.slug)) })
  }

  private static func municipalities(_ revision: Revision) -> [MunicipalityCode] {
    revision.keyParts.prefix(1).compactMap(MunicipalityCode.init(rawValue:))
  }
}
