"""What a page says of sessions is what a calendar program and a file's reader get: the same times."""

import json
import os
import re
from collections import Counter
from functools import cache
from datetime import UTC, date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import icalendar
import program
import pytest
import random_meetings
import recurring_ical_events
from main_pages import LANGUAGES, address
from site_client import Client

FINLAND = ZoneInfo("Europe/Helsinki")
# How far ahead pages tell sessions, in days, and how many of a series a listing's page has.
HORIZON = 366
SHOWN = 5
# Each draws other sessions; another one can be tried with MEETINGS_SEED.
SEEDS = [1, 2, *filter(None, [os.environ.get("MEETINGS_SEED")])]

DAY = r"\d{1,2}\.\d{1,2}\.\d{4}"
TIME = r"\d{2}[.:]\d{2}"
DATES = rf"(?P<first>{DAY})(?:–(?P<last>{DAY}))?"
HOURS = rf"(?P<opens>{TIME})(?:–(?P<closes>{TIME}))?"
SAID = {
    "fi": rf"{DATES}(?: (?P<daily>joka päivä )?klo {HOURS}(?P<over> \(päättyy seuraavana päivänä\))?)?",
    "sv": rf"{DATES}(?: (?P<daily>varje dag )?kl\. {HOURS}(?P<over> \(slutar följande dag\))?)?",
    "en": rf"{DATES}(?: {HOURS}(?P<daily> each day)?(?P<over> \(ends the next day\))?)?",
}
CALLED_OFF = {"fi": "peruttu", "sv": "inställd", "en": "cancelled"}


def midnight(day):
    return datetime(day.year, day.month, day.day, tzinfo=FINLAND).astimezone(UTC)


def instant(day, text):
    """A clock time in Finland; 24.00 is the end of the day."""
    hour, minute = (int(part) for part in re.split("[.:]", text))
    if hour == 24:
        return midnight(day + timedelta(days=1))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=FINLAND).astimezone(UTC)


def evening(day, opens, closes, is_over_midnight):
    """From opening to closing. A clock time that the spring leaves out is an hour later; what ended
    so before it began takes as long as its clock times say."""
    start = instant(day, opens)
    if closes is None:
        return start, start
    end_day = day + timedelta(days=1) if is_over_midnight else day
    end = instant(end_day, closes)
    if end <= start:
        opened, closed = (
            timedelta(hours=int(text[:2]), minutes=int(text[3:])) for text in (opens, closes))
        end = start + closed - opened + (timedelta(days=1) if is_over_midnight else timedelta())
    return start, end


def said(text, language):
    """The intervals that a person reads in a line, as beginnings and ends in UTC."""
    month = re.fullmatch(r"(\d{1,2})/(\d{4})", text)
    if month:
        first = date(int(month[2]), int(month[1]), 1)
        return [(midnight(first), midnight((first + timedelta(days=31)).replace(day=1)))]
    found = re.fullmatch(SAID[language], text)
    assert found, f"nobody understands {text!r} in {language}"
    first, last = (
        datetime.strptime(day, "%d.%m.%Y").date() if day else None
        for day in (found["first"], found["last"]))
    last = last or first
    if not found["opens"]:
        return [(midnight(first), midnight(last + timedelta(days=1)))]
    assert bool(found["daily"]) == (first < last), text
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [evening(day, found["opens"], found["closes"], bool(found["over"])) for day in days]


def is_in_sight(interval, today):
    """Whether it touches a day on which pages tell sessions."""
    start, end = interval
    last = (end - timedelta(microseconds=1) if end > start else end).astimezone(FINLAND).date()
    return last >= today and start.astimezone(FINLAND).date() <= today + timedelta(days=HORIZON)


def told_lines(html, language):
    """Of each item of a list: its intervals, and whether it is called off."""
    for item in re.findall(r"<li>(.*?)</li>", html, re.S):
        text = unescape(re.sub(r"<[^>]+>", "", item))
        dates, *rest = text.split(" · ")
        yield item, dates.strip(), f"<strong>{CALLED_OFF[language]}</strong>" in item


def of_the_calendar_page(client, language, today):
    page = client.open(address("/kalenteri", language)).text
    listed = re.search(r'<ul class="calendar">(.*?)</ul>', page, re.S)
    found = Counter()
    for item, _, is_off in told_lines(listed[1] if listed else "", language):
        slug = re.search(r'/palvelu/([^"#?]+)', item)[1]
        dates = unescape(re.search(r"<strong>(.*?)</strong>", item)[1])
        for interval in said(dates, language):
            if is_in_sight(interval, today):
                found[slug, *interval, is_off] += 1
    return found


def moment(value):
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    return midnight(value)


