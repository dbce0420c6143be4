"""Getting in to the admin side in a real browser: by keyboard, without scripts, and readable."""

import base64
import hashlib
import hmac
import re
import struct
import subprocess
import time

import program
import pytest
from test_accessibility import violations

EMAIL = "paakayttaja@example.org"
PASSWORD = "kolme poroa ja yksi hirvi"


@pytest.fixture(scope="module")
def admin_base(tmp_path_factory):
    """The address of a program of its own, with one account."""
    database = tmp_path_factory.mktemp("admin") / "test.sqlite"
    program.seed(database)
    subprocess.run(
        [program.BUILT, "account", "add", "--database", database, "--email", EMAIL,
         "--name", "Pääkäyttäjä", "--role", "admin"],
        check=True, env=program.ENVIRONMENT, input=(PASSWORD + "\n").encode(),
        stdout=subprocess.DEVNULL,
    )
    server = program.serve(database)
    yield server.base
    assert server.stop() == 0


@pytest.fixture
def page(open_page):
    return open_page(scripts=False)


def type_in(page, name, text):
    """Goes to a field by the keyboard alone and types."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.name") == name:
            page.keyboard.type(text)
            return
    raise AssertionError(f"{name} cannot be reached by Tab")


def log_in(page, base):
    page.goto(base + "/yllapito")
    type_in(page, "sahkoposti", EMAIL)
    type_in(page, "salasana", PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def code(key, at):
    mac = hmac.new(base64.b32decode(key), struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def test_one_gets_in_and_out_by_keyboard_without_scripts(page, admin_base):
    log_in(page, admin_base)
    assert page.locator("h1").text_content() == "Hei, Pääkäyttäjä"
    cookie, = page.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict" and cookie["path"] == "/"
    page.get_by_role("button", name="Kirjaudu ulos").focus()
    with page.expect_navigation(url="**/yllapito/kirjaudu?ulos=1"):
        page.keyboard.press("Enter")
    assert page.context.cookies() == []
    page.goto(admin_base + "/yllapito")
    assert "/kirjaudu" in page.url


def test_what_was_typed_survives_the_end_of_a_session(page, admin_base):
    log_in(page, admin_base)
    page.goto(admin_base + "/yllapito/tunnukset/uusi")
    page.get_by_label("Nimi").fill("Lapin koordinaattori \"1\"")
    page.context.clear_cookies()
    page.get_by_role("button", name="Tee tunnus").click()
    assert page.locator(".kept").count() == 1
    page.get_by_label("Sähköpostiosoite").fill(EMAIL)
    page.get_by_label("Salasana").fill(PASSWORD)
    page.get_by_role("button", name="Kirjaudu").click()
    page.get_by_role("button", name="Palaa lomakkeeseen").click()
    assert page.get_by_label("Nimi").input_value() == "Lapin koordinaattori \"1\""
    assert page.get_by_role("alert").count() == 0


def test_the_second_factor_from_its_beginning_to_its_end(page, admin_base):
    log_in(page, admin_base)
    page.goto(admin_base + "/yllapito/tili/koodi")
    key = page.locator("input[name=avain]").input_value()
    assert re.sub(r"\s", "", page.locator("main code").first.text_content()) == key
    page.get_by_label("Vahvistuskoodi").fill(code(key, time.time()))
    page.get_by_label("Nykyinen salasana").fill(PASSWORD)
    page.get_by_role("button", name="Ota käyttöön").click()
    recovery = page.locator(".codes code").first.text_content()
    page.context.clear_cookies()
    log_in(page, admin_base)
    type_in(page, "koodi", recovery)
    with page.expect_navigation(url="**/yllapito"):
        page.keyboard.press("Enter")
    page.goto(admin_base + "/yllapito/tili")
    page.locator("form[action$='koodi/pois'] input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Poista vahvistuskoodi").click()
    assert page.get_by_role("link", name="Ota vahvistuskoodi käyttöön").count() == 1


@pytest.mark.parametrize(
    "path", ["/yllapito/kirjaudu", "/yllapito", "/yllapito/tili", "/yllapito/tili/koodi",
             "/yllapito/tunnukset", "/yllapito/tunnukset/uusi", "/yllapito/tunnukset/1",
             "/yllapito/loki", "/sv/yllapito/tili", "/en/yllapito/tunnukset/1"])
def test_no_violation_on_pages_of_the_admin_side(open_page, admin_base, path):
    page = open_page(bypass_csp=True)
    page.route("**/*.js", lambda route: route.abort())
    if "kirjaudu" not in path:
        log_in(page, admin_base)
    assert page.goto(admin_base + path).status == 200
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
