"""`eropalvelut check-links` by the built program; how links are judged stands in the site's tests."""

import json
import sqlite3
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from program import run

USAGE = 64


@pytest.fixture
def pages():
    """A site on this machine with one page."""

    class Pages(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_response(200 if self.path == "/on" else 404)
            self.end_headers()

        do_GET = do_HEAD

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def leave_only(database, address):
    """Takes every other web address out of the file, so that no test asks anybody else."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executescript(f"""
            UPDATE service SET url = NULL;
            UPDATE organization SET url = NULL;
            DELETE FROM material;
            DELETE FROM contact_point;
            DELETE FROM service_source;
            UPDATE taxonomy_term SET statutory_basis = '{{}}';
            UPDATE safety_contact SET source_url = '{address}/on';
            UPDATE service SET url = '{address}/off' WHERE id = (
              SELECT min(id) FROM service WHERE publication = 'published');
            UPDATE catalogue_version SET version = version + 1;
        """)
        return connection.execute(
            "SELECT id, name ->> 'fi' FROM service WHERE url IS NOT NULL").fetchone()


def test_what_is_dead_is_listed_and_makes_the_exit_code_one(database, pages):
    number, name = leave_only(database, pages)
    answer = run(
        "check-links", "--pause", "0", "--public-url", "https://apua.example.fi",
        database=database)
    assert answer.returncode == 1, answer.stderr
    assert answer.stdout == (
        f"dead   {pages}/off: HTTP 404\n"
        f"       {name}: https://apua.example.fi/yllapito/palvelut/{number}\n"
        "Web addresses: 2 looked at, 1 dead, 0 moved for good.\n")
    told = json.loads(
        run("check-links", "--pause", "0", "--json", database=database).stdout)
    assert told["checked"] == 2 and told["links"][0]["dead"] == "HTTP 404"


def test_where_all_is_well_the_exit_code_is_zero(database, pages):
    leave_only(database, pages)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE service SET url = NULL")
    answer = run("check-links", "--pause", "0", database=database)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("options", [
    ["--limit", "0"], ["--pause", "-1"], ["--public-url", "http://apua.example.fi"],
])
def test_what_cannot_be_meant_is_refused(database, options):
    answer = run("check-links", *options, database=database)
    assert answer.returncode == USAGE and answer.stdout == "" and options[0] in answer.stderr
