import Addresses
import HTTPServer
import HumanServices

extension Site {
  /// Every page of the admin side, as a pattern without language; `routes` adds the prefixes.
  ///
  /// All but the login itself go through `editor`, `uncounted`, `editorForm`, `admin` or `adminForm`;
  /// a test asks for each without a session, with a wrong token, and as an editor of another region.
  var editorRoutes: [Route] {
    [
      .get(desk: .front, editor(showEditorFront)),
      .get(desk: .login, showLogin),
      .post(desk: .login, logIn).on(passwordQueue),
      .post(desk: .loginCode, logInWithCode).on(passwordQueue),
      .post(desk: .logout, uncounted(logOut)),
      .get(desk: .link, showPasswordLink),
      .post(desk: .link, setPasswordByLink).on(passwordQueue),
      .get(desk: .ownAccount, editor(showOwnAccount)),
      .post(desk: .ownPassword, uncounted(changePassword)).on(passwordQueue),
      .get(desk: .secondFactor, editor(showSecondFactor)),
      .post(desk: .secondFactor, uncounted(turnSecondFactorOn)).on(passwordQueue),
      .post(desk: .secondFactorOff, uncounted(turnSecondFactorOff)).on(passwordQueue),
      .post(desk: .logoutEverywhere, uncounted(logOutEverywhere)),
      .get(desk: .accounts, admin(listAccounts)),
      .get(desk: .newAccount, admin(showNewAccount)),
      .post(desk: .newAccount, adminForm(createAccount)),
      .get(desk: .account, admin(showAccount)),
      .post(desk: .account, adminForm(updateAccount)),
      .post(desk: .accountLink, admin(makeAccountLink)),
      .post(desk: .accountUnlock, admin(unlockAccount)),
      .post(desk: .accountState, admin(setAccountState)),
      .get(desk: .auditLog, admin(showAuditLog)),
      .get(desk: .newService, editor(showNewServiceForm)),
      .post(desk: .newService, editorForm(saveService)),
      .post(desk: .newServicePreview, editorForm(previewService)),
      .get(desk: .service, editor(showServiceForm)),
      .post(desk: .service, editorForm(saveService)),
      .get(desk: .servicePreview, editor(showServicePreview)),
      .post(desk: .servicePreview, editorForm(previewService)),
    ] + deskRoutes
  }
}
