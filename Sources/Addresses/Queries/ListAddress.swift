import HumanServices

extension ServiceList {
  /// The list, on its own page.
  package static let parameter = "p"
  /// The list before something was taken off, which a link brings back.
  package static let beforeParameter = "ennen"
  /// The list that is being made, on every other page.
  package static let carriedParameter = "lista"

  /// - Parameter before: the list it was made of where something has just been taken off.
  func pairs(before: ServiceList?) -> [AddressPair] {
    (isEmpty ? [] : [AddressPair(ServiceList.parameter, text)])
      + (before.map { [AddressPair(ServiceList.beforeParameter, $0.text)] } ?? [])
  }
}
