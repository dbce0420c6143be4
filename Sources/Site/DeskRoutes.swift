import HTTPServer
import HumanServices

extension Site {
  /// The editors' desk: lists, history and the forms of all but listings.
  var deskRoutes: [Route] {
    [
      .get("/yllapito/palvelut", editor(listListings)),
      .post("/yllapito/palvelut/joukko", editorForm(previewBulk)),
      .post("/yllapito/palvelut/joukko/tee", editorForm(changeBulk)),
      .get("/yllapito/palvelut/:id/tarkistus", editor(showCheck)),
      .post("/yllapito/palvelut/:id/tarkistus", editorForm(checkService)),
      .get("/yllapito/palvelut/:id/historia", editor(showServiceHistory)),
      .get("/yllapito/muutokset", editor(listChanges)),
      .get("/yllapito/muutokset/:batch", editor(showStep)),
      .post("/yllapito/muutokset/:batch/kumoa", editor(undoStep)),
      .get("/yllapito/versiot/:id", editor(showRevision)),
      .post("/yllapito/versiot/:id", editor(restoreRevision)),
      .get("/yllapito/jarjestajat", editor(listOrganizations)),
      .get("/yllapito/jarjestajat/uusi", editor(showNewOrganization)),
      .post("/yllapito/jarjestajat/uusi", editorForm(createOrganization)),
      .get("/yllapito/jarjestajat/:id", editor(showOrganizationForm)),
      .post("/yllapito/jarjestajat/:id", editorForm(updateOrganization)),
      .get("/yllapito/paikat", editor(listPlaces)),
      .get("/yllapito/paikat/:id", editor(showPlaceForm)),
      .post("/yllapito/paikat/:id", editorForm(updatePlace)),
      .get("/yllapito/sanasto", editor(listTerms)),
      .get("/yllapito/sanasto/:facet/uusi", admin(showNewTerm)),
      .post("/yllapito/sanasto/:facet/uusi", adminForm(createTerm)),
      .get("/yllapito/sanasto/:facet/:code", editor(showTermForm)),
      .post("/yllapito/sanasto/:facet/:code", adminForm(updateTerm)),
      .get("/yllapito/sanasto/:facet/:code/yhdista", admin(showMerge)),
      .post("/yllapito/sanasto/:facet/:code/yhdista", admin(mergeTerm)),
      .get("/yllapito/kartoitus", editor(listInventories)),
      .get("/yllapito/kartoitus/:slug", editor(showInventory)),
      .post("/yllapito/kartoitus/:slug", editorForm(changeInventory)),
      .get("/yllapito/matkat", editor(showTravelTimes)),
      .post("/yllapito/matkat", editorForm(setTravelTime)),
      .get("/yllapito/ilmoitukset", editor(listReports)),
      .get("/yllapito/ilmoitukset/:id", editor(showReport)),
      .post("/yllapito/ilmoitukset/:id", editorForm(handleReport)),
      .get("/yllapito/turvanumerot", editor(listSafetyContacts)),
      .get("/yllapito/turvanumerot/:role", editor(showSafetyContactForm)),
      .post("/yllapito/turvanumerot/:role", adminForm(updateSafetyContact)),
      .get("/yllapito/turvanumerot/:role/tarkistus", editor(showSafetyContactCheck)),
      .post("/yllapito/turvanumerot/:role/tarkistus", editorForm(checkSafetyContact)),
      .get("/yllapito/ohje", editor(showGuide)),
    ]
  }
}
