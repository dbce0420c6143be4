"""Random sessions of listings, written into a database as an editor's form would leave them."""

import json
import random
import sqlite3
import uuid
from contextlib import closing
from datetime import date, timedelta

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ORDINALS = ["1", "2", "3", "4", "-1"]
NO_TEXT = "{}"
# Opening and closing; a closing before the opening is of the next day.
HOURS = [
    (None, None), ("09:00", None), ("17:30", "19:00"), ("00:00", "24:00"), ("20:00", "24:00"),
]
NIGHTS = [("22:00", "01:00"), ("23:30", "00:30"), ("18:00", "06:00")]
# Around three and four in the morning the clocks of Finland are changed.
SMALL_HOURS = [
    ("02:30", "03:30"), ("03:30", "03:45"), ("03:00", "04:00"), ("03:15", "05:00"),
    ("22:00", "03:30"), ("01:00", "04:30"), ("03:30", None),
]


def clock_changes(year):
    """The last Sundays of March and October."""
    for month in (3, 10):
        last = date(year, month, 31)
        yield last - timedelta(days=(last.weekday() + 1) % 7)


class Meetings:
    """Draws sessions from a seed, which names them all."""

    def __init__(self, seed, today):
        self.random = random.Random(seed)
        self.today = today
        self.nights = [
            day for year in (today.year, today.year + 1) for day in clock_changes(year)
            if day > today]

    def day(self, first=-20, last=380):
        """A day around the coming year; the clocks are changed on one in four."""
        if self.random.random() < 0.25:
            return self.random.choice(self.nights) - timedelta(days=self.random.choice([0, 1]))
        return self.today + timedelta(days=self.random.randint(first, last))

    def hours(self):
        return self.random.choice(self.random.choice([HOURS, NIGHTS, SMALL_HOURS]))

    def identifier(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def session(self):
        """A row of `occurrence` without its listing and position."""
        first, (opens, closes) = self.day(), self.hours()
        last, precision = first, "day"
        kind = self.random.random()
        if kind < 0.3 and not (closes and closes < opens):
            last = first + timedelta(days=self.random.randint(1, 6))
        elif kind < 0.4:
            precision, opens, closes = "month", None, None
            first = first.replace(day=1)
            last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        state = self.random.choice(["planned", "planned", "planned", "cancelled", "held"])
        return (
            self.identifier(), NO_TEXT, str(first), str(last), precision, state, NO_TEXT, opens,
            closes)

    def series(self):
        """A row of `session_series` without its listing and position, and its exceptions."""
        start = self.today + timedelta(days=self.random.randint(-800, 60))
        weekly = self.random.random() < 0.6
        days = self.random.sample(range(7), self.random.choice([1, 1, 1, 2, 3]))
        if self.random.random() < 0.4:
            days = self.random.choice([[5], [6], [5, 6]])
        if weekly:
            byday = ",".join(WEEKDAYS[day] for day in sorted(days))
        else:
            byday = self.random.choice(ORDINALS) + WEEKDAYS[days[0]]
        opens, closes = self.hours()
        until, count = self.random.choice([
            (None, None), (None, None), (str(start + timedelta(self.random.randint(0, 1200))), None),
            (None, self.random.randint(1, 150)),
        ])
        row = (
            self.identifier(), NO_TEXT, "WEEKLY" if weekly else "MONTHLY",
            self.random.randint(1, 4 if weekly else 3), byday, str(start), until, count, opens,
            closes, NO_TEXT)
        return row, self.exceptions(days)

    def exceptions(self, weekdays):
        """Days left out and days called off; not all of them are days of the rule."""
        weeks = self.random.sample(range(60), self.random.randint(0, 12))
        monday = self.today - timedelta(days=self.today.weekday())
        days = [monday + timedelta(weeks=week, days=self.random.choice(weekdays)) for week in weeks]
        if self.random.random() < 0.3:
            days += [night - timedelta(days=6 - weekdays[0]) for night in self.nights]
        return [
            (str(day), self.random.choice(["skipped", "cancelled"])) for day in sorted(set(days))]

    def listing(self):
        """How a listing bounds its sessions: its state, and the last day of itself."""
        status = self.random.choice(["active"] * 6 + ["planned", "paused", "cancelled"])
        ends = self.day(20) if self.random.random() < 0.25 else None
        return status, ends and str(ends)


def write(database, seed, today, listings=40):
    """Gives some listings new sessions and takes them from all others; their slugs."""
    meetings = Meetings(seed, today)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM occurrence")
        connection.execute("DELETE FROM session_series")
        chosen = connection.execute(
            """
            SELECT id, slug FROM service
            WHERE publication = 'published' AND kind = 'service' AND whereabouts = 'open'
            ORDER BY slug LIMIT ?
            """, [listings]).fetchall()
        assert len(chosen) == listings
        for service, _ in chosen:
            status, ends = meetings.listing()
            connection.execute(
                """
                UPDATE service SET status = ?, starts_on = NULL, ends_on = ?,
                  dates_precision = 'day' WHERE id = ?
                """, [status, ends, service])
            for position in range(meetings.random.randint(0, 3)):
                add(connection, "occurrence", (service, position, *meetings.session()))
            for position in range(meetings.random.randint(0, 2)):
                row, exceptions = meetings.series()
                series = add(connection, "session_series", (service, position, *row))
                connection.executemany(
                    "INSERT INTO session_exception VALUES (?, ?, ?)",
                    [(series, *exception) for exception in exceptions])
        connection.execute("UPDATE catalogue_version SET version = version + 1")
    return [slug for _, slug in chosen]


COLUMNS = {
    "occurrence": (
        "service_id, position, uuid, title, starts_on, ends_on, precision, state, note, opens_at,"
        " closes_at"),
    "session_series": (
        "service_id, position, uuid, title, freq, interval, byday, dtstart, until, count, opens_at,"
        " closes_at, note"),
}


def add(connection, table, values):
    marks = ", ".join("?" for _ in values)
    try:
        return connection.execute(
            f"INSERT INTO {table} ({COLUMNS[table]}) VALUES ({marks})", values).lastrowid
    except sqlite3.IntegrityError as error:
        raise AssertionError(f"{table} {json.dumps(values)}: {error}") from error
