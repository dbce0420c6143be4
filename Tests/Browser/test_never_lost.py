"""What was acknowledged is never lost: the program killed, the disk full, the file in use."""

import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing

import desk
import program
import pytest
from program import rows, run
from site_client import Client
from writers import Editor, Reporter, SignedIn, form_of, report, typed

ROUNDS = 20
REPORTERS, EDITORS = 2, 3
# Within it the writers get far enough to be killed amid their work.
LONGEST_ROUND_SECONDS = 1.0
SEED = 20261125
NOBODY = 65534
TAKEN, CANNOT_CREATE, BAD_DATA = 69, 73, 65
FILE_LIMIT_BYTES = 9 * 256 * 1024


def editors_of_lapland(database):
    """Their e-mail addresses, and listings that they may save whole."""
    emails = [f"lappi{number}@eropalvelut.example" for number in range(EDITORS)]
    for email in emails:
        desk.add_account(database, email, "Lapin koordinaattori", "coordinator", "lappi")
    found = rows(
        database, """
        SELECT id FROM service
        WHERE publication = 'published' AND evidence <> 'general' AND whereabouts = 'open'
          AND NOT EXISTS (SELECT 1 FROM contact_point WHERE service_id = id)
          AND (SELECT group_concat(extent_type || region_code) FROM service_area
            WHERE service_id = id) = 'region19'
        ORDER BY id""")
    return emails, [number for (number,) in found]


def history(database, path):
    """What the history tells of a record that editors save, each state with its reason."""
    entity = "service" if "palvelut" in path else "organization"
    found = rows(
        database, f"""
        SELECT why, before, after, {entity}.revision FROM {entity}
        JOIN revision ON entity_key = uuid AND entity = '{entity}'
        WHERE {entity}.id = {int(path.rsplit("/", 1)[1])} ORDER BY revision.id""")
    return [
        (why, before and json.loads(before), json.loads(after), revision)
        for why, before, after, revision in found]


def marks_in(path, record):
    """The mark of a record, once for each part of it that carries one."""
    if "palvelut" in path:
        return [
            record["description"]["fi"].split(" ")[-1], record["name"]["sv"],
            record["contactPoints"][0]["note"]["fi"], *record["sources"]]
    return [record["name"]["sv"], record["url"].removeprefix("https://").split(".")[0]]


def stored_marks(database, path):
    """The same as it stands in the tables themselves."""
    number = int(path.rsplit("/", 1)[1])
    if "palvelut" not in path:
        ((name, url),) = rows(
            database, f"SELECT name->>'sv', url FROM organization WHERE id = {number}")
        return [name, url.removeprefix("https://").split(".")[0]]
    ((name, description, phone, source),) = rows(
        database, f"""
        SELECT service.name->>'sv', service.description->>'fi', phone.description->>'fi', citation
        FROM service JOIN contact_point AS phone ON phone.service_id = service.id
          JOIN service_source ON service_source.service_id = service.id
        WHERE service.id = {number}""")
    return [name, description.split(" ")[-1], phone, source]


def searched_words(database, path):
    """What search knows of a listing."""
    number = int(path.rsplit("/", 1)[1])
    ((name, about),) = rows(
        database, f"SELECT name, description FROM search_document WHERE service_id = {number}")
    return name, about


def whole_history(database, path):
    """The marks of all saves of a record, having checked that each of them is whole."""
    _, *saves = history(database, path)
    for earlier, later in zip(saves, saves[1:]):
        assert later[1] == earlier[2], "the history has a gap"
    for mark, _, after, revision in saves:
        assert set(marks_in(path, after)) == {mark}, "an edit is half in the history"
        assert revision == 1 + len(saves), "revision and history part"
    if saves:
        assert set(stored_marks(database, path)) == {saves[-1][0]}, "an edit is half in the tables"
    return [mark for mark, *_ in saves]


