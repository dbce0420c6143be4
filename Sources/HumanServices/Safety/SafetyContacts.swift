/// The four contacts: each role has one, always.
package struct SafetyContacts: Hashable, Sendable {
  /// In the order of their roles. One array, since every part of a page holds them.
  package let all: [SafetyContact]

  /// - Parameter contacts: a role that is missing among them is as a new database has it.
  package init(_ contacts: [SafetyContact] = []) {
    all = SafetyContact.Role.allCases.map { role in
      contacts.first { $0.role == role } ?? .planted(role)
    }
  }

  package subscript(role: SafetyContact.Role) -> SafetyContact {
    all.first { $0.role == role } ?? .planted(role)
  }

  package var emergency: SafetyContact { self[.emergency] }
  package var violence: SafetyContact { self[.violence] }
  package var crisis: SafetyContact { self[.crisis] }
  package var child: SafetyContact { self[.child] }
}
