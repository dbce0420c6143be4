import Addresses
import HumanServices
import Markup

/// The guide for coordinators, with pictures that the browser tests take.
package struct GuidePage: EditorPage {
  package let editor: EditorContext
  let text: Markdown
  let pictures: GuidePictures

  package init(editor: EditorContext, text: Markdown, pictures: GuidePictures) {
    self.editor = editor
    self.text = text
    self.pictures = pictures
  }

  package let editorPath = EditorPath.desk(.guide)
  package var heading: String { text.title }

  package var content: HTML {
    div(.class("text guide")) { text.body(link: { $0 }) }
    if language != .finnish { p(.class("note")) { words(.guidePicturesInFinnish) } }
    for picture in GuidePictures.Picture.allCases {
      if let address = pictures.addresses[picture] {
        figure(.class("guide-picture")) {
          img(
            Attribute("src", address), Attribute("alt", words(.guideAlt(picture))),
            Attribute("loading", "lazy"), Attribute("width", "640"), Attribute("height", "400"))
          figcaption { words(.guideCaption(picture)) }
        }
      }
    }
  }
}

extension Phrase {
  static func guideAlt(_ picture: GuidePictures.Picture) -> Phrase {
    switch picture {
    case .list: .guideAltList
    case .check: .guideAltCheck
    case .history: .guideAltHistory
    }
  }

  static func guideCaption(_ picture: GuidePictures.Picture) -> Phrase {
    switch picture {
    case .list: .guideCaptionList
    case .check: .guideCaptionCheck
    case .history: .guideCaptionHistory
    }
  }
}
