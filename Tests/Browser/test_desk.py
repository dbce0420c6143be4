"""Coordinators at their desk: lists, checks, bulk, history, records; without scripts."""

import desk
from browsing import press, tab_to


def test_a_day_at_the_desk_by_keyboard(open_desk):
    page = open_desk()
    press(page, "main .desk-tasks a[href*='tarkistamatta']")
    press(page, "main a[href*='syy=tarkistamatta']", "**/yllapito/palvelut?*")
    tab_to(page, "main .desk-rows a[href$='/tarkistus']")
    name = page.evaluate("document.activeElement.textContent")
    with page.expect_navigation(url="**/tarkistus"):
        page.keyboard.press("Enter")
    tab_to(page, "main input[name=miten]")
    page.keyboard.press("Space")
    tab_to(page, "main input[name=miksi]")
    page.keyboard.type("Puhelu neuvolaan")
    with page.expect_navigation(url="**/historia*"):
        page.keyboard.press("Enter")
    assert page.locator("text=Puhelu neuvolaan").count() == 1
    page.goto("/yllapito/palvelut?syy=tarkistamatta")
    assert name not in page.locator("main").inner_text()


def test_many_are_checked_and_undone_by_keyboard(open_desk, desk_server):
    page = open_desk(width=360)
    page.goto("/yllapito/palvelut?syy=tarkistamatta")
    for box in desk.askable_boxes(page, desk_server, 2):
        tab_to(page, box, patience=200)
        page.keyboard.press("Space")
    with page.expect_navigation():
        page.click("main button >> text=Esikatsele")
    tab_to(page, "main input[name=miten]")
    page.keyboard.press("Space")
    press(page, "main form button[type=submit]", "**/muutokset/*")
    assert page.locator(".desk-change").count() == 2
    press(page, "main form button[type=submit]", "**/muutokset/*")
    assert page.locator(".kept").count() == 1
    assert page.locator("del", has_text="puhelimitse").count() == 2
