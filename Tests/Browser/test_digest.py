"""`eropalvelut digest`: letters to editors, printed or handed to a program."""

import email
import email.policy
import subprocess

import program
import pytest
from program import run

PASSWORD = "kolme poroa ja yksi hirvi\n"
USAGE, CONFIGURATION = 64, 78
ORIGIN = "https://apua.example.fi"
EDITORS = {
    "lappi@example.fi": ["--role", "coordinator", "--region", "lappi"],
    "pirkanmaa@example.fi": ["--role", "coordinator", "--region", "pirkanmaa"],
    "kaikki@example.fi": ["--role", "admin"],
}


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    file = tmp_path_factory.mktemp("digest") / "test.sqlite"
    program.seed(file)
    for address, role in EDITORS.items():
        subprocess.run(
            [program.BUILT, "account", "add", "--database", file, "--email", address,
             "--name", address, *role],
            env=program.ENVIRONMENT, input=PASSWORD, check=True, capture_output=True, text=True)
    return file


@pytest.fixture
def sendmail(tmp_path):
    """A program that keeps each message by its recipient, and refuses Lapland's if asked to."""
    def make(refuses=""):
        file = tmp_path / "sendmail"
        file.write_text(
            f"#!/bin/sh\n[ \"$1 $2\" = '-i --' ] || exit 64\n"
            f"[ \"$3\" = '{refuses}' ] && exit 75\ncat > '{tmp_path}'/\"$3\"\n")
        file.chmod(0o700)
        return file
    return make


def test_without_a_program_letters_are_printed(database):
    answer = run("digest", database=database)
    assert answer.returncode == 0, answer.stderr
    for address in EDITORS:
        assert f"To: {address}\n" in answer.stdout
    assert "http://127.0.0.1:8080/yllapito/vuoro" in answer.stdout


def test_each_editor_gets_a_message_that_readers_understand(database, sendmail, tmp_path):
    answer = run(
        "digest", "--mail-with", sendmail(), "--public-url", ORIGIN + "/", database=database)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout == "Letters: 3 handed on, 0 failed.\n"
    for address in EDITORS:
        raw = (tmp_path / address).read_bytes()
        assert all(len(line) <= 998 for line in raw.split(b"\n")) and raw.isascii()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert not message.defects and message["To"] == address
        assert message["From"] == "eropalvelut@apua.example.fi"
        assert message["Subject"] == "Palveluhakemisto: tämä odottaa sinua"
        assert message["Date"].datetime and message["Message-ID"]
        text = message.get_content()
        assert text.startswith("Hei!\n") and f"{ORIGIN}/yllapito/vuoro\n" in text
        assert ("Pirkanmaa" in text) == (address != "lappi@example.fi")


def test_one_that_fails_does_not_stop_the_others(database, sendmail, tmp_path):
    answer = run(
        "digest", "--mail-with", sendmail("lappi@example.fi"), "--public-url", ORIGIN,
        "--from", "posti@example.fi", database=database)
    assert answer.returncode == 1
    assert answer.stdout == "Letters: 2 handed on, 1 failed.\n"
    assert answer.stderr == (
        "The letter to lappi@example.fi was not taken: the program ended with exit code 75.\n")
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "kaikki@example.fi", "pirkanmaa@example.fi", "sendmail"]
    assert b"From: posti@example.fi\n" in (tmp_path / "kaikki@example.fi").read_bytes()


@pytest.mark.parametrize("options, code, word", [
    (["--mail-with", "no-such-program"], USAGE, "--public-url"),
    (["--mail-with", "no-such-program", "--public-url", ORIGIN], CONFIGURATION, "no-such-program"),
    (["--public-url", "http://apua.example.fi"], USAGE, "https"),
    (["--public-url", ORIGIN + "/polku"], USAGE, "host alone"),
    (["--from", "a\nBcc: b@example.fi"], USAGE, "--from"),
    (["--from", "-oQ@example.fi"], USAGE, "--from"),
])
def test_what_cannot_be_meant_is_refused_before_any_letter(database, options, code, word):
    answer = run("digest", *options, database=database)
    assert answer.returncode == code and word in answer.stderr
    assert answer.stdout == ""
