import Addresses
import HumanServices
import Pages

enum DeskPlace: DeskRecord {
  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    subjects.mayEditAny(of: municipalities(revision))
  }

  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    guard let place = subjects.places[revision.key] else {
      // One that went comes back with its listings, and only where those may be changed too.
      return revision.action == .remove && subjects.mayEditAll(of: municipalities(revision))
    }
    return subjects.editor.mayEdit(place, in: subjects.geography)
      && subjects.mayEditAll(of: municipalities(revision))
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    let path = subjects.places[revision.key].map { EditorPath.desk(.place($0.id)) }
    return municipalities(revision).first.map {
      ChangeSubject(
        name: subjects.name($0.rawValue, in: language), path: path ?? .desk(.places))
    }
  }

  private static func municipalities(_ revision: Revision) -> [MunicipalityCode] {
    [revision.before, revision.after].compactMap { state in
      if case .place(let place)? = state { place.municipality } else { nil }
    }
  }
}
