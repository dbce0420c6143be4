/// An identifier that can only name an `Entity`, so a service id never finds a municipality.
package struct ID<Entity>: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}
