import HTTPTypes
import TestSupport

/// What an editor of Lapland may try at a route to get at something of Pirkanmaa.
struct BorderCase {
  enum Outcome {
    /// 403, and nothing changes.
    case refused
    /// Nothing of Pirkanmaa is shown, and nothing changes.
    case shownNothing
    /// Whatever is answered, nothing changes.
    case ignored
  }

  var address: String
  var form: [(String, String)] = []
  var outcome = Outcome.refused
}

extension BorderSite {
  /// Routes that are about the editor alone or about every region alike, and why.
  static let neutral: [String: String] = [
    "get /yllapito/turvanumerot":
      "the numbers to call in danger are every region's; any editor may check them",
    "get /yllapito/turvanumerot/:role":
      "the numbers to call in danger are every region's; any editor may check them",
    "get /yllapito/turvanumerot/:role/tarkistus":
      "the numbers to call in danger are every region's; any editor may check them",
    "post /yllapito/turvanumerot/:role/tarkistus":
      "the numbers to call in danger are every region's; any editor may check them",
    "post /yllapito/kirjaudu-ulos": "the editor's own session",
    "get /yllapito/tili": "the editor's own account",
    "post /yllapito/tili/salasana": "the editor's own account",
    "get /yllapito/tili/koodi": "the editor's own account",
    "post /yllapito/tili/koodi": "the editor's own account",
    "post /yllapito/tili/koodi/pois": "the editor's own account",
    "post /yllapito/tili/kirjaudu-ulos-kaikkialta": "the editor's own sessions",
    "get /yllapito/palvelut/uusi": "an empty form",
    "get /yllapito/jarjestajat": "names of providers, which are public",
    "get /yllapito/jarjestajat/uusi": "an empty form",
    "post /yllapito/jarjestajat/uusi": "a provider without listings is of no region",
    "get /yllapito/sanasto": "one vocabulary for all",
    "get /yllapito/ohje": "the guide",
  ]

  /// What is tried at a route, by its method and pattern.
  func cases(_ route: String) throws -> [BorderCase] {
    switch route {
    case "get /yllapito/vuoro":
      return [BorderCase(address: "/yllapito/vuoro?vuoro=1772445600.t", outcome: .shownNothing)]
    case "get /yllapito/vuoro/valmis":
      return [BorderCase(address: "/yllapito/vuoro/valmis", outcome: .shownNothing)]
    case "get /yllapito/jono":
      return ["", "?jono=tarkistamatta", "?seuraava=ei-ole&jalkeen=3"].map {
        BorderCase(address: "/yllapito/jono\($0)", outcome: .shownNothing)
      }
        + ["ilmoitukset", "ehdotukset", "tarkistamatta", "tarpeet"].map {
          BorderCase(address: "/yllapito/jono?seuraava=\($0)&jalkeen=3", outcome: .ignored)
        }
    case "get /yllapito", "get /yllapito/kartoitus", "get /yllapito/ilmoitukset",
      "get /yllapito/matkat", "get /yllapito/paikat", "get /yllapito/ehdotukset":
      let address = String(route.dropFirst("get ".count))
      return [
        BorderCase(address: address, outcome: .shownNothing),
        BorderCase(address: "\(address)?kunta=tampere&alue=pirkanmaa", outcome: .shownNothing),
        BorderCase(address: "\(address)?mista=837&mihin=604&suljetut=1", outcome: .shownNothing),
      ]
    case "get /yllapito/muutokset":
      return ["", "?kaikki=1", "?ennen=999"].map {
        BorderCase(address: "/yllapito/muutokset\($0)", outcome: .shownNothing)
      }
    case "get /yllapito/palvelut":
      return [
        BorderCase(address: "/yllapito/palvelut?alue=pirkanmaa"),
        BorderCase(address: "/yllapito/palvelut?alue=kaikki", outcome: .shownNothing),
        BorderCase(address: "/yllapito/palvelut?kunta=tampere", outcome: .shownNothing),
        BorderCase(address: "/yllapito/palvelut?haku=pirkan", outcome: .shownNothing),
      ]
    default: return try services(route) ?? records(route) ?? []
    }
  }

