import TextAnalysis

/// Words that may stand around a place's name and say nothing else: "asun", "kunta", "bor i".
enum PlaceFrames {
  static func contains(_ plain: String) -> Bool {
    all.contains(plain) || StopWords.contains(plain)
  }

  private static let all = Set(
    [finnish, swedish, english].flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .map(String.init))

  private static let finnish = """
    asun asumme asutaan asuu asuvat asut asunut asuva asuin muutan muutin muutamme muutettiin \
    muuttanut olen olemme ollaan kotoisin kotikunta kotikuntani kotikuntamme kotipaikka \
    kotipaikkani paikkakunta paikkakuntani entinen entisen entisessa kunta kunnan kunnassa \
    kunnasta kuntaan kuntani kaupunki kaupungin kaupungissa kaupungista kaupunkiin kyla kylan \
    kylassa kylasta kylaan kylalla kaupunginosa maakunta maakunnan maakunnassa hyvinvointialue \
    hyvinvointialueen hyvinvointialueella postinumero postinumeroni lahella lahelta seudulla \
    fi suomi suomessa finland
    """

  private static let swedish = """
    jag vi bor kommer i pa fran nara kommun kommunen stad staden by byn hemkommun min ar landskap
    """

  private static let english = """
    i we am are live living lives in from near at the of my our home town city village \
    municipality is
    """
}
