import TextAnalysis

/// Words that say nothing of what is looked for, in the three languages, plain.
///
/// They count inside a quoted phrase only. Not here: words that ask ("apua", "help") are not content
/// either, and stand in the second list; words that mean a place ("kunnassa") are there too.
enum StopWords {
  static func contains(_ word: QueryWord) -> Bool {
    all.contains(word.surface)
  }

  static func contains(_ plain: String) -> Bool { all.contains(plain) }

  private static let all = Set(
    [finnish, asking, swedish, english].flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .map(String.init))

  private static let finnish = """
    ja tai vai eli seka etta jos kun kuin mutta vaan niin joko myos viela enaa jo nyt sitten heti \
    taas aina edes ehka jopa juuri vain vahan paljon todella tosi ihan aika liian hyvin jotenkin \
    mina ma minun mun minua mua minulla mulla minulle mulle minut mut minusta musta sina sa \
    sinun sun sinua sinulla sulla han hanen hanta hanelle hanella me meidan meita meilla meille te \
    teidan teita teilla he heidan heita heilla se sen sita siita siihen sille silla niiden niita \
    ne tama taman tata tasta taalla tanne tuo tuon tuolla siella sinne itse itseni oma oman omat \
    omaa mika mita mihin missa mista mille milla miksi miten milloin kuka kenen kenelle ketka \
    kuinka mitka kumpi kumman joku jokin jonkun jotain jotakin joka jonka johon jossa josta jolle \
    jolla jotka joita joille on olen olet ovat oli olin ollut olla ole olisi onko onks oon oot ei \
    en et emme ette eivat eika ala voi voin voiko voisi voit saa saan saako saisi pitaa pitaisi \
    pitaako taytyy tulee tuli tulla haluan haluaisin haluaa kanssa jalkeen ennen aikana varten \
    takia vuoksi kautta mukaan ilman kohti luona lahella luokse alla paalla yli asti saakka \
    nahda naen nae nakee menna menen mennaan kay kayda tehda teen tekee tehdaan antaa anna annan \
    loytaa loydan tietaa tieda tiedan tiia asun asuu asuva asuvan lahin lahimpana mun mulle
    """

  private static let asking = """
    apua apu tietoa palvelu palvelut palvelua palveluja palveluita lisatietoa etsin haen tarvitsen \
    tarvitaan loytyy loytyyko saatavilla kunta kunnassa kunnan kaupunki kaupungissa seutu \
    seudulla alue alueella hjalp soker behover finns service tjanst tjanster help need looking \
    find services get near kommun i palvelu ilmainen ilmaista ilmaiseksi ilmaisia maksuton \
    maksutonta maksutta gratis kostnadsfri kostnadsfritt free numero
    """

  private static let swedish = """
    och eller men om att som den det de en ett vi ni han hon jag du min mitt mina mig dig oss er \
    var vad vem hur nar varfor dar har ar inte pa av for med till fran efter under over kan vill \
    ska fa sig sin sitt sina
    """

  private static let english = """
    a an the and or but if of to in on at for with from by about after before is are was be been \
    do does did i my me we our us you your he his him she her they their it its this that what who \
    where when why how can could would should will want not no gets got go goes going im ive know \
    us see am some any live
    """
}