class Kept:
    """What all writers of all rounds sent and what was acknowledged."""

    def __init__(self):
        self.sent, self.acknowledged = set(), []

    def add(self, writer):
        self.sent.update(writer.sent)
        self.acknowledged += writer.acknowledged

    def compare(self, found):
        assert set(self.acknowledged) <= set(found), "something acknowledged is gone"
        assert set(found) <= self.sent, "something is half"
        assert len(found) == len(set(found)), "something is there twice"

    def figure(self, what, found):
        # How many get through between two kills hangs on the machine.
        assert len(self.acknowledged) > ROUNDS // 4, "the writers did get to write"
        return (
            f"{len(self.acknowledged)} {what} acknowledged and kept, "
            f"{len(found) - len(self.acknowledged)} kept before their answer was sent")


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(database, figure):
    chance = random.Random(SEED)
    emails, services = editors_of_lapland(database)
    server = program.serve(database)
    browsers = [SignedIn(server.base, email) for email in emails]
    organizations = [
        browser.create_organization(server.base, f"Kokeen järjestäjä {index}")
        for index, browser in enumerate(browsers + browsers[:1])]
    server.kill()
    reports, edits, conflicts = Kept(), Kept(), 0
    for number in range(ROUNDS):
        server = program.serve(database)
        reporters = [Reporter(server.base, f"{number}.{index}") for index in range(REPORTERS)]
        # One listing and one organization are everybody's, one of each is their own.
        editors = [
            Editor(
                server.base, f"{number}x{index}", browser, [services[-1], services[index]],
                [organizations[-1], organizations[index]])
            for index, browser in enumerate(browsers)]
        for writer in reporters + editors:
            writer.start()
        # A power cut waits for nothing.
        time.sleep(chance.uniform(0.02, LONGEST_ROUND_SECONDS))
        server.kill()
        for writer in reporters + editors:
            writer.join(30)
            assert not writer.is_alive() and writer.fault is None, writer.fault
            (reports if writer in reporters else edits).add(writer)
        conflicts += sum(editor.conflicts for editor in editors)
        assert rows(database, "PRAGMA integrity_check") == [("ok",)]
        kept = [text for (text,) in rows(database, "SELECT body FROM suggestion")]
        reports.compare(kept)
        saved = [
            (path, mark) for path in sorted({path for path, _ in edits.sent})
            for mark in whole_history(database, path)]
        edits.compare(saved)
    assert conflicts > 0, "editors did save the same record at the same time"
    # Words follow a save on a queue of their own; those that a kill took are made at the next start.
    assert program.serve(database).stop() == 0
    for path in {path for path, _ in edits.sent if "palvelut" in path}:
        if marks := whole_history(database, path):
            name, about = searched_words(database, path)
            assert marks[-1] in name and marks[-1] in about, "search knows an older text"
    assert "words of all listings are in step" in run("check", "--database", database).stdout
    figure(
        f"kill test: {ROUNDS} rounds; {reports.figure('reports', kept)}; "
        f"{edits.figure('edits', saved)}; {conflicts} edits on stale data refused")


def dump(database):
    """All content but the notes of backups, as SQL."""
    with closing(sqlite3.connect(database)) as connection:
        return [line for line in connection.iterdump() if 'INTO "backup"' not in line]


def test_backup_and_restore_give_the_same_content(database, tmp_path):
    server = program.serve(database)
    assert report(server.base, "Säilyykö tämä?")[0] == 303
    copy = tmp_path / "copy.sqlite"
    made = run("backup", copy, "--database", database)
    assert made.returncode == 0 and "checked and whole" in made.stdout, made.stderr
    again = run("backup", copy, "--database", database)
    assert again.returncode == CANNOT_CREATE and "is there already" in again.stderr
    refused = run("restore", copy, "--database", database)
    assert refused.returncode == TAKEN and "Another server" in refused.stderr
    assert server.stop() == 0
    before = dump(database)
    assert dump(copy) == before
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM suggestion")
    restored = run("restore", copy, "--database", database)
    assert restored.returncode == 0, restored.stderr
    assert dump(database) == before
    kept = [file for file in tmp_path.iterdir() if ".before-" in file.name]
    assert len(kept) == 1 and str(kept[0]) in restored.stdout
    assert rows(kept[0], "SELECT count(*) FROM suggestion") == [(0,)]


def test_a_bad_backup_is_refused(database, tmp_path):
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(database.read_bytes()[:100_000])
    before = dump(database)
    answer = run("restore", bad, "--database", database)
    assert answer.returncode == BAD_DATA and "bad.sqlite" in answer.stderr
    assert dump(database) == before


