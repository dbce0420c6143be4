import GRDB

extension DatabaseMigrator {
  /// 0018: what is given at a place, found without reading all that is given anywhere.
  mutating func register0018ServicesOfPlaces() {
    registerMigration("0018_services_of_places") { db in
      try db.execute(
        sql: "CREATE INDEX service_at_location_by_place ON service_at_location (location_id)")
    }
  }
}
