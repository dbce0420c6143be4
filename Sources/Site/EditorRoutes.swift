import HTTPServer
import HumanServices

extension Site {
  /// Every page of the admin side, as a pattern without language; `routes` adds the prefixes.
  ///
  /// All but the login itself go through `editor`, `editorForm`, `admin` or `adminForm`; a test asks
  /// for each without a session, with a wrong token, and as an editor of another region.
  var editorRoutes: [Route] {
    [
      .get("/yllapito", editor(showEditorFront)),
      .get("/yllapito/kirjaudu", showLogin),
      .post("/yllapito/kirjaudu", logIn).on(passwordQueue),
      .post("/yllapito/kirjaudu-ulos", editor(logOut)),
    ]
  }
}
