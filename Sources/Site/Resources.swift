import Foundation
import HumanServices
import Interchange
import Markup
import Pages
import Search

/// What the pages are made with besides the catalogue, read once at start.
package struct Resources: Sendable {
  /// Why the resources cannot be used, with the file.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// The long texts of our own.
  package enum TextName: String, CaseIterable, Sendable {
    case about, accessibility, guide, privacy, safety
  }

  let assets: Assets
  /// Words and turns of phrase that bring safety help.
  package let danger: DangerRules
  /// Villages, postal codes, and municipalities elsewhere.
  package let places: PlaceBook
  /// How people speak.
  package let everyday: EverydayBook
  /// What happens in each situation, and what to do.
  let situations: SituationGuides
  private let phrasesByLanguage: [Language: Phrases]
  private let texts: [String: Markdown]
  private let finnish: Phrases

  /// Reads everything from a folder.
  ///
  /// - Throws: `Failure` naming the file that is missing or wrong.
  package init(folder: URL) throws {
    var phrases: [Language: Phrases] = [:]
    var texts: [String: Markdown] = [:]
    for language in Language.interface {
      let file = folder.appending(path: "Phrases/\(language.rawValue).json")
      do {
        phrases[language] = try Phrases(language: language, json: Resources.read(file))
      } catch let failure as Phrases.Failure {
        throw Failure(description: "\(file.path): \(failure)")
      }
      for name in TextName.allCases {
        let file = folder.appending(path: "Texts/\(name.rawValue).\(language.rawValue).md")
        let source = String(decoding: try Resources.read(file), as: UTF8.self)
        guard let text = Markdown(source) else {
          throw Failure(description: "\(file.path): does not begin with a title (# …)")
        }
        texts["\(name.rawValue).\(language.rawValue)"] = text
      }
    }
    guard let finnish = phrases[.finnish] else {
      throw Failure(description: "\(folder.path): has no Finnish phrases")
    }
    self.finnish = finnish
    self.texts = texts
    phrasesByLanguage = phrases
    assets = try Assets(folder: folder.appending(path: "Assets"))
    danger = try Resources.danger(in: folder.appending(path: "Danger"))
    places = try Resources.places(in: folder.appending(path: "Places"))
    everyday = try Resources.everyday(in: folder.appending(path: "Everyday"))
    situations = try Resources.situations(in: folder.appending(path: "Situations"))
  }

  /// Reads the rules of danger, one file a language.
  ///
  /// - Throws: `Failure` naming the file that is missing or wrong.
  package static func danger(in folder: URL) throws -> DangerRules {
    let files = try DangerRules.languages.map { language in
      let file = folder.appending(path: "\(language).tsv")
      return (name: file.path, text: String(decoding: try read(file), as: UTF8.self))
    }
    do {
      return try DangerRules(files)
    } catch {
      throw Failure(description: "\(error)")
    }
  }

  /// Reads sentences and words of people.
  ///
  /// - Throws: `Failure` naming the file that is missing or wrong, with the line.
  package static func everyday(in folder: URL) throws -> EverydayBook {
    func table(_ name: String) throws -> (name: String, text: String) {
      let file = folder.appending(path: name)
      return (file.path, String(decoding: try read(file), as: UTF8.self))
    }
    do {
      return try EverydayBook(intents: table("intents.tsv"), words: table("words.tsv"))
    } catch let failure as EverydayBook.Failure {
      throw Failure(description: "\(failure)")
    }
  }

  /// Reads what is told of situations.
  ///
  /// - Throws: `Failure` naming the file that is missing or wrong.
  static func situations(in folder: URL) throws -> SituationGuides {
    let file = folder.appending(path: "situations.json")
    do {
      return try SituationGuides.read(read(file))
    } catch let failure as SituationGuides.Failure {
      throw Failure(description: "\(file.path): \(failure)")
    }
  }

  /// Reads the tables of places.
  ///
  /// - Throws: `Failure` naming the file that is missing or wrong, with each line.
  package static func places(in folder: URL) throws -> PlaceBook {
    func table(_ name: String) throws -> CSVFile {
      let file = folder.appending(path: name)
      return CSVFile(name: file.path, bytes: Array(try read(file)))
    }
    do {
      return PlaceBook(
        try PlaceFiles.rows(
          places: table("places.csv"), municipalities: table("municipalities.csv"),
          everydayWords: table("everyday-words.csv")))
    } catch let error as CSVError {
      throw Failure(description: "\(error)")
    }
  }

  func phrases(_ language: Language) -> Phrases { phrasesByLanguage[language] ?? finnish }

  func text(_ name: TextName, _ language: Language) -> Markdown? {
    texts["\(name.rawValue).\(language.rawValue)"]
  }

  static func read(_ file: URL) throws -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw Failure(description: "\(file.path): cannot be read")
    }
  }
}
