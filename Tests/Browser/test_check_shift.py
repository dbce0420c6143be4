"""A coordinator's ten minutes by keyboard, with scripts and without: ten listings, one after the
other, and what the end says of them."""

import re

import browsing
import desk
import program
import pytest

# A card has its facts beside the answers.
PATIENCE = 200
CHECKED = "SELECT count(*) FROM service WHERE assured_date IS NOT NULL"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def page(request, browser, tmp_path):
    server = desk.start(tmp_path)
    context = browser.new_context(
        base_url=server.base, java_script_enabled=request.param,
        viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.database = tmp_path / desk.DATABASE
    desk.log_in(page)
    yield page
    context.close()
    assert server.stop() == 0


def press(page, selector):
    browsing.press(page, selector, None, patience=PATIENCE)


def left(page):
    return int(re.search(r"jäljellä (\d+)", page.locator("main").inner_text()).group(1))


def test_a_shift_of_ten_listings(page):
    press(page, "main a[href='/yllapito/vuoro']")
    # The safety contacts come first; they have a test of their own.
    press(page, "main a.btn.plain[href*='vuoro=']")
    first, seen = left(page), []
    for turn in range(10):
        seen.append(page.locator("main h2").first.inner_text())
        if turn == 3:
            press(page, "button[value=eivastannut]")
        else:
            press(page, "button.shift-holds")
        assert left(page) == first - turn - 1
    assert len(set(seen)) == 10, "nothing came twice"
    assert program.rows(page.database, CHECKED) == [(9,)]
    press(page, "main a[href^='/yllapito/vuoro/valmis']")
    text = page.locator("main").inner_text()
    assert text.count("pitää paikkansa") == 9 and text.count("ei vastannut") == 1
    assert f"Seuraavaan vuoroon jäi {first - 10}" in text


def test_one_call_confirms_all_of_a_provider_but_the_ticked(page):
    page.goto("/yllapito/vuoro")
    press(page, "main a.btn.plain[href*='vuoro=']")
    while page.locator("main .shift-offer").count() == 0:
        press(page, "button.shift-holds")
    before = program.rows(page.database, CHECKED)[0][0]
    press(page, "main .shift-offer")
    boxes = page.locator("main input[type=checkbox]")
    count = boxes.count()
    browsing.tab_to(page, "main input[type=checkbox]", PATIENCE)
    page.keyboard.press("Space")
    press(page, "button.shift-holds")
    assert program.rows(page.database, CHECKED)[0][0] == before + count - 1
