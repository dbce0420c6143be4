import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

@Suite struct PlaceNamesTests {
  private let names: PlaceNames
  private let geography: Geography

  init() throws {
    let seeds = try SeedFiles.planted()
    geography = Geography(regions: seeds.regions, municipalities: seeds.municipalities)
    names = PlaceNames(geography)
  }

  private func slug(_ typed: String) -> String? {
    names.place(Folding.plain(typed).split(separator: " ").map(String.init))?.choice.value
  }

  /// Nominative, genitive, partitive, the three inner and the three outer cases, as people say them.
  @Test(arguments: [
    ("kemijarvi", "Kemijärvi Kemijärven Kemijärveä Kemijärvellä Kemijärveltä Kemijärvelle"),
    ("virrat", "Virrat Virtain Virroilla Virroilta Virroille Virtoja"),
    (
      "punkalaidun",
      "Punkalaidun Punkalaitumen Punkalaidunta Punkalaitumella Punkalaitumelta Punkalaitumelle"
    ),
    ("utsjoki", "Utsjoki Utsjoen Utsjokea Utsjoella Utsjoelta Utsjoelle utsjokelainen"),
    (
      "mantta-vilppula",
      "Mänttä-Vilppula Mänttä Mäntän Mänttän Mäntässä Vilppula Vilppulassa Mänttä-Vilppulasta"
    ),
    ("tampere", "Tampere Tampereen Tamperetta Tampereella Tampereelta Tampereelle tamperelainen"),
    ("ruovesi", "Ruovesi Ruoveden Ruovettä Ruovedellä Ruovedeltä Ruovedelle"),
    ("orivesi", "Orivesi Oriveden Orivettä Orivedellä Orivedeltä Orivedelle"),
    ("ikaalinen", "Ikaalinen Ikaalisten Ikaalisissa Ikaalisista Ikaalisiin"),
    ("kuhmoinen", "Kuhmoinen Kuhmoisten Kuhmoisissa Kuhmoisista Kuhmoisiin"),
    ("kemi", "Kemi Kemin Kemiä Kemissä Kemistä Kemiin kemiläinen"),
    ("keminmaa", "Keminmaa Keminmaan Keminmaata Keminmaassa Keminmaasta Keminmaahan"),
    ("vesilahti", "Vesilahti Vesilahden Vesilahtea Vesilahdessa Vesilahdesta Vesilahteen"),
    ("valkeakoski", "Valkeakoski Valkeakosken Valkeakoskea Valkeakoskella Valkeakoskelta"),
    ("kangasala", "Kangasala Kangasalan Kangasalaa Kangasalla Kangasalta Kangasalle"),
    ("palkane", "Pälkäne Pälkäneen Pälkänettä Pälkäneellä Pälkäneeltä Pälkäneelle"),
    ("akaa", "Akaa Akaan Akaata Akaassa Akaasta Akaaseen Akaahan"),
    ("rovaniemi", "Rovaniemi Rovaniemen Rovaniemeä Rovaniemellä Rovaniemeltä rovaniemeläinen"),
    ("savukoski", "Savukoski Savukosken Savukoskea Savukoskella Savukoskelta Savukoskelle"),
    ("muonio", "Muonio Muonion Muoniota Muoniossa Muoniosta Muonioon"),
    ("lappi", "Lappi Lapin Lappia Lapissa Lapista Lappiin Lapland Lappland"),
    ("pirkanmaa", "Pirkanmaa Pirkanmaan Pirkanmaata Pirkanmaalla Pirkanmaalta Pirkanmaalle"),
    ("utsjoki", "Ohcejohka ohcejohka Uccjuuhâ Uccjokk uccjokk Utsjoella'kin Utsjoellako"),
    ("sodankyla", "Soađegilli soadegilli Suáđigil suadigil Suäʹđjel suadjel"),
    ("enontekio", "Enontekis Eanodat"), ("tornio", "Torneå tornea Torneås Duortnus"),
    ("inari", "Enare Anár Aanaar Aanar"),
  ])
  func `a place is known by every form of its name`(slug: String, forms: String) {
    for form in forms.split(separator: " ") {
      #expect(self.slug(String(form)) == slug, "\(form)")
    }
  }

  @Test func `every form that the data tells is known`() {
    for municipality in geography.municipalities {
      for name in municipality.searchNames {
        #expect(slug(name) == municipality.slug.rawValue, "\(name)")
      }
    }
    for region in geography.regions {
      for name in region.name.allTexts + [region.locative, region.genitive] {
        #expect(slug(name) == region.slug.rawValue, "\(name)")
      }
    }
  }

  @Test func `no form of a place is a word of the vocabulary`() throws {
    let vocabulary = try Story().vocabulary
    for facet in Facet.allCases {
      for term in vocabulary.terms(facet) {
        for text in term.name.allTexts + term.synonyms.values.joined() {
          for word in Folding.plain(text).split(separator: " ") {
            #expect(names.place([String(word)]) == nil, "\(word) of \(term.code)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("rovanimi", "rovaniemi"), ("tampree", "tampere"), ("kemijarvella", "kemijarvi"),
    ("sodankylla", "sodankyla"), ("ylojarvii", "ylojarvi"), ("valkeakosk", "valkeakoski"),
  ])
  func `a letter wrong is forgiven`(typed: String, slug: String) {
    let exact = names.place([typed])?.choice.value
    #expect((exact ?? names.nearest(to: typed)?.choice.value) == slug)
  }

  @Test(arguments: ["pelko", "sima", "remi", "akka", "kunta", "posti", "perhe", "koulu"])
  func `a short word is never taken for a place`(word: String) {
    #expect(names.place([word]) == nil)
    #expect(names.nearest(to: word) == nil)
  }
}
