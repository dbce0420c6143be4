"""Visitors' reports wait for no editor: however long the text that somebody saves meanwhile."""

import http.client
import threading
import time
from urllib.parse import urlencode

import desk
import program
import pytest
from site_client import Client
from writers import FORM, SignedIn, form_of, typed

REPORTS = 100
ANSWER_SECONDS = 1.0
LISTING = "/yllapito/palvelut/1"
LANGUAGES = ("fi", "sv", "en", "se", "smn", "sms")
# The form's limits, as Sources/HumanServices/TextLimit.swift has them.
LONGEST = {"nimi": 200, "tiivistelma": 500, "kuvaus": 5000, "hakeutuminen": 1500, "eisovi": 1500}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A program behind a proxy of this machine that it trusts."""
    folder = tmp_path_factory.mktemp("waiting")
    database = folder / desk.DATABASE
    program.seed(database)
    desk.add_account(database, desk.ADMIN, "Pääkäyttäjä", "admin")
    server = program.serve(database, "--trusted-proxy", "127.0.0.1", "--metrics", "127.0.0.1:0")
    yield server
    assert server.stop() == 0


def save_worst(base, until, answers):
    """Saves the longest texts that the form takes, of words without a space, again and again."""
    editor, turn = SignedIn(base, desk.ADMIN), 0
    while not until.is_set():
        turn += 1
        long = {
            f"{name}-{language}": "xä"[turn % 2] * count
            for name, count in LONGEST.items() for language in LANGUAGES
        }
        fields = typed(editor.form(base, LISTING), long)
        answers.append(editor.send(base, LISTING, [*fields, ("_toimi", "tallenna")])[0])


def test_a_hundred_reports_are_answered_within_a_second_while_the_worst_text_is_saved(
    server, figure
):
    until, answers = threading.Event(), []
    editor = threading.Thread(target=save_worst, args=(server.base, until, answers))
    editor.start()
    forms = [form_of(Client(server.base).get("/ilmoita").text) for _ in range(REPORTS)]
    deadline = time.monotonic() + program.START_SECONDS
    while not answers:
        assert editor.is_alive() and time.monotonic() < deadline, "nothing was saved"
        time.sleep(0.01)
    seconds, statuses, start = [], [], threading.Barrier(REPORTS)

    def report(number):
        fields = typed(forms[number], {"teksti": f"Numero {number} on vaihtunut."})
        fields = [pair for pair in fields if pair[0] != "asia"] + [("asia", "error")]
        connection = http.client.HTTPConnection(
            server.base.removeprefix("http://"), timeout=30)
        start.wait()
        begun = time.monotonic()
        connection.request("POST", "/ilmoita", urlencode(fields), FORM | {
            "X-Forwarded-For": f"198.51.100.{number}", "X-Forwarded-Proto": "http"})
        answer = connection.getresponse()
        answer.read()
        seconds.append(time.monotonic() - begun)
        statuses.append(answer.status)

    visitors = [threading.Thread(target=report, args=(number,)) for number in range(REPORTS)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    until.set()
    editor.join()
    assert statuses == [303] * REPORTS
    figure(f"{REPORTS} reports while {len(answers)} worst texts were saved: the slowest "
           f"{max(seconds) * 1000:.0f} ms")
    assert max(seconds) < ANSWER_SECONDS
    assert set(answers) == {303}
