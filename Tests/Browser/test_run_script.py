"""`Scripts/run`: a new database is seeded, an old one is left as it is."""

import sqlite3
from contextlib import closing

from program import REPOSITORY, Running
from site_client import Client

EDITED = '{"fi": "Ylläpitäjän antama nimi"}'


def start(folder):
    # A relative name, from another folder than the repository: both must work.
    options = ["--listen", "127.0.0.1:0", "--database", "data/directory.sqlite"]
    return Running([str(REPOSITORY / "Scripts/run"), *options], folder)


def test_a_second_start_serves_what_was_edited(tmp_path):
    first = start(tmp_path)
    assert "Make the database" in first.output
    assert Client(first.base).get("/kunta/utsjoki").status == 200
    assert first.stop() == 0

    with closing(sqlite3.connect(tmp_path / "data/directory.sqlite")) as connection, connection:
        connection.execute(
            "UPDATE service SET name = ? WHERE slug = 'apua-eroon-chat'", [EDITED])

    second = start(tmp_path)
    assert "Make the database" not in second.output
    assert "Ylläpitäjän antama nimi" in Client(second.base).get("/palvelu/apua-eroon-chat").text
    assert second.stop() == 0
