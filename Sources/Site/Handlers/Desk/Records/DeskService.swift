import Addresses
import HumanServices
import Pages

enum DeskService: DeskRecord {
  static let stayingFields: Set<String> = ["publication", "slug"]

  static func mayRead(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    guard let listing = subjects.listings[revision.key] else { return false }
    return subjects.editor.mayRead(
      listing.area, places: listing.places, in: subjects.geography)
  }

  static func mayEdit(_ revision: Revision, _ subjects: ChangeSubjects) -> Bool {
    let (editor, geography) = (subjects.editor, subjects.geography)
    guard let listing = subjects.listings[revision.key],
      editor.mayEdit(listing.area, places: listing.places, in: geography)
    else { return false }
    let states = [revision.before, revision.after].compactMap { state in
      if case .service(let details)? = state { details } else { nil }
    }
    guard let first = states.first, let last = states.last else { return true }
    return (try? editor.requireEdit(of: first, to: last, in: geography)) != nil
  }

  static func subject(
    of revision: Revision, _ subjects: ChangeSubjects, in language: Language
  ) -> ChangeSubject? {
    subjects.listings[revision.key].map {
      ChangeSubject(name: $0.name[language], path: .desk(.serviceHistory($0.id)))
    }
  }
}
