import Addresses
import HTTPServer

/// Routes of the tables of addresses.
extension Route {
  static func get(_ address: SiteAddress, _ handler: @escaping Handler) -> Route {
    .get(address.pattern, handler)
  }

  static func get(
    _ address: SiteAddress, as form: FileForm, _ handler: @escaping Handler
  ) -> Route {
    .get(address.pattern(as: form), handler)
  }

  static func post(_ address: SiteAddress, _ handler: @escaping Handler) -> Route {
    .post(address.pattern, handler)
  }

  static func get(desk address: EditorAddress, _ handler: @escaping Handler) -> Route {
    .get(address.pattern, handler)
  }

  static func post(desk address: EditorAddress, _ handler: @escaping Handler) -> Route {
    .post(address.pattern, handler)
  }

  static func get(machine address: SiteAddress.Machine, _ handler: @escaping Handler) -> Route {
    .get(address.rawValue, handler)
  }
}
