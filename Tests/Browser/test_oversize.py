"""A form that is larger than the server takes: its page says the limit, and going back keeps the text."""

import pytest

LARGE = 5 * 1024 * 1024
SAVE = "button[name=_toimi][value=tallenna]"


@pytest.mark.parametrize("scripts", [False, True])
def test_going_back_from_a_form_that_is_too_large_keeps_what_was_typed(open_desk, scripts):
    page = open_desk(scripts=scripts)
    page.goto("/yllapito/palvelut")
    page.click("main .desk-rows a[href*='/yllapito/palvelut/']:not([href$=tarkistus])")
    page.fill("[name='nimi-fi']", "Oma nimi")
    page.fill("[name='kuvaus-fi']", "pitkä " * (LARGE // 8))
    with page.expect_navigation():
        page.locator(f".save-bar {SAVE}").first.click()
    assert page.locator("h1").inner_text() == "Lomakkeessa on liikaa tekstiä"
    assert "4096 kilotavua" in page.locator("main").inner_text()
    page.go_back()
    assert page.input_value("[name='nimi-fi']") == "Oma nimi"
    assert len(page.input_value("[name='kuvaus-fi']")) > LARGE // 2
