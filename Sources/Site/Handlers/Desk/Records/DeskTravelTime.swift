import Addresses
import HumanServices
import Pages

enum DeskTravelTime: DeskRecord {
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.mayEditAny(of: municipalities(revision))
  }

  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.mayEditAll(of: municipalities(revision))
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    let names = revision.keyParts.map { subjects.name($0, in: language) }
    guard names.count == 2 else { return nil }
    return ChangeSubject(name: "\(names[0]) – \(names[1])", path: .desk(.travelTimes))
  }

  private static func municipalities(_ revision: Revision) -> [MunicipalityCode] {
    revision.keyParts.compactMap(MunicipalityCode.init(rawValue:))
  }
}
