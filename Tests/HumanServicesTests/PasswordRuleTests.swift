import HumanServices
import TestSupport
import Testing

@Suite struct PasswordRuleTests {
  private let email = StoryAccount.laplandCoordinator.details.email

  @Test(arguments: [
    "lumi sataa hiljaa metsään", "neljä väärin luettua sanaa", "Kolme poroa 1987 ja hirvi",
    "correct horse battery", "ääkköset öljyssä",
  ])
  func `some words in a row are a good password`(password: String) {
    #expect(PasswordRule.problem(with: password, email: email) == nil)
  }

  @Test(arguments: [
    ("", PasswordProblem.tooShort), ("yksitoista1", .tooShort), ("äääääääääää", .tooShort),
    ("a\u{308}o\u{308}a\u{308}o\u{308}u1", .tooShort),
    (String(repeating: "kissa ja koira ", count: 14), .tooLong),
    ("oma lappi on paras", .namesAccount), ("LAPPI on kotini aina", .namesAccount),
    ("lappi@eropalvelut.example", .namesAccount), ("eropalvelujen salasana", .namesSite),
    ("Ylläpito on ihanaa", .namesSite), ("Palveluhakemisto 2026", .namesSite),
    ("aaaaaaaaaaaa", .tooSimple), ("abcabcabcabc", .tooSimple),
    ("salasanasalasana", .tooSimple), ("abcdefghijkl", .tooSimple), ("lkjihgfedcba", .tooSimple),
    ("123456789012", .tooSimple), ("qwertyuiopå1", .tooSimple), ("Qwerty123456", .tooSimple),
    ("asdfghjklöä1", .tooSimple), ("1q2w3e4r5t6y", .tooSimple), ("1qaz2wsx3edc", .tooSimple),
    ("111111222222", .tooSimple),
  ])
  func `what everybody tries first is refused with its reason`(
    password: String, problem: PasswordProblem
  ) {
    #expect(PasswordRule.problem(with: password, email: email) == problem)
  }
}
