import HumanServices

/// Where somebody is in a shift of checking: when it began, and what they passed over.
///
/// It is in every address and form of the shift, so that nothing of it is kept elsewhere. As text:
/// `1772445600.t.12.15`.
package struct ShiftMark: Hashable, Sendable {
  package static let name = "vuoro"
  /// Listings that are passed over; further ones come round again.
  package static let mostSkipped = 60

  /// Seconds since 1970; `nil` before the first page.
  package var begun: Int?
  package var skipped: [ID<Service>] = []
  package var skipsSafetyContacts = false

  package init() {}

  package init(begun: Int) { self.begun = begun }

  /// - Returns: `nil` for what is no mark.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let begun = Int(first), begun >= 0,
      parts.count <= ShiftMark.mostSkipped + 2
    else { return nil }
    self.begun = begun
    for part in parts.dropFirst() {
      if part == ShiftMark.safety {
        skipsSafetyContacts = true
      } else if let id = Int64(part) {
        skipped.append(ID(rawValue: id))
      } else {
        return nil
      }
    }
  }

  /// `nil` before the first page.
  package var text: String? {
    guard let begun else { return nil }
    let safety = skipsSafetyContacts ? [String(ShiftMark.safety)] : []
    return ([String(begun)] + safety + skipped.map { String($0.rawValue) }).joined(separator: ".")
  }

  package func skipping(_ id: ID<Service>) -> ShiftMark {
    var mark = self
    mark.skipped = Array((mark.skipped.filter { $0 != id } + [id]).suffix(ShiftMark.mostSkipped))
    return mark
  }

  package var skippingSafetyContacts: ShiftMark {
    var mark = self
    mark.skipsSafetyContacts = true
    return mark
  }

  private static let safety: Substring = "t"
}
