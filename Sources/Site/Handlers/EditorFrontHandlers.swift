import Catalogue
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito`.
  @Sendable func showEditorFront(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let regions = try catalogue.snapshot.geography.regions
    return editorPage(
      EditorFrontPage(
        editor: editorContext(for: request, session),
        regions: regions.filter { session.editor.mayEdit($0.code) }))
  }
}
