"""Coordinators at their desk: lists, checks, bulk, history, records; without scripts."""

import desk
from browsing import judged, press, tab_to, violations


def first_service(page):
    """The first row's listing that may be changed: the address of its history's end."""
    page.goto("/yllapito/palvelut")
    row = page.locator(".desk-rows > li:has(input)").first
    return row.locator("a", has_text="Historia").get_attribute("href").removesuffix("/historia")


def test_no_violation_on_any_page_of_the_desk(open_desk):
    found = []
    page = judged(open_desk, desk.COORDINATOR)
    service = first_service(page)
    pages = desk.PAGES | {"history": f"{service}/historia", "check": f"{service}/tarkistus"}
    for name, path in pages.items():
        assert page.goto(path).status == 200, name
        found += [f"{name}: {line}" for line in violations(page)]
    page = judged(open_desk, desk.ADMIN)
    for name, path in desk.ADMIN_PAGES.items():
        assert page.goto(path).status == 200, name
        found += [f"{name}: {line}" for line in violations(page)]
    assert found == []


def test_no_violation_in_preview_problems_and_conflict(open_desk):
    page = judged(open_desk, desk.COORDINATOR)
    page.goto("/yllapito/palvelut")
    for box in page.locator(".desk-rows input[type=checkbox]").all()[:3]:
        box.check()
    page.click("text=Esikatsele")
    assert violations(page) == []
    page.click("text=Tee muutos")
    assert page.locator(".problems").count() == 1
    assert violations(page) == []
    page = judged(open_desk, desk.ADMIN)
    other = open_desk(desk.ADMIN)
    for one in (page, other):
        one.goto("/yllapito/jarjestajat/1")
    other.fill("[name='name.sv']", "Den första")
    other.click("main button[type=submit] >> text=Tallenna")
    page.fill("[name='name.sv']", "Den andra")
    page.fill("[name='name.en']", "The second")
    page.click("main button[type=submit] >> text=Tallenna")
    assert page.locator("text=Joku muu tallensi samaan aikaan").count() == 1
    assert violations(page) == []
    page.check("[name='valinta.name.sv'][value=oma]")
    page.click("main button[type=submit] >> text=Tallenna")
    assert page.locator("[name='name.sv']").input_value() == "Den andra"


def test_a_day_at_the_desk_by_keyboard(open_desk):
    page = open_desk()
    press(page, "main .desk-tasks a[href*='tarkistamatta']", "**/yllapito/palvelut?*")
    tab_to(page, "main .desk-rows a[href$='/tarkistus']")
    name = page.evaluate("document.activeElement.textContent")
    with page.expect_navigation(url="**/tarkistus"):
        page.keyboard.press("Enter")
    tab_to(page, "main input[name=miten]")
    page.keyboard.press("Space")
    tab_to(page, "main input[name=miksi]")
    page.keyboard.type("Puhelu neuvolaan")
    with page.expect_navigation(url="**/historia"):
        page.keyboard.press("Enter")
    assert page.locator("text=Puhelu neuvolaan").count() == 1
    page.goto("/yllapito/palvelut?syy=tarkistamatta")
    assert name not in page.locator("main").inner_text()


def test_many_are_checked_and_undone_by_keyboard(open_desk):
    page = open_desk(width=360)
    page.goto("/yllapito/palvelut?syy=tarkistamatta")
    for _ in range(2):
        tab_to(page, "main .desk-rows input[type=checkbox]")
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
