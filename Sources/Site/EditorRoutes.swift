import HTTPServer
import HumanServices

extension Site {
  /// Every page of the admin side, as a pattern without language; `routes` adds the prefixes.
  ///
  /// All but the login itself go through `editor`, `uncounted`, `editorForm`, `admin` or `adminForm`;
  /// a test asks for each without a session, with a wrong token, and as an editor of another region.
  var editorRoutes: [Route] {
    [
      .get("/yllapito", editor(showEditorFront)),
      .get("/yllapito/kirjaudu", showLogin),
      .post("/yllapito/kirjaudu", logIn).on(passwordQueue),
      .post("/yllapito/kirjaudu/koodi", logInWithCode).on(passwordQueue),
      .post("/yllapito/kirjaudu-ulos", uncounted(logOut)),
      .get("/yllapito/linkki", showPasswordLink),
      .post("/yllapito/linkki", setPasswordByLink).on(passwordQueue),
      .get("/yllapito/tili", editor(showOwnAccount)),
      .post("/yllapito/tili/salasana", uncounted(changePassword)).on(passwordQueue),
      .get("/yllapito/tili/koodi", editor(showSecondFactor)),
      .post("/yllapito/tili/koodi", uncounted(turnSecondFactorOn)).on(passwordQueue),
      .post("/yllapito/tili/koodi/pois", uncounted(turnSecondFactorOff)).on(passwordQueue),
      .post("/yllapito/tili/kirjaudu-ulos-kaikkialta", uncounted(logOutEverywhere)),
      .get("/yllapito/tunnukset", admin(listAccounts)),
      .get("/yllapito/tunnukset/uusi", admin(showNewAccount)),
      .post("/yllapito/tunnukset/uusi", adminForm(createAccount)),
      .get("/yllapito/tunnukset/:id", admin(showAccount)),
      .post("/yllapito/tunnukset/:id", adminForm(updateAccount)),
      .post("/yllapito/tunnukset/:id/linkki", admin(makeAccountLink)),
      .post("/yllapito/tunnukset/:id/avaa", admin(unlockAccount)),
      .post("/yllapito/tunnukset/:id/tila", admin(setAccountState)),
      .get("/yllapito/loki", admin(showAuditLog)),
      .get("/yllapito/palvelut/uusi", editor(showNewServiceForm)),
      .post("/yllapito/palvelut/uusi", editorForm(saveService)),
      .post("/yllapito/palvelut/uusi/esikatselu", editorForm(previewService)),
      .get("/yllapito/palvelut/:id", editor(showServiceForm)),
      .post("/yllapito/palvelut/:id", editorForm(saveService)),
      .get("/yllapito/palvelut/:id/esikatselu", editor(showServicePreview)),
      .post("/yllapito/palvelut/:id/esikatselu", editorForm(previewService)),
    ] + deskRoutes
  }
}
