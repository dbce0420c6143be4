import GRDB
import HumanServices
import TestSupport

/// Sites that many tests only read; one that writes makes its own.
enum Sites {
  /// The project's own seeds.
  static func repository() throws -> TestSite { try planted.get() }

  /// The story on its own day.
  static func story() throws -> TestSite { try told.get() }

  private static let planted = Result { try TestSite(.repository) }
  private static let told = Result { try TestSite(.story, at: TestSite.storyNoon) }
}

extension TestSite {
  /// The file as another program sees it.
  func raw<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: path).write(body)
  }

  /// The number that a statement gives.
  func number(_ sql: String) throws -> Int {
    try raw { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  /// Gives every confidential listing a street of its own in Kemi, as an editor's form may.
  func writeConfidentialStreets(_ street: String) throws {
    try change(
      """
      INSERT INTO location (uuid, municipality_code, street, confidential_service_id)
      SELECT printf('00000000-0000-4000-8000-%012d', 7000 + id), '240', '\(street)', id
      FROM service WHERE whereabouts <> 'open';
      INSERT INTO service_at_location
      SELECT confidential_service_id, 9, '240', id, 'confirmed' FROM location
      WHERE confidential_service_id IS NOT NULL
      """)
  }

  /// Runs SQL past the rules, and says that visitors may see a difference.
  func change(_ sql: String) throws {
    try raw { db in
      try db.execute(sql: sql + "; UPDATE catalogue_version SET version = version + 1")
    }
  }
}
