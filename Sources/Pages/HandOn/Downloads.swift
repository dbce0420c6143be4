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
    form == .excel
      ? path.spreadsheet(in: context.language)
      : path.download(form.rawValue, in: context.language)
  }

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

/// How a table for spreadsheets is asked for.
package enum FileForm {
  package static let parameter = "muoto"
  package static let spreadsheet = "excel"
}

extension SitePath {
  /// The address of the same view as a table for spreadsheets.
  func spreadsheet(in language: Language) -> String {
    let address = download(Downloads.Form.csv.rawValue, in: language)
    return address + (address.contains("?") ? "&" : "?")
      + "\(FileForm.parameter)=\(FileForm.spreadsheet)"
  }
}
