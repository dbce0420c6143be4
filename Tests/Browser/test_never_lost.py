"""What was acknowledged is never lost: the program killed, the disk full, the file in use."""

import http.client
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from urllib.parse import urlencode

import program
import pytest
from program import rows, run
from site_client import Client

ROUNDS = 20
WRITERS = 4
# Within it the writers get far enough to be killed amid their work.
LONGEST_ROUND_SECONDS = 0.6
SEED = 20261125
NOBODY = 65534
TAKEN, CANNOT_CREATE, BAD_DATA = 69, 73, 65
FILE_LIMIT_BYTES = 2 * 1024 * 1024


def token(base):
    page = Client(base).get("/ilmoita").text
    return page.split('name="token" value="')[1].split('"')[0]


def report(base, proof, text):
    """Sends a report as a browser does; the answer's status and page."""
    connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=30)
    with closing(connection):
        connection.request(
            "POST", "/ilmoita", urlencode({"token": proof, "asia": "other", "teksti": text}),
            {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


class Writer(threading.Thread):
    """Sends reports until the server is gone; keeps what was sent, and what was acknowledged."""

    def __init__(self, base, name):
        super().__init__()
        self.base, self.title = base, name
        self.sent, self.acknowledged = [], []

    def run(self):
        try:
            proof = token(self.base)
            for number in range(10_000):
                text = f"{self.title}/{number} " + "pitkä kertomus " * (number % 200)
                self.sent.append(text.strip())
                if report(self.base, proof, text)[0] == 303:
                    self.acknowledged.append(text.strip())
        except (OSError, http.client.HTTPException, IndexError):
            pass


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(database, figure):
    chance = random.Random(SEED)
    sent, acknowledged = set(), []
    for number in range(ROUNDS):
        server = program.serve(database)
        writers = [Writer(server.base, f"{number}.{index}") for index in range(WRITERS)]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(0.02, LONGEST_ROUND_SECONDS))
        server.process.send_signal(signal.SIGKILL)
        server.process.wait(10)
        for writer in writers:
            writer.join(30)
            assert not writer.is_alive()
            sent.update(writer.sent)
            acknowledged += writer.acknowledged
        assert rows(database, "PRAGMA integrity_check") == [("ok",)]
        kept = [text for (text,) in rows(database, "SELECT body FROM suggestion")]
        assert set(acknowledged) <= set(kept), "something acknowledged is gone"
        assert set(kept) <= sent, "something is half"
        assert len(kept) == len(set(kept)), "something is there twice"
    assert len(acknowledged) > ROUNDS, "the writers did get to write"
    figure(
        f"kill test: {ROUNDS} rounds, {len(acknowledged)} reports acknowledged and kept, "
        f"{len(kept) - len(acknowledged)} kept before their answer was sent")


def dump(database):
    """All content but the notes of backups, as SQL."""
    with closing(sqlite3.connect(database)) as connection:
        return [line for line in connection.iterdump() if 'INTO "backup"' not in line]


def test_backup_and_restore_give_the_same_content(database, tmp_path):
    server = program.serve(database)
    assert report(server.base, token(server.base), "Säilyykö tämä?")[0] == 303
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

    assert database.stat().st_size < FILE_LIMIT_BYTES
    server = program.serve(database, prepare=limit)
    proof = token(server.base)
    acknowledged = []
    for number in range(3000):
        text = f"{number} " + "täysi levy " * 300
        status, page = report(server.base, proof, text)
        if status != 303:
            break
        acknowledged.append(text.strip())
    assert status == 503 and "täysi levy" in page and "Mitään ei hävinnyt" in page
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    log = (tmp_path / "server.log").read_text()
    assert log.count("storage failed") == 1 and "täysi" not in log
    assert server.stop() == 0
    kept = {text for (text,) in rows(database, "SELECT body FROM suggestion")}
    assert set(acknowledged) <= kept
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
    proof = token(server.base)
    assert report(server.base, proof, "ennen")[0] == 303
    for suffix in ["", "-wal", "-shm"]:
        os.rename(f"{database}{suffix}", f"{database}.away{suffix}")
    status, page = report(server.base, proof, "kesken kaiken")
    assert status == 503 and "kesken kaiken" in page
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    for suffix in ["", "-wal", "-shm"]:
        os.rename(f"{database}.away{suffix}", f"{database}{suffix}")
    assert report(server.base, proof, "jälkeen")[0] == 303
    assert server.stop() == 0
    assert [text for (text,) in rows(database, "SELECT body FROM suggestion")] == [
        "ennen", "jälkeen"]
