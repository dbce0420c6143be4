import Catalogue
import Foundation
import HumanServices
import Pages

/// What changes are about, and whose business they are.
struct ChangeSubjects {
  let site: Site
  let directory: Snapshot
  let editor: Editor
  private let revisions: [Revision]
  let listings: [String: Listing]
  let organizations: [String: EditedOrganization]
  let places: [String: EditedPlace]

  init(
    _ site: Site, _ directory: Snapshot, _ editor: Editor, _ revisions: [Revision]
  ) throws {
    self.site = site
    self.directory = directory
    self.editor = editor
    self.revisions = revisions
    listings = try site.catalogue.listings(
      uuids: Set(revisions.filter { $0.entity == .service }.map(\.key)), on: site.today)
    var organizations: [String: EditedOrganization] = [:]
    for key in Set(revisions.filter { $0.entity == .organization }.map(\.key)) {
      guard let id = try site.catalogue.id(.organization, uuid: key) else { continue }
      organizations[key] = try site.catalogue.organization(
        id: ID(rawValue: id), on: site.today)
    }
    self.organizations = organizations
    var places: [String: EditedPlace] = [:]
    for key in Set(revisions.filter { $0.entity == .location }.map(\.key)) {
      guard let id = try site.catalogue.id(.location, uuid: key) else { continue }
      places[key] = try site.catalogue.editedPlace(ID(rawValue: id), on: site.today)
    }
    self.places = places
  }

  var geography: Geography { directory.geography }

  func mayRead(_ revision: Revision) -> Bool {
    editor.role == .admin || revision.entity.desk.mayRead(revision, self)
  }

  /// Both the record as it is and what it would become are looked at.
  func mayEdit(_ revision: Revision) -> Bool {
    editor.role == .admin || revision.entity.desk.mayEdit(revision, self)
  }

  func named(in language: Language) -> [String: ChangeSubject] {
    var subjects: [String: ChangeSubject] = [:]
    for revision in revisions {
      subjects[ChangeSubject.key(revision)] =
        revision.entity.desk.subject(of: revision, self, in: language)
    }
    return subjects
  }

  /// The listings that are given at the place of a revision.
  func usedBy(_ revision: Revision) -> [Listing] {
    revision.entity == .location ? places[revision.key]?.listings ?? [] : []
  }

  func mayEditAny(of codes: [MunicipalityCode]) -> Bool {
    codes.contains { editor.mayEdit($0, in: geography) }
  }

  func mayEditAll(of codes: [MunicipalityCode]) -> Bool {
    !codes.isEmpty && codes.allSatisfy { editor.mayEdit($0, in: geography) }
  }

  /// A municipality's name by its code; the code itself where there is no such municipality.
  func name(_ code: String, in language: Language) -> String {
    MunicipalityCode(rawValue: code).flatMap { geography.municipality($0) }?.name[language] ?? code
  }
}

extension Revision {
  /// The codes that the key of a record without a UUID is made of.
  var keyParts: [String] { key.split(separator: "/").map(String.init) }
}
