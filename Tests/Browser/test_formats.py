"""Files for other programs, read by programs that know nothing of us."""

import csv
import io
import json
import re
from datetime import date, datetime

import feedparser
import icalendar
import pytest
import vobject
from main_pages import LANGUAGES, address
from seeds import CONFIDENTIAL_STREET, DRAFTS, PUBLISHED
from site_client import Client

YEAR_OF_DATA = "/kalenteri?vuosi=2018"


@pytest.fixture(scope="module")
def client(base):
    return Client(base)


def file(client, path, kind):
    answer = client.open(path)
    assert answer.status == 200
    assert answer.fields["Content-Type"].split(";")[0] == kind
    assert CONFIDENTIAL_STREET not in answer.text
    assert not [slug for slug in DRAFTS if f"/palvelu/{slug}" in answer.text]
    return answer


def calendar(client, path):
    text = file(client, path, "text/calendar").body
    for line in text.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
    parsed = icalendar.Calendar.from_ical(text)
    assert parsed.errors == []
    assert [zone["TZID"] for zone in parsed.walk("VTIMEZONE")] == ["Europe/Helsinki"]
    for event in parsed.walk("VEVENT"):
        assert event.errors == []
        assert event["UID"] and event["DTSTAMP"].dt.tzinfo and event["SUMMARY"]
        assert event["DTSTART"].dt
        assert event["STATUS"] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}
    return parsed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_is_a_calendar(client, language):
    events = calendar(client, address("/kalenteri.ics", language)).walk("VEVENT")
    assert len(events) > 5
    assert len({event["UID"] for event in events}) == len(events)
    assert {event["STATUS"] for event in events} >= {"CONFIRMED", "CANCELLED"}
    # What is known by the day is that day.
    days = [event["DTSTART"].dt for event in events if event.get("TRANSP") != "TRANSPARENT"]
    assert days and all(isinstance(day, (date, datetime)) for day in days)


def test_the_calendar_keeps_its_identifiers(client):
    first, again = (
        [(event["UID"], event["DTSTAMP"].dt) for event in calendar(client, path).walk("VEVENT")]
        for path in ["/kalenteri.ics", "/sv/kalenteri.ics"]
    )
    assert first == again


def test_every_service_has_a_calendar_and_a_card(client):
    for slug in PUBLISHED:
        calendar(client, f"/palvelu/{slug}.ics")
        [card] = cards(client, f"/palvelu/{slug}.vcf")
        assert card.uid.value.startswith("urn:uuid:")


def cards(client, path):
    text = file(client, path, "text/vcard").body
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    found = list(vobject.readComponents(text.decode()))
    for card in found:
        assert card.name == "VCARD"
        assert card.version.value == "3.0"
        assert card.fn.value
        assert card.n.value.family == card.fn.value
        card.validate()
        for phone in card.contents.get("tel", []):
            assert re.fullmatch(r"\+?[0-9]+", phone.value)
    return found


def test_a_provider_has_a_card(client):
    [card] = cards(client, "/jarjestaja/lapin-ensi-ja-turvakoti.vcf")
    assert card.fn.value == "Lapin ensi- ja turvakoti ry"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "query", ["", "?alue=lappi", "?kunta=utsjoki", "?aihe=vertaisryhma", "?kunta=tampere&alue=lappi"])
def test_the_feed_is_a_feed(client, language, query):
    answer = file(client, address("/uutta.atom", language) + query, "application/atom+xml")
    feed = feedparser.parse(answer.body)
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed
    assert feed.feed.language == language
    for entry in feed.entries:
        assert entry.id.startswith("urn:uuid:")
        assert entry.title and entry.author and entry.published_parsed and entry.updated_parsed
        assert entry.link.startswith("http")
    updated = [entry.updated_parsed for entry in feed.entries]
    assert updated == sorted(updated, reverse=True)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    if not query:
        assert len(feed.entries) == 50