  private func services(_ route: String) throws -> [BorderCase]? {
    let listing = "/yllapito/palvelut"
    switch route {
    case "post /yllapito/palvelut/uusi":
      var form = try editor.get("\(listing)/2").serviceForm(pressing: "tallenna")
      form.set("revisio", "")
      return foreignForms(form).map { BorderCase(address: "\(listing)/uusi", form: $0) }
    case "post /yllapito/palvelut/uusi/esikatselu":
      let form = try editor.get("\(listing)/2").serviceForm()
      return foreignForms(form).map {
        BorderCase(address: "\(listing)/uusi/esikatselu", form: $0, outcome: .ignored)
      }
    case "get /yllapito/palvelut/:id", "get /yllapito/palvelut/:id/esikatselu":
      let end = route.hasSuffix("esikatselu") ? "/esikatselu" : ""
      return [3, 11, shared, 7].map { BorderCase(address: "\(listing)/\($0)\(end)") }
    case "get /yllapito/palvelut/:id/tarkistus", "get /yllapito/palvelut/:id/historia":
      let end = route.hasSuffix("historia") ? "historia" : "tarkistus"
      return [3, 11].map { BorderCase(address: "\(listing)/\($0)/\(end)") }
    case "get /yllapito/palvelut/:id/kaannokset", "post /yllapito/palvelut/:id/kaannokset":
      return [3, 11, shared, 7].map {
        BorderCase(
          address: "\(listing)/\($0)/kaannokset", form: [("nimi-sv", "Oma"), ("versio", "1")])
      }
    case "post /yllapito/palvelut/:id": return try savedForms()
    case "post /yllapito/palvelut/:id/esikatselu":
      let form = try editor.get("\(listing)/2").serviceForm()
      return [BorderCase(address: "\(listing)/3/esikatselu", form: form.fields)]
        + foreignForms(form).map {
          BorderCase(address: "\(listing)/2/esikatselu", form: $0, outcome: .ignored)
        }
    case "post /yllapito/palvelut/:id/tarkistus":
      // Nationwide listings may be checked by any coordinator.
      return [3, 11, shared].map {
        BorderCase(
          address: "\(listing)/\($0)/tarkistus", form: [("miten", "phone"), ("versio", "1")])
      }
    case "get /yllapito/vuoro/:id", "post /yllapito/vuoro/:id":
      return [3, 11, shared].map {
        BorderCase(
          address: "/yllapito/vuoro/\($0)", form: [("vastaus", "soitin"), ("versio", "1")])
      }
    case "get /yllapito/vuoro/:id/samalla", "post /yllapito/vuoro/:id/samalla":
      return [3, 11, shared].map {
        BorderCase(
          address: "/yllapito/vuoro/\($0)/samalla",
          form: [("vastaus", "soitin"), ("nahty", "\($0):1")])
      }
    case "post /yllapito/palvelut/joukko", "post /yllapito/palvelut/joukko/tee":
      return ["tarkistettu", "tauolla", "arkistoi", "paattynyt", "luonnokseksi"].flatMap { action in
        [["3:2"], ["2:2", "3:2"], ["2:2", "11:2"], ["2:2", "7:2"], ["2:2", "\(shared):2"]].map {
          BorderCase(
            address: String(route.dropFirst("post ".count)),
            form: [("toimi", action), ("miten", "phone"), ("paattyy", "2026-03-01")]
              + $0.map { ("valittu", $0) })
        }
      }
    default: return nil
    }
  }

  /// The form of a listing of Lapland, made up so that something of it would be Pirkanmaa's.
  private func foreignForms(_ form: SentForm) -> [[(String, String)]] {
    func changed(_ change: (inout SentForm) -> Void) -> [(String, String)] {
      var form = form
      change(&form)
      return form.fields
    }
    func place(_ form: inout SentForm, _ code: String) {
      for (name, value) in [("kunta", code), ("varmuus", "confirmed"), ("katu", "Rajakatu 3")] {
        form.set("paikka-9-\(name)", value)
      }
    }
    return [
      changed { $0.tick("alue", "06") },
      changed { $0.tick("alue", "837") },
      changed { $0.tick("alue", "FI") },
      changed { form in
        form.untick("alue", "19")
        form.tick("alue", "06")
      },
      changed { place(&$0, "837") },
      changed { form in
        form.untick("alue", "19")
        place(&form, "604")
      },
      changed { $0.set("paikka-1-kunta", "837") },
    ]
  }

  private func savedForms() throws -> [BorderCase] {
    let address = "/yllapito/palvelut/2"
    let actions = [
      "tallenna", "julkaise", "luonnokseksi", "arkistoi", "paljasta-tallenna", "yhdista",
    ]
    let own = try editor.get(address).serviceForm()
    var cases = [3, 11, shared, 7].flatMap { id in
      (actions + ["tarkista", "lisaa-paikka", "poista-paikka-1", "takaisin"]).map { action in
        var form = own
        form.set("_toimi", action)
        return BorderCase(address: "/yllapito/palvelut/\(id)", form: form.fields)
      }
    }
    for fields in foreignForms(own) {
      for action in actions where action != "yhdista" {
        cases.append(BorderCase(address: address, form: fields + [("_toimi", action)]))
      }
      // As if somebody else had saved it since, and the editor's own had been chosen everywhere.
      cases.append(
        BorderCase(
          address: address,
          form: fields + [("_toimi", "yhdista"), ("_avattu", "1")]
            + ["area", "places", "state"].map { ("valinta.\($0)", "oma") }))
    }
    return cases
  }

