import HumanServices
import Markup

/// The forms in which a view of the map can be taken along.
package enum DownloadForm: String, CaseIterable, Sendable {
  case csv, json, geojson, svg
}

/// Links to a view's other forms.
struct DownloadLinks {
  let path: SitePath
  var forms = DownloadForm.allCases
  let context: PageContext

  var content: HTML {
    ul(.class("inline-links")) {
      for form in forms {
        li {
          a(.href(path.download(form.rawValue, in: context.language)), .rel("nofollow")) {
            form.rawValue.uppercased()
          }
        }
        if form == .csv {
          li {
            a(.href(path.spreadsheet(in: context.language)), .rel("nofollow")) {
              context.words(.downloadsExcel)
            }
          }
        }
      }
    }
  }
}
