/// One reading of a word by Voikko.
struct VoikkoReading: Hashable {
  /// The dictionary form, as Voikko spells it ("Utsjoki", "maahanmuuttaja-asia").
  var baseForm: String
  /// One `=` at the start of each part, then one sign per scalar of the word as it was asked.
  var structure: String
  /// The word class in Finnish ("nimisana", "teonsana", "paikannimi").
  var wordClass: String
}
