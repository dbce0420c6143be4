import Foundation
import HumanServices

/// Who provides services: HSDS `organization`.
extension HSDSDirectory {
  package func organization(_ organization: Organization) -> [UInt8] { json(organization).utf8 }

  func json(_ organization: Organization) -> JSONText {
    let organization = organization.asPublished
    var object = HSDSObject(id: organization.uuid)
    object.add("name", organization.name[language])
    let description = organization.description[language]
    // Required by the standard; what nobody has described is at least named.
    object.add("description", description.isEmpty ? organization.name[language] : description)
    object.add("website", organization.url)
    object.add(
      "parent_organization_id",
      organization.parent.flatMap { directory.organizations[$0] }?.uuid.hsds)
    object.add(
      "phones", phones(organization.contactPoints, of: organization.uuid, as: "organization_id"))
    var identifiers: [JSONText] = []
    func identify(_ type: String, _ value: String?) {
      guard let value else { return }
      var identifier = HSDSObject(id: organization.uuid.part("identifier/\(type)"))
      identifier.add("organization_id", organization.uuid.hsds)
      identifier.add("identifier_type", type)
      identifier.add("identifier", value)
      identifiers.append(identifier.json)
    }
    identify("y-tunnus", organization.businessID?.rawValue)
    identify("oid", organization.oid?.rawValue)
    object.add("organization_identifiers", identifiers)
    return object.json
  }
}
