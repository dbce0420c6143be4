import Foundation
import HumanServices

/// The form of a provider: its names, its site, and the ways to reach it, which all its services
/// have.
extension RecordForms {
  /// - Parameter typed: the names of the fields that were sent: a contact point that somebody took
  ///   away meanwhile keeps its row.
  package func organization(
    _ organization: Organization, revision: Int, typed: [String] = []
  ) -> RecordForm {
    var fields = texts(
      "name", .diffName, organization.name, languages: Language.allCases, isRequired: true)
    fields += texts("description", .organizationDescription, organization.description, kind: .area)
    fields.append(RecordField("url", words(.diffURL), organization.url ?? "", kind: .url))
    fields += standing(of: organization)
    fields += contacts(organization.contactPoints, typed: typed)
    return RecordForm(fields, revision: revision)
  }

  /// What it is in the registers, and what it is a part of.
  private func standing(of organization: Organization) -> [RecordField] {
    let nothing = RecordField.Choice("", words(.organizationNotTold))
    return [
      RecordField(
        "kind", words(.organizationKind), organization.kind?.rawValue ?? "",
        kind: .choice(
          [nothing]
            + Organization.Kind.allCases.map { .init($0.rawValue, words(.organizationKind($0))) })),
      RecordField(
        "business_id", words(.organizationBusinessID), organization.businessID?.rawValue ?? "",
        kind: .pattern(.businessID), help: words(.organizationBusinessIDHelp)),
      RecordField(
        "oid", words(.organizationOID), organization.oid?.rawValue ?? "", kind: .pattern(.oid),
        help: words(.organizationOIDHelp)),
      RecordField(
        "parent", words(.organizationParent), organization.parent?.rawValue ?? "",
        kind: .choice([nothing] + parents(of: organization)),
        help: words(.organizationParentHelp)),
    ]
  }

  /// Every other one that is not itself a part of this one; where nobody chooses, only its own.
  private func parents(of organization: Organization) -> [RecordField.Choice] {
    let all =
      isOnlyRead
      ? organization.parent.flatMap { directory.organizations[$0] }.map { [$0] } ?? []
      : directory.organizations.values.filter { other in
        !directory.ancestry(of: other).contains(organization.slug)
      }.inFinnishOrder { $0.name[context.language] }
    return all.map { .init($0.slug.rawValue, $0.name[context.language]) }
  }
}

extension RecordForm {
  /// What the form says of a provider; its UUID and slug stay.
  package func organization(_ stored: Organization) -> Organization {
    var organization = stored
    organization.name = texts("name", over: stored.name)
    organization.description = texts("description", over: stored.description)
    organization.url = self["url"].isEmpty ? nil : self["url"]
    organization.kind = Organization.Kind(rawValue: self["kind"])
    organization.businessID = BusinessID(rawValue: self["business_id"])
    organization.oid = OrganizationOID(rawValue: self["oid"])
    organization.parent = Slug(rawValue: self["parent"])
    organization.contactPoints = contactPoints(over: stored.contactPoints)
    return organization
  }
}
