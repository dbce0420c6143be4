"""`eropalvelut account`: accounts from the command line."""

import subprocess

import program
import pytest

GOOD = "kolme poroa ja yksi hirvi\n"


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    file = tmp_path_factory.mktemp("accounts") / "test.sqlite"
    program.seed(file)
    return file


def account(database, *arguments, typed=""):
    """Runs a command; its exit code, and all that it said."""
    done = subprocess.run(
        [program.BUILT, "account", arguments[0], "--database", database, *arguments[1:]],
        env=program.ENVIRONMENT, input=typed, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_accounts_are_made_listed_reset_disabled_and_unlocked(database):
    assert "No accounts" in account(database, "list")[1]
    admin = ["--email", "Paa@Example.org", "--name", "Pääkäyttäjä", "--role", "admin"]
    assert account(database, "add", *admin, typed=GOOD)[0] == 0
    assert account(database, "add", *admin, typed=GOOD)[0] == 65, "the address is taken"
    code, said = account(
        database, "add", "--email", "lappi@example.org", "--name", "Lapin koordinaattori",
        "--role", "coordinator", "--region", "lappi", "--link",
        "--public-url", "https://example.org/")
    assert code == 0 and "https://example.org/yllapito/linkki?avain=" in said
    lines = account(database, "list")[1].splitlines()
    assert lines == [
        "lappi@example.org  coordinator  19  Lapin koordinaattori  no password yet",
        "paa@example.org  admin  Pääkäyttäjä",
    ]
    lappi = ["--email", "lappi@example.org"]
    assert account(database, "reset", *lappi, "--second-factor", typed=GOOD)[0] == 0
    assert account(database, "disable", *lappi)[0] == 0
    assert "disabled" in account(database, "list")[1]
    assert account(database, "disable", *lappi, "--undo")[0] == 0
    assert account(database, "unlock", *lappi)[0] == 0
    assert account(database, "unlock", "--email", "muu@example.org")[0] == 65
    code, said = account(database, "disable", "--email", "paa@example.org")
    assert code == 65 and "administer" in said


@pytest.mark.parametrize(
    "typed, said",
    [("", "No password"), ("lyhyt\n", "fewer than 12"), ("123456789012\n", "sequence"),
     ("uusi nimi on paras\n", "e-mail address"), ("eropalvelut 2026\n", "name of the site")])
def test_a_password_that_may_not_be_used_is_refused_with_its_reason(database, typed, said):
    code, words = account(
        database, "add", "--email", "uusi.nimi@example.org", "--name", "Uusi",
        "--role", "admin", typed=typed)
    assert code in (65, 66) and said in words


@pytest.mark.parametrize(
    "arguments",
    [["--email", "x", "--role", "admin"], ["--email", "a@example.org", "--role", "owner"],
     ["--email", "a@example.org", "--role", "coordinator"],
     ["--email", "a@example.org", "--role", "coordinator", "--region", "muu"]])
def test_wrong_use_says_what_to_do(database, arguments):
    code, said = account(database, "add", "--name", "Uusi", *arguments, typed=GOOD)
    assert code == 64 and len(said.splitlines()) >= 2
