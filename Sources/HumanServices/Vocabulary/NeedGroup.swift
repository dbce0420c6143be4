/// What a family looks for, as a group of service types ("Talk to someone").
package struct NeedGroup: Hashable, Sendable {
  package var code: String
  package var order: Int
  package var name: LocalizedText

  package init(code: String, order: Int, name: LocalizedText) {
    self.code = code
    self.order = order
    self.name = name
  }
}