def events_of(calendar, today):
    """What a calendar program shows around the days in sight: slug, UID, interval, called off."""
    window = today - timedelta(days=60), today + timedelta(days=HORIZON + 60)
    for event in recurring_ical_events.of(calendar).between(*window):
        start = moment(event["DTSTART"].dt)
        end = moment(event["DTEND"].dt) if "DTEND" in event else start
        is_off = event["STATUS"] == "CANCELLED"
        if is_off:
            assert event["SUMMARY"].startswith("peruttu: ")
        yield event["URL"].rsplit("/", 1)[1], str(event["UID"]), (start, end), is_off


def of_the_calendar_file(events, today):
    return Counter(
        (slug, *interval, is_off) for slug, _, interval, is_off in events
        if is_in_sight(interval, today))


def of_the_json(client):
    def parsed(text):
        first, _, last = text.partition("/")
        if "T" in first:
            start = datetime.fromisoformat(first)
            end = datetime.fromisoformat(last) if last else start
            return start.astimezone(UTC), end.astimezone(UTC)
        last = date.fromisoformat(last or first)
        return midnight(date.fromisoformat(first)), midnight(last + timedelta(days=1))

    found = Counter()
    for item in json.loads(client.open("/hakemisto.json").text)["items"]:
        for field, is_off in [("sessions", False), ("cancelled_sessions", True)]:
            for text in item[field]:
                found[item["page"].rsplit("/", 1)[1], *parsed(text), is_off] += 1
    return found


def difference(page, file):
    return {"only one": sorted((page - file).elements()), "only other": sorted((file - page).elements())}


@pytest.fixture(scope="module", params=SEEDS, ids=lambda seed: f"seed {seed}")
def meetings(request, seeded, tmp_path_factory):
    """A program that serves random sessions; its client, the listings, and the day it is."""
    folder = tmp_path_factory.mktemp("meetings")
    database = program.copied(seeded, folder / "meetings.sqlite")
    today = datetime.now(FINLAND).date()
    slugs = random_meetings.write(database, request.param, today)
    server = program.serve(database)
    client = Client(server.base)

    @cache
    def filed(path):
        """The events of a calendar file, and its VEVENTs that are no exceptions of others."""
        calendar = icalendar.Calendar.from_ical(client.open(path).text)
        assert calendar.errors == []
        masters = [event for event in calendar.walk("VEVENT") if "RECURRENCE-ID" not in event]
        return list(events_of(calendar, today)), masters

    yield client, slugs, today, filed
    assert server.stop() == 0


def test_page_and_calendar_file_say_the_same_times(meetings):
    client, _, today, filed = meetings
    file = of_the_calendar_file(filed("/kalenteri.ics")[0], today)
    assert file.total() > 100
    for language in LANGUAGES:
        page = of_the_calendar_page(client, language, today)
        assert page == file, (language, difference(page, file))


def test_the_directory_as_json_says_the_same_times(meetings):
    client, _, today, filed = meetings
    file = of_the_calendar_file(filed("/kalenteri.ics")[0], today)
    # A month is no time of a session, so that a file for programs has none.
    exact = Counter({key: number for key, number in file.items() if key[2] - key[1] < timedelta(25)})
    told = of_the_json(client)
    assert told == exact, difference(told, exact)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_listing_and_its_calendar_file_say_the_same_times(meetings, language):
    client, slugs, today, filed = meetings
    for slug in slugs:
        page = client.open(address(f"/palvelu/{slug}", language)).text
        events, masters = filed(f"/palvelu/{slug}.ics")
        by_uid = {}
        for _, uid, interval, is_off in events:
            by_uid.setdefault(uid, []).append((interval, is_off))
        times = re.search(r"<dt>(?:Ajat|Tider|Times)</dt>\s*<dd>(.*?)</dd>", page, re.S)
        html = times[1] if times else ""
        # A series has its next sessions, each of which is one evening.
        told = [
            [(*said(dates, language), is_off) for _, dates, is_off in told_lines(block, language)]
            for block in re.findall(r'<ul class="sessions">(.*?)</ul>', html, re.S)]
        coming = [
            sorted(one for one in by_uid.get(str(event["UID"]), []) if is_in_sight(one[0], today))
            for event in masters if "RRULE" in event]
        assert told == [one[:SHOWN] for one in coming if one], slug
        # Single sessions stand with all their days, those that have been too.
        single = re.findall(r"<ul>(.*?)</ul>", html, re.S)
        seen = Counter(
            interval for block in single for _, dates, _ in told_lines(block, language)
            for interval in said(dates, language))
        in_file = Counter(
            interval for event in masters if "RRULE" not in event
            for interval, _ in by_uid.get(str(event["UID"]), []))
        assert seen == in_file, (slug, difference(seen, in_file))