  private func records(_ route: String) throws -> [BorderCase]? {
    let organization: [(String, String)] = [("name.fi", "Oma nimi"), ("versio", "1")]
    switch route {
    case "get /yllapito/jarjestajat/:id": return [BorderCase(address: "/yllapito/jarjestajat/2")]
    case "post /yllapito/jarjestajat/:id":
      // The first has listings of Lapland, but national ones as well.
      return [1, 2].map { BorderCase(address: "/yllapito/jarjestajat/\($0)", form: organization) }
    case "get /yllapito/paikat/:id":
      return [BorderCase(address: "/yllapito/paikat/\(foreignPlace)")]
    case "post /yllapito/paikat/:id":
      return [foreignPlace, sharedPlace].map {
        BorderCase(
          address: "/yllapito/paikat/\($0)", form: [("street", "Rajakatu 4"), ("versio", "2")])
      }
    case "get /yllapito/sanasto/:facet/:code":
      return [
        BorderCase(address: "/yllapito/sanasto/aiheet/perheneuvonta", outcome: .shownNothing)
      ]
    case "get /yllapito/kartoitus/:slug":
      return [BorderCase(address: "/yllapito/kartoitus/tampere")]
    case "post /yllapito/kartoitus/:slug":
      let form = [
        ("paiva", "2026-03-01"), ("kuka", "koordinaattori"), ("poista", "turvakoti.2026-02-01"),
      ]
      return [
        BorderCase(
          address: "/yllapito/kartoitus/tampere", form: form + [("tarve", "perheneuvonta")]),
        BorderCase(address: "/yllapito/kartoitus/utsjoki", form: form, outcome: .ignored),
      ]
    case "post /yllapito/matkat":
      return [("837", "604"), ("890", "837"), ("837", "890")].flatMap { from, to in
        ["30", ""].map { minutes in
          BorderCase(
            address: "/yllapito/matkat",
            form: [
              ("mista", from), ("mihin", to), ("minuutit", minutes), ("lahde", "oma"),
              ("ennen", "60 Rajaseudun bussi"),
            ])
        }
      }
    case "get /yllapito/ilmoitukset/:id": return [BorderCase(address: "/yllapito/ilmoitukset/1")]
    case "post /yllapito/ilmoitukset/:id":
      return [
        BorderCase(
          address: "/yllapito/ilmoitukset/1",
          form: [("huomio", "x"), ("tila", "suljettu"), ("nahty-tila", "auki"), ("kunta", "kemi")])
      ]
    default: return proposals(route) ?? histories(route)
    }
  }

  private func proposals(_ route: String) -> [BorderCase]? {
    switch route {
    case "get /yllapito/vahvistuslinkit":
      return ["", "?jarjestaja=2", "?jarjestaja=999"].map {
        BorderCase(address: "/yllapito/vahvistuslinkit\($0)", outcome: .shownNothing)
      }
        + [3, 11, shared, 7].map {
          BorderCase(address: "/yllapito/vahvistuslinkit?palvelu=\($0)")
        }
    case "post /yllapito/vahvistuslinkit":
      return [3, 11, shared, 7].map {
        BorderCase(address: "/yllapito/vahvistuslinkit", form: [("palvelu", "\($0)")])
      } + [BorderCase(address: "/yllapito/vahvistuslinkit", form: [("jarjestaja", "2")])]
    case "post /yllapito/vahvistuslinkit/:id/peru":
      return [BorderCase(address: "/yllapito/vahvistuslinkit/\(link)/peru")]
    case "post /yllapito/ehdotukset/:id":
      return ["hyvaksy", "tarkistettu", "hylkaa"].map {
        BorderCase(
          address: "/yllapito/ehdotukset/\(proposal)",
          form: [("toimi", $0), ("versio", "1"), ("syy-\(proposal)", "oma")])
      }
    default: return nil
    }
  }

  private func histories(_ route: String) -> [BorderCase]? {
    let foreign = [foreignStep, mixedStep, inventoryStep]
    switch route {
    case "get /yllapito/muutokset/:batch":
      return foreign.map { BorderCase(address: "/yllapito/muutokset/\($0)") }
    case "post /yllapito/muutokset/:batch/kumoa":
      return (foreign + [movedStep, placedStep, placeStep]).map {
        BorderCase(address: "/yllapito/muutokset/\($0)/kumoa")
      }
    case "post /yllapito/versiot/:id/kumoa":
      return [3, movedVersion, movedVersion + 1, placedVersion, placedVersion + 1, placeVersion]
        .map { BorderCase(address: "/yllapito/versiot/\($0)/kumoa") }
    case "get /yllapito/versiot/:id", "post /yllapito/versiot/:id":
      let form = [("versio", "3"), ("miksi", "oma")]
      return [3, movedVersion, placedVersion, placeVersion].map {
        BorderCase(
          address: "/yllapito/versiot/\($0)", form: route.hasPrefix("post") ? form : [])
      }
    default: return nil
    }
  }
}