def test_the_whole_directory_is_a_table_and_json(client):
    answer = file(client, "/hakemisto.csv", "text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))
    assert sorted(row["slug"] for row in rows) == sorted(PUBLISHED)
    assert {row["licence"] for row in rows} == {"CC BY 4.0"}
    assert all("Tilastokeskus" in row["sources"] for row in rows)

    whole = json.loads(file(client, "/hakemisto.json", "application/json").text)
    assert whole["licence"] == "CC BY 4.0"
    assert "Tilastokeskus" in whole["sources"]
    assert date.fromisoformat(whole["generated_on"])
    assert sorted(item["slug"] for item in whole["items"]) == sorted(PUBLISHED)
    assert whole["count"] == len(PUBLISHED)


def kept(cell):
    """What a spreadsheet shows: the text of ="047", which it keeps as text."""
    found = re.fullmatch(r'="([-+0-9 ()./,:;eE]*)"', cell)
    return found[1] if found else cell


def runs(cell):
    return kept(cell) == cell and cell[:1] in set("=+-@\t\r") and bool(cell)


def test_the_table_for_excel_has_semicolons_and_runs_nothing(client):
    answer = file(client, "/hakemisto.csv?muoto=excel", "text/csv")
    assert answer.body.startswith(b"\xef\xbb\xbf")
    text = answer.body.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    assert len(rows) == len(PUBLISHED) + 1
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if runs(cell)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["alue=lappi", "q=ero", "q=perheneuvola&kunta=kemi", "q=qwxzqwxz"])
def test_results_are_a_table_and_json(client, language, query):
    whole = json.loads(
        file(client, address("/haku.json", language) + "?" + query, "application/json").text)
    answer = file(client, address("/haku.csv", language) + "?" + query, "text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))
    assert [row["slug"] for row in rows] == [item["slug"] for item in whole["items"]]
    assert bool(rows) == ("qwxz" not in query)
    assert len({row["uuid"] for row in rows}) == len(rows)
    assert set(rows[0] if rows else []) >= set(whole["items"][0] if rows else [])
    excel = file(client, address("/haku.csv", language) + f"?{query}&muoto=excel", "text/csv")
    assert excel.body.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(excel.body.decode("utf-8-sig"), newline="")
    cells = list(csv.reader(text, delimiter=";", strict=True))
    assert len(cells) == len(rows) + 1
    assert not [cell for row in cells for cell in row if runs(cell)]


@pytest.mark.parametrize(
    "view", ["", "/utsjoki", "/sovittelu",
             "/suunnittelu?aihe=tapaamispaikka&tapa=kasvokkain&kunta=inari&alue=naapurit"])
def test_coverage_is_a_table_for_excel_too(client, view):
    path, _, query = view.partition("?")
    plain = file(client, f"/katvealueet{path}.csv?{query}", "text/csv")
    excel = file(client, f"/katvealueet{path}.csv?{query}&muoto=excel", "text/csv")
    rows = list(csv.reader(io.StringIO(plain.text, newline=""), strict=True))
    text = io.StringIO(excel.body.decode("utf-8-sig"), newline="")
    cells = list(csv.reader(text, delimiter=";", strict=True))
    assert [[kept(cell) for cell in row] for row in cells] == rows
    code = rows[0].index("municipality_code")
    assert all(row[code].startswith('="') for row in cells[1:])
    assert len(rows) > 1


def test_a_list_is_a_table_a_calendar_and_cards(client):
    whole = json.loads(client.open("/haku.json?aihe=turvakoti").text)["items"]
    assert whole
    page = client.open(f"/palvelu/{whole[0]['slug']}").text
    chosen = page.split("lista=", 1)[1].split("#", 1)[0]
    assert len(chosen) == 8
    rows = list(csv.DictReader(io.StringIO(file(client, f"/lista.csv?p={chosen}", "text/csv").text)))
    assert [row["slug"] for row in rows] == [whole[0]["slug"]]
    assert len(cards(client, f"/lista.vcf?p={chosen}")) == 1
    calendar(client, f"/lista.ics?p={chosen}")
