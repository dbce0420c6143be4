/// One text as somebody typed it into a number's field, and what is right about it.
struct PhoneNumberCase: Sendable, CustomStringConvertible {
  let typed: String
  /// What is dialled; `nil` where the text is refused.
  var dialled: String?
  var shown: String?
  /// The reason's name, and what a careless reader of digits would have dialled.
  var refused: String?
  var wouldDial: String?

  var description: String { typed.debugDescription }

  init(_ typed: String, dials dialled: String, shows shown: String) {
    self.typed = typed
    self.dialled = dialled
    self.shown = shown
  }

  init(_ typed: String, refusedFor reason: String, wouldDial: String) {
    self.typed = typed
    refused = reason
    self.wouldDial = wouldDial
  }
}

/// Written before the rule: what people type, what may be dialled and how it is shown.
enum PhoneNumberCases {
  static let all = mobile + geographic + national + short + abroad + refused

  static let accepted = all.filter { $0.refused == nil }

  private static let mobile: [PhoneNumberCase] = [
    .init("040 123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("0401234567", dials: "+358401234567", shows: "040 123 4567"),
    .init("040-123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("040–123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("040\u{2011}123\u{2011}4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("040 - 123 45 67", dials: "+358401234567", shows: "040 123 45 67"),
    .init("040.123.4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("040\u{A0}123\u{202F}4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("  040 123  45 67\t", dials: "+358401234567", shows: "040 123 45 67"),
    .init("040 123 4567.", dials: "+358401234567", shows: "040 123 4567"),
    .init("(040) 123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("(0)40 123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("041/1234567", dials: "+358411234567", shows: "041 1234567"),
    .init("0400 703790", dials: "+358400703790", shows: "0400 703790"),
    .init("0500 625 990", dials: "+358500625990", shows: "0500 625 990"),
    .init("040 8048 100", dials: "+358408048100", shows: "040 8048 100"),
    .init("0457 123 4567", dials: "+3584571234567", shows: "0457 123 4567"),
    .init("04571234567", dials: "+3584571234567", shows: "0457 123 4567"),
    .init("050 123 4567", dials: "+358501234567", shows: "050 123 4567"),
    .init("+358 40 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+358 (0)40 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+358(0)401234567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+358401234567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+35840 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+358 040 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("(+358) 40 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("+ 358-40-123-4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("00358 40 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("00 358 (0)40 123 4567", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("00358401234567", dials: "+358401234567", shows: "+358 40 123 4567"),
    // Digits of any script have one meaning: their value.
    .init("＋３５８ ４０ １２３ ４５６７", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("٠٤٠ ١٢٣ ٤٥٦٧", dials: "+358401234567", shows: "040 123 4567"),
    // What a contacts program puts around a number, and what nobody sees.
    .init("\u{202A}+358 40 123 4567\u{202C}", dials: "+358401234567", shows: "+358 40 123 4567"),
    .init("\u{FEFF}040 123\u{200B}4567", dials: "+358401234567", shows: "040 1234567"),
    .init("puh. 040 123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("P. 040 123 4567", dials: "+358401234567", shows: "040 123 4567"),
    .init("tel:+358401234567", dials: "+358401234567", shows: "+358 40 123 4567"),
  ]

  private static let geographic: [PhoneNumberCase] = [
    .init("016 123 456", dials: "+35816123456", shows: "016 123 456"),
    .init("016123456", dials: "+35816123456", shows: "016 123 456"),
    .init("016/123 456", dials: "+35816123456", shows: "016 123 456"),
    .init("(016)123456", dials: "+35816123456", shows: "016 123456"),
    .init("Tfn 016-12 34 56", dials: "+35816123456", shows: "016 12 34 56"),
    .init("+358 (0)16 123 456", dials: "+35816123456", shows: "+358 16 123 456"),
    .init("03 384 5050", dials: "+35833845050", shows: "03 384 5050"),
    .init("09 2525 0111", dials: "+358925250111", shows: "09 2525 0111"),
    .init("+358 9 2525 0111", dials: "+358925250111", shows: "+358 9 2525 0111"),
    .init("02 123 4567", dials: "+35821234567", shows: "02 123 4567"),
    .init("05 123 4567", dials: "+35851234567", shows: "05 123 4567"),
    .init("06 412 1234", dials: "+35864121234", shows: "06 412 1234"),
    .init("08 312 1234", dials: "+35883121234", shows: "08 312 1234"),
    .init("013 123 4567", dials: "+358131234567", shows: "013 123 4567"),
    .init("014 123 4567", dials: "+358141234567", shows: "014 123 4567"),
    .init("015 123 4567", dials: "+358151234567", shows: "015 123 4567"),
    .init("017 123 4567", dials: "+358171234567", shows: "017 123 4567"),
    .init("018 12345", dials: "+3581812345", shows: "018 12345"),
    .init("019 123 4567", dials: "+358191234567", shows: "019 123 4567"),
  ]

  private static let national: [PhoneNumberCase] = [
    .init("020 774 9800", dials: "+358207749800", shows: "020 774 9800"),
    .init("029 56 50100", dials: "+358295650100", shows: "029 56 50100"),
    .init("0295345000", dials: "+358295345000", shows: "029 534 5000"),
    .init("010 123 4567", dials: "+358101234567", shows: "010 123 4567"),
    .init("030 123 4567", dials: "+358301234567", shows: "030 123 4567"),
    .init("039 123 4567", dials: "+358391234567", shows: "039 123 4567"),
    // Not reached from abroad, so dialled as at home.
    .init("071 123 4567", dials: "0711234567", shows: "071 123 4567"),
    .init("073 1234 567", dials: "0731234567", shows: "073 1234 567"),
    .init("075 987 1234", dials: "0759871234", shows: "075 987 1234"),
    .init("0800 02400", dials: "080002400", shows: "0800 02400"),
    .init("080 005 005", dials: "080005005", shows: "080 005 005"),
    .init("0800123123", dials: "0800123123", shows: "0800 123 123"),
    .init("+358 800 123 123", dials: "0800123123", shows: "0800 123 123"),
    .init("0600 12345", dials: "060012345", shows: "0600 12345"),
    .init("0700 123 456", dials: "0700123456", shows: "0700 123 456"),
    .init("0100 100", dials: "0100100", shows: "0100 100"),
    .init("0200 16300", dials: "020016300", shows: "0200 16300"),
    .init("0300 123 456", dials: "0300123456", shows: "0300 123 456"),
    .init("020 202", dials: "020202", shows: "020 202"),
  ]

  private static let short: [PhoneNumberCase] = [
    .init("112", dials: "112", shows: "112"),
    .init("116 111", dials: "116111", shows: "116 111"),
    .init("116117", dials: "116117", shows: "116 117"),
    .init("118", dials: "118", shows: "118"),
    .init("16400", dials: "16400", shows: "16400"),
  ]

  private static let abroad: [PhoneNumberCase] = [
    .init("+46 8 123 45 67", dials: "+4681234567", shows: "+46 8 123 45 67"),
    .init("0046 8-123 45 67", dials: "+4681234567", shows: "+46 8 123 45 67"),
    .init("+46 (0)8 123 45 67", dials: "+4681234567", shows: "+46 8 123 45 67"),
    .init("+47 22 12 34 56", dials: "+4722123456", shows: "+47 22 12 34 56"),
    .init("+372 612 3456", dials: "+3726123456", shows: "+372 612 3456"),
    .init("+1 (202) 555-0123", dials: "+12025550123", shows: "+1 202 555 0123"),
    .init("+390612345678", dials: "+390612345678", shows: "+390612345678"),
    .init("+123456789012345", dials: "+123456789012345", shows: "+123456789012345"),
  ]

  private static let refused: [PhoneNumberCase] = words + several + signs + plan

  private static let words: [PhoneNumberCase] = [
    .init("", refusedFor: "noDigits", wouldDial: ""),
    .init("  ", refusedFor: "noDigits", wouldDial: ""),
    .init("abc", refusedFor: "noDigits", wouldDial: ""),
    .init("+", refusedFor: "noDigits", wouldDial: ""),
    .init("puh.", refusedFor: "noDigits", wouldDial: ""),
    .init("040 abc", refusedFor: "words", wouldDial: "040"),
    .init("0800-APUA", refusedFor: "words", wouldDial: "0800"),
    .init(
      "020 123 4567 (8,35 snt/puhelu + 16,69 snt/min)", refusedFor: "words",
      wouldDial: "0201234567835+1669"),
    .init("016 123 456, ark. klo 9-15", refusedFor: "words", wouldDial: "016123456915"),
    .init("040 123 4567 tai 050 765 4321", refusedFor: "words", wouldDial: "04012345670507654321"),
    .init("016 123 456 alanumero 7", refusedFor: "words", wouldDial: "0161234567"),
    .init("Maija 040 123 4567", refusedFor: "words", wouldDial: "0401234567"),
    .init("112 (hätänumero)", refusedFor: "words", wouldDial: "112"),
    .init("040 123 4567 #1", refusedFor: "words", wouldDial: "04012345671"),
    .init("apu@esimerkki1.example", refusedFor: "words", wouldDial: "1"),
    // Letters that look like digits, and digits that are none.
    .init("O40 123 4567", refusedFor: "words", wouldDial: "401234567"),
    .init("l12", refusedFor: "words", wouldDial: "12"),
    .init("040 123 45б7", refusedFor: "words", wouldDial: "040123457"),
    .init("040 123 456⁷", refusedFor: "words", wouldDial: "040123456"),
    .init("①12", refusedFor: "words", wouldDial: "12"),
    .init(String(repeating: "0", count: 100), refusedFor: "tooLong", wouldDial: ""),
    .init(String(repeating: " ", count: 1000) + "112", refusedFor: "tooLong", wouldDial: ""),
  ]

  private static let several: [PhoneNumberCase] = [
    .init("040 123 4567, 050 765 4321", refusedFor: "several", wouldDial: "04012345670507654321"),
    .init("040 123 4567; 050 765 4321", refusedFor: "several", wouldDial: "04012345670507654321"),
    .init("040 123 4567 / 050 765 4321", refusedFor: "several", wouldDial: "04012345670507654321"),
    .init("040 123 4567\n050 765 4321", refusedFor: "several", wouldDial: "04012345670507654321"),
    .init(
      "+358 40 123 4567 +358 50 765 4321", refusedFor: "several",
      wouldDial: "+358401234567+358507654321"),
    .init("040 1234567/8", refusedFor: "several", wouldDial: "04012345678"),
    .init("040 123 4567-8", refusedFor: "several", wouldDial: "04012345678"),
    .init("016 123 456-7", refusedFor: "several", wouldDial: "0161234567"),
    .init("016 1234 9-15", refusedFor: "several", wouldDial: "0161234915"),
    .init("016 123 456 9–15", refusedFor: "several", wouldDial: "016123456915"),
    .init(
      "040 123 4567 050 765 4321", refusedFor: "tooManyDigits", wouldDial: "04012345670507654321"),
  ]

  private static let signs: [PhoneNumberCase] = [
    .init("040+1234567", refusedFor: "signs", wouldDial: "040+1234567"),
    .init("++358 40 123 4567", refusedFor: "signs", wouldDial: "++358401234567"),
    .init("(040 123 4567", refusedFor: "signs", wouldDial: "0401234567"),
    .init("040) 123 4567", refusedFor: "signs", wouldDial: "0401234567"),
    .init("((040)) 123 4567", refusedFor: "signs", wouldDial: "0401234567"),
    .init("040 () 123 4567", refusedFor: "signs", wouldDial: "0401234567"),
    .init("016123456 (24)", refusedFor: "signs", wouldDial: "01612345624"),
    .init("+358 40 123 (0) 4567", refusedFor: "signs", wouldDial: "+3584012304567"),
  ]

  private static let plan: [PhoneNumberCase] = [
    .init("123 456", refusedFor: "start", wouldDial: "123456"),
    .init("401234567", refusedFor: "start", wouldDial: "401234567"),
    .init("358 40 123 4567", refusedFor: "start", wouldDial: "358401234567"),
    .init("33720", refusedFor: "start", wouldDial: "33720"),
    .init("1.2.2026", refusedFor: "start", wouldDial: "122026"),
    .init("112 112", refusedFor: "start", wouldDial: "112112"),
    .init("116 11", refusedFor: "start", wouldDial: "11611"),
    .init("0116 111", refusedFor: "start", wouldDial: "0116111"),
    .init("0495 123 456", refusedFor: "start", wouldDial: "0495123456"),
    .init("0999 123 456", refusedFor: "start", wouldDial: "0999123456"),
    .init("016 023 456", refusedFor: "start", wouldDial: "016023456"),
    .init("+0 123 456 789", refusedFor: "start", wouldDial: "+0123456789"),
    .init("000358 40 123 4567", refusedFor: "start", wouldDial: "000358401234567"),
    .init("040", refusedFor: "tooFewDigits", wouldDial: "040"),
    .init("040 123", refusedFor: "tooFewDigits", wouldDial: "040123"),
    .init("0800", refusedFor: "tooFewDigits", wouldDial: "0800"),
    .init("016 12", refusedFor: "tooFewDigits", wouldDial: "01612"),
    .init("+358 40", refusedFor: "tooFewDigits", wouldDial: "+35840"),
    .init("+46 8 1", refusedFor: "tooFewDigits", wouldDial: "+4681"),
    .init("040 123 4567 89", refusedFor: "tooManyDigits", wouldDial: "040123456789"),
    .init("016 123 45678", refusedFor: "tooManyDigits", wouldDial: "01612345678"),
    .init("+1234567890123456", refusedFor: "tooManyDigits", wouldDial: "+1234567890123456"),
    .init("+358 116 111", refusedFor: "shortNumber", wouldDial: "+358116111"),
    .init("+358 112", refusedFor: "shortNumber", wouldDial: "+358112"),
    .init("00358 116 117", refusedFor: "shortNumber", wouldDial: "00358116117"),
  ]
}
