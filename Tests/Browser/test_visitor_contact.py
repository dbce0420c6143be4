"""Visitors' ways to be reached, as the program's commands and a running server treat them."""

import sqlite3
import time
from contextlib import closing

import program
from program import rows, run

OLD, NEW = "vanha.kavija@example.fi", "uusi.kavija@example.fi"


def write_reports(database):
    """A report whose contact is due to go, and one whose contact is not."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executescript(f"""
            INSERT INTO suggestion (id, uuid, kind, body, language, received_on) VALUES
              (1, '00000000-0000-4000-8000-000000000001', 'other', 'Teksti', 'fi', '2020-01-01'),
              (2, '00000000-0000-4000-8000-000000000002', 'other', 'Teksti', 'fi', date('now'));
            INSERT INTO suggestion_contact (suggestion_id, contact, received_on) VALUES
              (1, '{OLD}', '2020-01-01'), (2, '{NEW}', date('now'));
        """)


def test_a_server_that_starts_deletes_what_is_due(database):
    write_reports(database)
    server = program.serve(database)
    deadline = time.monotonic() + program.STOP_SECONDS
    while len(rows(database, "SELECT * FROM suggestion_contact")) > 1:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert server.stop() == 0
    assert rows(database, "SELECT contact FROM suggestion_contact") == [(NEW,)]
    assert rows(database, "SELECT count(*) FROM suggestion") == [(2,)]
    assert b"kavija" not in (database.parent / "server.log").read_bytes()


def test_a_copy_by_hand_has_nothing_that_is_due(database, tmp_path):
    write_reports(database)
    copy = tmp_path / "copy.sqlite"
    assert run("backup", copy, database=database).returncode == 0
    assert OLD.encode() not in copy.read_bytes() and NEW.encode() in copy.read_bytes()


def test_reports_are_listed_without_it(database):
    write_reports(database)
    answer = run("suggestions", database=database)
    assert answer.stdout.count("Teksti") == 2 and "kavija" not in answer.stdout
