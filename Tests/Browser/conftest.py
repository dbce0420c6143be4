"""What every test starts from: the built program on a freshly seeded database, and a browser."""

import os
import sqlite3
import uuid
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import desk
import program
import pytest
from main_pages import LANGUAGES, PAGES, address
from playwright.sync_api import sync_playwright
from seeds import CONFIDENTIAL_PLACE, CONFIDENTIAL_STREET

# Only the machine itself has an address in the test's browser, so that nothing can leave it.
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
FIGURE = "figure"


@pytest.fixture(scope="session")
def neutral_site():
    """Where the quick exit leads in the tests: another origin on this machine."""

    class Neutral(BaseHTTPRequestHandler):
        def do_GET(self):
            body = b"<!doctype html><title>Weather</title><h1>Weather</h1>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Neutral) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def base(tmp_path_factory, neutral_site):
    """The address of the program, serving the seeds."""
    database = tmp_path_factory.mktemp("site") / "test.sqlite"
    program.seed(database)
    write_confidential_streets(database)
    server = program.serve(database, "--exit-url", neutral_site)
    yield server.base
    assert server.stop() == 0


def write_confidential_streets(database):
    """Gives every confidential listing a street, as an editor's form may hold one.

    The seeds have none, so that a leak could not be seen without this.
    """
    with closing(sqlite3.connect(database)) as connection, connection:
        shelters = [
            row[0]
            for row in connection.execute("SELECT id FROM service WHERE whereabouts <> 'open'")
        ]
        for shelter in shelters:
            place = connection.execute(
                """
                INSERT INTO location
                  (uuid, municipality_code, street, confidential_service_id)
                VALUES (?, ?, ?, ?)
                """,
                [str(uuid.uuid4()), CONFIDENTIAL_PLACE, CONFIDENTIAL_STREET, shelter],
            ).lastrowid
            connection.execute(
                "INSERT INTO service_at_location VALUES (?, 9, ?, ?, 'confirmed')",
                [shelter, CONFIDENTIAL_PLACE, place],
            )
        assert shelters


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            # Chromium refuses its sandbox to root.
            chromium_sandbox=os.geteuid() != 0,
            args=[NO_OTHER_HOST],
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, base):
    """Opens an empty page in a fresh browser context: `open_page(width=360, scripts=False)`."""
    contexts = []

    def open_(width=1280, height=740, scripts=True, **options):
        context = browser.new_context(
            base_url=base,
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def desk_server(tmp_path_factory):
    """A program of the module's own, with editors."""
    server = desk.start(tmp_path_factory.mktemp("desk"))
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="module")
def open_desk(browser, desk_server):
    """Opens a page of the admin side, in which an editor is logged in: `open_desk(desk.ADMIN)`.

    Nobody is where the e-mail is `None`.
    """
    contexts = []

    def open_(email=desk.COORDINATOR, width=1280, scripts=False, **options):
        context = browser.new_context(
            base_url=desk_server.base, viewport={"width": width, "height": 740},
            java_script_enabled=scripts, **options,
        )
        contexts.append(context)
        page = context.new_page()
        if email:
            desk.log_in(page, email)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """A seeded file that no test changes."""
    database = tmp_path_factory.mktemp("seeded") / "seeded.sqlite"
    program.seed(database)
    return database


@pytest.fixture
def database(seeded, tmp_path):
    """A seeded file of the test's own."""
    return program.copied(seeded, tmp_path / "own.sqlite")


@pytest.fixture(params=[(name, language) for name in PAGES for language in LANGUAGES],
                ids=lambda param: " in ".join(param))
def main_page(request):
    """The address of each main page in each language, one at a time."""
    name, language = request.param
    return address(PAGES[name], language)


@pytest.fixture
def figure(request):
    """Tells a figure that the run prints at its end: `figure("…")`."""
    # With the test's report, which comes back from whatever process ran it.
    return lambda line: request.node.user_properties.append((FIGURE, line))


def pytest_terminal_summary(terminalreporter):
    for reports in list(terminalreporter.stats.values()):
        for report in reports:
            if getattr(report, "when", "") != "call":
                continue
            for name, line in report.user_properties:
                if name == FIGURE:
                    terminalreporter.write_line(line)
