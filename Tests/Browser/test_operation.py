"""What whoever runs the program sees: metrics, the access log, and edits by other programs."""

import sqlite3
import time
from contextlib import closing

import program
import pytest
from prometheus_client.parser import text_string_to_metric_families
from site_client import Client


def metrics(server):
    address = server.wait_for(r"Metrics are at (http://127\.0\.0\.1:\d+)/metrics\n")
    answer = Client(address).get("/metrics")
    assert answer.status == 200
    families = list(text_string_to_metric_families(answer.text))
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }, families


def counted(server, requests):
    """The metrics once so many requests are counted: that is done after they are answered."""
    deadline = time.monotonic() + program.STOP_SECONDS
    while True:
        figures, families = metrics(server)
        if (figures["http_request_duration_seconds_count",] >= requests
                or time.monotonic() > deadline):
            return figures, families
        time.sleep(0.05)


def test_metrics_are_read_by_prometheus_own_parser(database):
    server = program.serve(database, "--metrics", "127.0.0.1:0")
    client = Client(server.base)
    for _ in range(3):
        assert client.get("/kunta/utsjoki").status == 200
    assert client.get("/ei-ole").status == 404
    figures, families = counted(server, 4)
    assert figures["http_requests_total", "/kunta/:slug", "200"] == 3
    assert figures["http_requests_total", "", "404"] == 1
    assert figures["http_request_duration_seconds_count",] == 4
    assert figures["http_request_duration_seconds_bucket", "+Inf"] == 4
    assert figures["eropalvelut_page_cache_hits_total",] == 2
    assert figures["eropalvelut_page_cache_bytes",] > 10_000
    assert figures["http_connections_open",] == 1
    assert figures["process_resident_memory_bytes",] > 1_000_000
    assert all(family.documentation for family in families)
    assert client.get("/metrics").status == 404, "visitors do not see it"
    assert server.stop() == 0


def test_metrics_stay_on_the_machine(database):
    with pytest.raises(RuntimeError):
        program.serve(database, "--metrics", "0.0.0.0:0")
    assert "not on this machine alone" in (database.parent / "server.log").read_text()


def test_the_access_log_tells_nothing_of_who_asked(database):
    server = program.serve(database, "--access-log")
    agent = {"User-Agent": "Selain/1", "Referer": "http://muu.example/"}
    assert Client(server.base).get("/haku?q=salainen", **agent).status == 200
    assert server.stop() == 0
    lines = (database.parent / "server.log").read_text().splitlines()
    assert len([line for line in lines if " GET /haku 200 " in line]) == 1
    for word in ["salainen", "Selain", "muu.example", "127.0.0.1"]:
        assert not any(word in line for line in lines)


def test_without_being_asked_to_it_writes_no_log_of_visitors(database):
    server = program.serve(database)
    assert Client(server.base).get("/kunta/utsjoki").status == 200
    assert server.stop() == 0
    assert (database.parent / "server.log").read_text() == ""


def test_an_edit_by_another_program_shows_at_once(database):
    server = program.serve(database)
    client = Client(server.base)
    first = client.get("/palvelu/apua-eroon-chat")
    assert client.get("/palvelu/apua-eroon-chat").text == first.text
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "UPDATE service SET name = ? WHERE slug = 'apua-eroon-chat'",
            ['{"fi":"Toisen ohjelman nimi"}'],
        )
        connection.execute("UPDATE catalogue_version SET version = version + 1")
    second = client.get("/palvelu/apua-eroon-chat")
    assert "Toisen ohjelman nimi" in second.text
    assert second.fields["ETag"] != first.fields["ETag"]
    known = client.get("/palvelu/apua-eroon-chat", **{"If-None-Match": first.fields["ETag"]})
    assert known.status == 200
    assert server.stop() == 0
