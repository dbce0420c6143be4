"""A seeded program with editors, and a browser in which one is logged in."""

import base64
import hashlib
import hmac
import struct
import subprocess
import time

import program

PASSWORD = "lumi sataa hiljaa metsään"
COORDINATOR = "lappi@eropalvelut.example"
COLLEAGUE, COLLEAGUE_NAME = "lappi2@eropalvelut.example", "Lapin toinen koordinaattori"
DATABASE = "desk.sqlite"
ADMIN = "paakayttaja@eropalvelut.example"


def add_account(database, email, name, role, *regions):
    options = [option for region in regions for option in ("--region", region)]
    subprocess.run(
        [
            program.BUILT, "account", "add", "--database", database, "--email", email,
            "--name", name, "--role", role, *options,
        ],
        check=True, env=program.ENVIRONMENT, input=f"{PASSWORD}\n", text=True,
        stdout=subprocess.DEVNULL,
    )


def start(folder):
    """A program on a database of its own, with two coordinators of Lapland and an admin."""
    database = folder / DATABASE
    program.seed(database)
    add_account(database, COORDINATOR, "Lapin koordinaattori", "coordinator", "lappi")
    add_account(database, COLLEAGUE, COLLEAGUE_NAME, "coordinator", "lappi")
    add_account(database, ADMIN, "Pääkäyttäjä", "admin")
    return program.serve(database)


def askable_boxes(page, server, count):
    """Selectors of boxes on the page's list: of listings whose facts somebody can be asked."""
    known = {str(row[0]) for row in program.rows(
        server.folder / DATABASE,
        """
        SELECT id FROM service WHERE url IS NOT NULL AND status = 'active' AND id NOT IN (
          SELECT service_id FROM delivery JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
          WHERE code = 'puhelin')
        """)}
    boxes = page.locator("main .desk-rows input[type=checkbox]").all()
    names = [box.get_attribute("id") for box in boxes]
    chosen = [name for name in names if name.removeprefix("valittu-") in known][:count]
    assert len(chosen) == count
    return [f"main .desk-rows input[id='{name}']" for name in chosen]


def log_in(page, email=COORDINATOR):
    page.goto("/yllapito/kirjaudu")
    page.fill("[name=sahkoposti]", email)
    page.fill("[name=salasana]", PASSWORD)
    with page.expect_navigation(url="**/yllapito"):
        page.click("main form button[type=submit]")


def code(key, at):
    """What an authenticator app shows for a key at a time in seconds (RFC 6238)."""
    mac = hmac.new(base64.b32decode(key), struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def turn_second_factor_on(page):
    """Turns it on for whoever is logged in; the key, and the first recovery code."""
    page.goto("/yllapito/tili/koodi")
    key = page.locator("input[name=avain]").input_value()
    assert page.locator("main code").first.text_content().replace(" ", "") == key
    page.get_by_label("Vahvistuskoodi").fill(code(key, time.time()))
    page.get_by_label("Nykyinen salasana").fill(PASSWORD)
    page.get_by_role("button", name="Ota käyttöön").click()
    return key, page.locator(".codes code").first.text_content()
