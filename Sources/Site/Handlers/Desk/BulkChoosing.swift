import Catalogue
import HumanServices
import Pages

extension Site {
  /// The chosen listings as they are now, those of them that somebody has changed since, and those
  /// that the action leaves as they are.
  func chosen(
    _ form: BulkForm, _ editor: Editor, _ directory: Snapshot
  ) throws -> (listings: [Listing], changed: [Listing], left: [Listing]) {
    let rows = try catalogue.listings(form.asked.map(\.id), on: today)
    for listing in rows
    where !editor.mayEdit(listing.area, places: listing.places, in: directory.geography) {
      throw PermissionError.otherRegion
    }
    let seen = Dictionary(form.asked.map { ($0.id, $0.revision) }) { first, _ in first }
    let (same, changed) = (
      rows.filter { seen[$0.id] == $0.revision }, rows.filter { seen[$0.id] != $0.revision }
    )
    return (
      same.filter { form.takes($0, on: today) }, changed,
      same.filter { !form.takes($0, on: today) }
    )
  }

  /// A preview with what an editor vouches for where listings are marked as checked.
  func preview(
    _ page: BulkPreviewPage, leaving left: [Listing]
  ) throws -> BulkPreviewPage {
    var page = page
    page.left = left
    guard page.form.action == .assure else { return page }
    for listing in page.listings {
      page.details[listing.id] = try catalogue.service(id: listing.id)?.service.details
    }
    return page
  }
}
