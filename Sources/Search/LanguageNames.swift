/// Names of service languages as people type them, as plain words, so that "arabiaksi" and "arabic"
/// become a choice of language.
///
/// Bare names of languages that are also names of nearby countries ("ruotsi", "suomi") are left out:
/// who types them may mean the country.
package enum LanguageNames {
  private static let names: [(codes: [String], forms: String)] = [
    (["fi"], "suomeksi suomenkielinen finska finnish"),
    (["sv"], "ruotsiksi ruotsinkielinen svenska swedish"),
    (["se", "smn", "sms"], "saameksi saamenkielinen saamea samiska"),
    (["se"], "pohjoissaame pohjoissaameksi nordsamiska"),
    (["smn"], "inarinsaame inarinsaameksi enaresamiska"),
    (["sms"], "koltansaame koltansaameksi skoltsamiska"),
    (["en"], "englanti englanniksi englanninkielinen engelska english"),
    (["ar"], "arabia arabiaksi arabiankielinen arabiska arabic"),
    (["ckb"], "sorani soraniksi"),
    (["es"], "espanjaksi espanjankielinen spanska spanish"),
    (["et"], "viroksi vironkielinen estniska estonian"),
    (["fa"], "persia persiaksi persiankielinen farsi farsiksi persiska persian"),
    (["fr"], "ranskaksi ranskankielinen franska french"),
    (["fse"], "viittomakieli viittomakielella viittomakielinen teckensprak"),
    (["ku", "ckb"], "kurdi kurdiksi kurdinkielinen kurdiska kurdish"),
    (["prs"], "dari dariksi darinkielinen"),
    (["ru"], "venajaksi venajankielinen ryska russian"),
    (["so"], "somali somaliksi somalinkielinen somaliska"),
    (["th"], "thaiksi thainkielinen thailandska thai"),
    (["tr"], "turkiksi turkinkielinen turkiska turkish"),
    (["uk"], "ukrainaksi ukrainankielinen ukrainska ukrainian"),
    (["vi"], "vietnamiksi vietnamesiska vietnamese"),
    (["zh"], "kiinaksi kiinankielinen kinesiska chinese"),
  ]

  private static let codesByForm: [String: [String]] = names.reduce(into: [:]) { table, language in
    for form in language.forms.split(separator: " ") { table[String(form)] = language.codes }
  }

  /// The ending of "venäjänkielinen" in the cases that people ask in.
  private static let speaking = ["kielinen", "kielista", "kielisia", "kielisen", "kieliset"]

  private static let sayings: Set<String> = [
    "kieli", "kielella", "kielen", "sprak", "spraket", "talande", "language", "languages",
    "speaker",
    "speaking",
  ]

  /// Whether a plain word only says that a language is meant, as in "Arabic speaking".
  package static func says(_ plainWord: String) -> Bool { sayings.contains(plainWord) }

  /// ISO 639 codes of what a plain word names; empty for any other word.
  package static func codes(_ plainWord: String) -> [String] {
    if let codes = codesByForm[plainWord] { return codes }
    guard let ending = speaking.first(where: plainWord.hasSuffix) else { return [] }
    return codesByForm[plainWord.dropLast(ending.count) + "kielinen"] ?? []
  }
}
