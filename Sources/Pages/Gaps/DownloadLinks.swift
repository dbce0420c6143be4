import Addresses
import HumanServices
import Markup

/// The forms in which a view of the map can be taken along.

/// Links to a view's other forms.
struct DownloadLinks {
  let path: SitePath
  var forms = SiteAddress.gaps.forms
  let context: PageContext

  var content: HTML {
    ul(.class("inline-links")) {
      for form in forms {
        li {
          a(.href(context.download(path, as: form)), .rel("nofollow")) {
            form.rawValue.uppercased()
          }
        }
        if form == .csv {
          li {
            a(.href(path.spreadsheet(in: context.language, named: context.names)), .rel("nofollow"))
            {
              context.words(.downloadsExcel)
            }
          }
        }
      }
    }
  }
}
