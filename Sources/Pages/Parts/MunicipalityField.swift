import Addresses
import HumanServices
import Markup

/// The field where a municipality's name is typed; it works by typing, and suggests with `datalist`.
struct MunicipalityField {
  let geography: Geography
  let context: PageContext
  var typed = ""
  /// The phase that somebody has chosen before, which goes along.
  var situation: Slug?

  var content: HTML {
    form(
      .class("panel find"), .action(context.address(.municipalityChoice())),
      .method("post"), Attribute("autocomplete", "off"), .role("search"),
      .ariaLabel(context.words(.findMunicipality))
    ) {
      if let situation {
        input(
          .type("hidden"), .name(SitePath.situationName),
          .value(context.value(situation, .term(.phase))))
      }
      label(.for("nimi")) { context.words(.findMunicipality) }
      div(.class("row")) {
        input(
          .id("nimi"), .name(SitePath.municipalityName), .type("text"), .value(typed), .required,
          Attribute("list", "kunnat"), Attribute("autocomplete", "off"),
          Attribute("autocapitalize", "words"), Attribute("spellcheck", "false"),
          Attribute("maxlength", "80"), .ariaDescribedBy("nimi-help"))
        button(.type("submit"), .class("btn")) { context.words(.findShow) }
      }
      p(.class("note"), .id("nimi-help")) { context.words(.findHelp) }
      datalist(.id("kunnat")) {
        for municipality in geography.municipalities {
          option(.value(municipality.name[.finnish]))
        }
      }
    }
  }
}
