import Coverage
import HumanServices

/// A need that no listing meets in a municipality, as far as is known.
package struct MissingNeed: Sendable {
  package var status: NeedStatus
  /// Something of it is listed, but without the times or the place that would make it count.
  package var isListed: Bool
  package var nearest: NearestAlternative?
  /// The nearest alternative's name.
  package var nearestName: LocalizedText?

  package init(
    status: NeedStatus, isListed: Bool, nearest: NearestAlternative?, nearestName: LocalizedText?
  ) {
    self.status = status
    self.isListed = isListed
    self.nearest = nearest
    self.nearestName = nearestName
  }
}
