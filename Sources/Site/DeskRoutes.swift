import Addresses
import HTTPServer
import HumanServices

extension Site {
  /// The editors' desk: lists, history and the forms of all but listings.
  var deskRoutes: [Route] {
    [
      .get(desk: .listings, editor(listListings)),
      .post(desk: .bulkPreview, editorForm(previewBulk)),
      .post(desk: .bulk, editorForm(changeBulk)),
      .get(desk: .check, editor(showCheck)),
      .post(desk: .check, editorForm(checkService)),
      .get(desk: .serviceHistory, editor(showServiceHistory)),
      .get(desk: .changes, editor(listChanges)),
      .get(desk: .step, editor(showStep)),
      .post(desk: .undo, editor(undoStep)),
      .get(desk: .revision, editor(showRevision)),
      .post(desk: .revision, editor(restoreRevision)),
      .get(desk: .organizations, editor(listOrganizations)),
      .get(desk: .newOrganization, editor(showNewOrganization)),
      .post(desk: .newOrganization, editorForm(createOrganization)),
      .get(desk: .organization, editor(showOrganizationForm)),
      .post(desk: .organization, editorForm(updateOrganization)),
      .get(desk: .places, editor(listPlaces)),
      .get(desk: .place, editor(showPlaceForm)),
      .post(desk: .place, editorForm(updatePlace)),
      .get(desk: .terms, editor(listTerms)),
      .get(desk: .newTerm, admin(showNewTerm)),
      .post(desk: .newTerm, adminForm(createTerm)),
      .get(desk: .term, editor(showTermForm)),
      .post(desk: .term, adminForm(updateTerm)),
      .get(desk: .merge, admin(showMerge)),
      .post(desk: .merge, admin(mergeTerm)),
      .get(desk: .inventories, editor(listInventories)),
      .get(desk: .inventory, editor(showInventory)),
      .post(desk: .inventory, editorForm(changeInventory)),
      .get(desk: .travelTimes, editor(showTravelTimes)),
      .post(desk: .travelTimes, editorForm(setTravelTime)),
      .get(desk: .reports, editor(listReports)),
      .get(desk: .report, editor(showReport)),
      .post(desk: .report, editorForm(handleReport)),
      .get(desk: .safetyContacts, editor(listSafetyContacts)),
      .get(desk: .safetyContact, editor(showSafetyContactForm)),
      .post(desk: .safetyContact, adminForm(updateSafetyContact)),
      .get(desk: .safetyContactCheck, editor(showSafetyContactCheck)),
      .post(desk: .safetyContactCheck, editorForm(checkSafetyContact)),
      .get(desk: .guide, editor(showGuide)),
      .get(desk: .shift, editor(showShift)),
      .get(desk: .shiftCard, editor(showShiftCard)),
      .post(desk: .shiftCard, editorForm(answerShiftCard)),
      .get(desk: .shiftSheet, editor(showShiftSheet)),
      .post(desk: .shiftSheet, editorForm(answerShiftSheet)),
      .get(desk: .shiftEnd, editor(showShiftEnd)),
    ]
  }
}
