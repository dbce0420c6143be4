"""Getting in to the admin side in a real browser: by keyboard, without scripts, and readable."""

import desk
import pytest
from browsing import type_in


@pytest.fixture
def page(open_desk):
    return open_desk(None)


def log_in(page):
    page.goto("/yllapito")
    type_in(page, "[name=sahkoposti]", desk.ADMIN)
    type_in(page, "[name=salasana]", desk.PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_one_gets_in_and_out_by_keyboard_without_scripts(page):
    log_in(page)
    assert page.locator("h1").text_content() == "Hei, Pääkäyttäjä"
    cookie, = page.context.cookies()
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict" and cookie["path"] == "/"
    page.get_by_role("button", name="Kirjaudu ulos").focus()
    with page.expect_navigation(url="**/yllapito/kirjaudu?ulos=1"):
        page.keyboard.press("Enter")
    assert page.context.cookies() == []
    page.goto("/yllapito")
    assert "/kirjaudu" in page.url


def test_what_was_typed_survives_the_end_of_a_session(page):
    log_in(page)
    page.goto("/yllapito/tunnukset/uusi")
    page.get_by_label("Nimi").fill("Lapin koordinaattori \"1\"")
    page.context.clear_cookies()
    page.get_by_role("button", name="Tee tunnus").click()
    assert page.locator(".kept").count() == 1
    page.get_by_label("Sähköpostiosoite").fill(desk.ADMIN)
    page.get_by_label("Salasana").fill(desk.PASSWORD)
    page.get_by_role("button", name="Kirjaudu").click()
    page.get_by_role("button", name="Palaa lomakkeeseen").click()
    assert page.get_by_label("Nimi").input_value() == "Lapin koordinaattori \"1\""
    assert page.get_by_role("alert").count() == 0


def test_the_second_factor_from_its_beginning_to_its_end(page):
    log_in(page)
    _, recovery = desk.turn_second_factor_on(page)
    page.context.clear_cookies()
    log_in(page)
    type_in(page, "[name=koodi]", recovery)
    with page.expect_navigation(url="**/yllapito"):
        page.keyboard.press("Enter")
    page.goto("/yllapito/tili")
    page.locator("form[action$='koodi/pois'] input[type=password]").fill(desk.PASSWORD)
    page.get_by_role("button", name="Poista vahvistuskoodi").click()
    assert page.get_by_role("link", name="Ota vahvistuskoodi käyttöön").count() == 1
