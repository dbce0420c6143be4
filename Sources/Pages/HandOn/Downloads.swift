import HumanServices
import Markup

/// "Lataa: CSV · JSON · kalenteritiedosto": the same facts in other forms, as plain links.
struct Downloads {
  enum Form: String {
    case csv, json, ics, vcf, atom
    case excel
  }

  let path: SitePath
  let forms: [Form]
  let context: PageContext

  var content: HTML {
    p(.class("after downloads")) {
      context.words(.downloadsLabel) + ": "
      for (index, form) in forms.enumerated() {
        if index > 0 { " · " }
        a(.href(address(form)), .rel("nofollow")) { context.words(Downloads.phrase(form)) }
      }
    }
  }

  private func address(_ form: Form) -> String {
    guard form == .excel else { return path.download(form.rawValue, in: context.language) }
    let address = path.download(Form.csv.rawValue, in: context.language)
    return address + (address.contains("?") ? "&" : "?") + "\(Downloads.dialect)=\(Form.excel)"
  }

  /// The parameter by which a table for spreadsheets is asked for.
  static let dialect = "muoto"

  private static func phrase(_ form: Form) -> Phrase {
    switch form {
    case .csv: .downloadsCSV
    case .excel: .downloadsExcel
    case .json: .downloadsJSON
    case .ics: .downloadsCalendar
    case .vcf: .downloadsContact
    case .atom: .downloadsFeed
    }
  }
}

/// The parameters by which a file's form is asked for.
package enum FileForm {
  package static let parameter = Downloads.dialect
  package static let spreadsheet = Downloads.Form.excel.rawValue
}
