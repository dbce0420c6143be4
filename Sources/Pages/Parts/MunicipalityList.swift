import Addresses
import HumanServices
import Markup

/// Every municipality as a link, by region.
struct MunicipalityList {
  let geography: Geography
  let context: PageContext
  /// Where a name leads.
  var path: (Slug) -> SitePath = { .municipality($0) }
  /// Whether the regions are drawn too.
  var isDrawn = false

  @HTMLBuilder var content: HTML {
    div(.class("two")) {
      for region in geography.regions {
        section(.class("panel")) {
          h3 { region.name[context.language] }
          if isDrawn {
            HexChooser(region: region, geography: geography, context: context).content
          }
          ul(.class("names")) {
            for municipality in geography.municipalities(in: region.code) {
              li {
                a(context.href(path(municipality.slug))) {
                  context.name(of: municipality)
                }
              }
            }
          }
        }
      }
    }
  }
}