def test_a_server_with_a_folder_for_backups_makes_one_and_check_tells_its_age(
        database, tmp_path):
    folder = tmp_path / "backups"
    server = program.serve(database, "--backup-dir", str(folder))
    deadline = time.monotonic() + 20
    while not list(folder.glob("*.sqlite")) and time.monotonic() < deadline:
        time.sleep(0.05)
    (made,) = folder.glob("eropalvelut-*.sqlite")
    assert made.stat().st_mode & 0o077 == 0, "only its owner may read it"
    assert rows(made, "PRAGMA integrity_check") == [("ok",)]
    assert "ok       backup: the last is 0 h old" in run("check", "--database", database).stdout
    assert server.stop() == 0


def test_a_folder_that_cannot_be_written_is_a_log_line_and_a_problem(database, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    server = program.serve(database, "--backup-dir", str(blocked))
    log = tmp_path / "server.log"
    deadline = time.monotonic() + 20
    while "backup failed" not in log.read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert log.read_text().count("backup failed") == 1
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    assert server.stop() == 0


def test_a_second_server_leaves_the_first_alone(database):
    first = program.serve(database)
    second = run("serve", "--listen", "127.0.0.1:0", "--database", database)
    assert second.returncode == TAKEN
    assert "Another server already serves" in second.stderr
    assert Client(first.base).get("/kunta/utsjoki").status == 200
    assert "whole" in run("check", "--database", database).stdout, "commands may run beside it"
    assert first.stop() == 0


def test_when_the_file_may_not_grow_the_text_comes_back_and_readers_go_on(database, tmp_path):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT_BYTES, FILE_LIMIT_BYTES))

    (email, *_), (service, *_) = editors_of_lapland(database)
    assert database.stat().st_size < FILE_LIMIT_BYTES
    server = program.serve(database, prepare=limit)
    editor = SignedIn(server.base, email)
    path = f"/yllapito/palvelut/{service}"
    typed_form = typed(
        editor.form(server.base, path),
        {"kuvaus-fi": "pitkä <teksti> " * 300, "_toimi": "tallenna"})
    acknowledged = []
    for number in range(3000):
        text = f"{number} " + "täysi levy " * 300
        status, page = report(server.base, text)
        if status != 303:
            break
        acknowledged.append(text.strip())
    assert status == 503 and "täysi levy" in page and "Mitään ei hävinnyt" in page
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    status, _, page = editor.send(server.base, path, typed_form)
    assert status == 503 and "Mitään ei hävinnyt" in page
    assert dict(form_of(page))["kuvaus-fi"] == "pitkä <teksti> " * 300
    log = (tmp_path / "server.log").read_text()
    assert log.count("storage failed") == 2 and "täysi" not in log and "pitkä" not in log
    assert server.stop() == 0
    kept = {text for (text,) in rows(database, "SELECT body FROM suggestion")}
    assert set(acknowledged) <= kept
    assert history(database, path)[1:] == [], "no half edit"
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
def test_a_folder_that_another_user_may_not_write_is_said_so(database, tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir()
    shutil.copy(database, folder / "own.sqlite")
    for place in [folder, *folder.parents]:
        if place != place.parent and os.stat(place).st_uid == 0 and "pytest" in str(place):
            place.chmod(place.stat().st_mode | 0o055)
    answer = subprocess.run(
        ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", program.BUILT,
         "serve", "--listen", "127.0.0.1:0", "--database", folder / "own.sqlite"],
        env=program.ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=60)
    assert answer.returncode == CANNOT_CREATE, answer.stderr
    assert "cannot be opened" in answer.stderr and "writable" in answer.stderr


def test_a_server_whose_file_is_taken_away_acknowledges_nothing_more(database, tmp_path):
    server = program.serve(database)
    assert report(server.base, "ennen")[0] == 303
    for suffix in ["", "-wal", "-shm"]:
        os.rename(f"{database}{suffix}", f"{database}.away{suffix}")
    status, page = report(server.base, "kesken kaiken")
    assert status == 503 and "kesken kaiken" in page
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    for suffix in ["", "-wal", "-shm"]:
        os.rename(f"{database}.away{suffix}", f"{database}{suffix}")
    assert report(server.base, "jälkeen")[0] == 303
    assert server.stop() == 0
    assert [text for (text,) in rows(database, "SELECT body FROM suggestion")] == [
        "ennen", "jälkeen"]
