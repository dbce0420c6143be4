import Addresses
import HumanServices
import Markup

/// "Lataa: CSV · JSON · kalenteritiedosto": the same facts in other forms, as plain links.
struct Downloads {
  enum Form {
    case file(FileForm)
    case excel

    static let csv = Form.file(.csv)
    static let json = Form.file(.json)
    static let ics = Form.file(.ics)
    static let vcf = Form.file(.vcf)
    static let atom = Form.file(.atom)
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
    switch form {
    case .excel: path.spreadsheet(in: context.language, named: context.names)
    case .file(let form): context.download(path, as: form)
    }
  }

  private static func phrase(_ form: Form) -> Phrase {
    switch form {
    case .excel: .downloadsExcel
    case .file(.ics): .downloadsCalendar
    case .file(.vcf): .downloadsContact
    case .file(.atom): .downloadsFeed
    case .file(.csv): .downloadsCSV
    case .file: .downloadsJSON
    }
  }
}
