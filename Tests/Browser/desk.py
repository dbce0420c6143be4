"""A seeded program with editors, and a browser in which one is logged in."""

import base64
import hashlib
import hmac
import struct
import subprocess

import program

PASSWORD = "lumi sataa hiljaa metsään"
COORDINATOR = "lappi@eropalvelut.example"
ADMIN = "paakayttaja@eropalvelut.example"

# Every page of the desk that a coordinator of Lapland may open, by what it shows.
PAGES = {
    "front": "/yllapito",
    "list": "/yllapito/palvelut",
    "narrowed": "/yllapito/palvelut?syy=tarkistamatta&kunta=rovaniemi",
    "reports": "/yllapito/ilmoitukset",
    "organizations": "/yllapito/jarjestajat",
    "new organization": "/yllapito/jarjestajat/uusi",
    "places": "/yllapito/paikat",
    "inventories": "/yllapito/kartoitus",
    "inventory": "/yllapito/kartoitus/utsjoki",
    "travel times": "/yllapito/matkat",
    "terms": "/yllapito/sanasto",
    "term": "/yllapito/sanasto/aiheet/vertaisryhma",
    "changes": "/yllapito/muutokset?kaikki=1",
    "guide": "/yllapito/ohje",
}
ADMIN_PAGES = {
    "term form": "/yllapito/sanasto/aiheet/vertaisryhma",
    "new term": "/yllapito/sanasto/tilanteet/uusi",
    "merge": "/yllapito/sanasto/aiheet/eroneuvonta/yhdista?kohde=perheneuvonta",
}


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
    """A program on a database of its own, with a coordinator of Lapland and an admin."""
    database = folder / "desk.sqlite"
    program.seed(database)
    add_account(database, COORDINATOR, "Lapin koordinaattori", "coordinator", "lappi")
    add_account(database, ADMIN, "Pääkäyttäjä", "admin")
    return program.serve(database)


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
