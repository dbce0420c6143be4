"""A listing's form by keyboard alone, on a phone's width and without scripts: nothing is lost."""

import browsing
import desk
import pytest

# More presses than this to one's aim is no way: the form has some three hundred stops.
PATIENCE = 450
FOCUSED = "document.activeElement.name || document.activeElement.id"
NAME = "Kokeiluryhmä eronneille"
SESSIONS = ["3.12.2030", "10.12.2030", "17.12.2030"]


@pytest.fixture
def page(open_desk):
    return open_desk(width=360)


def press(page, selector):
    browsing.press(page, selector, patience=PATIENCE)


def type_in(page, selector, text):
    browsing.type_in(page, selector, text, PATIENCE)


def act(page, action):
    """Presses a button of the form; the field that one is in afterwards."""
    press(page, f"main [name=_toimi][value={action}]:not([tabindex])")
    return page.evaluate(FOCUSED)


def value(page, name):
    return page.locator(f"[name='{name}']").input_value()


def test_parts_are_added_and_removed_and_nothing_typed_is_lost(page):
    page.goto("/yllapito/palvelut/uusi")
    type_in(page, "[name=nimi-fi]", NAME)
    browsing.tab_to(page, "[name=tapa][value=video]", PATIENCE)
    page.keyboard.press("Space")
    assert act(page, "lisaa-paikka") == "paikka-1-kunta"
    page.keyboard.type("Inari")
    type_in(page, "[name=paikka-1-katu]", "Kirjastotie 1")
    assert act(page, "lisaa-yhteys") == "yhteys-1-arvo"
    page.keyboard.type("040 000 0000")
    for number, day in enumerate(SESSIONS, start=1):
        assert act(page, "lisaa-kerta") == f"kerta-{number}-alku"
        page.keyboard.type(day)
    # The second is taken away; one is where the third has moved to.
    assert act(page, "poista-kerta-2") == "kerta-2-alku"
    assert [value(page, f"kerta-{n}-alku") for n in (1, 2)] == [SESSIONS[0], SESSIONS[2]]
    # With the last one gone, one is at the button for another.
    assert act(page, "poista-yhteys-1") == "_toimi"
    assert page.evaluate("document.activeElement.value") == "lisaa-yhteys"
    press(page, "main button[formaction$=esikatselu]")
    preview = page.locator("#esikatselu").inner_text()
    assert NAME in preview and SESSIONS[2] in preview and SESSIONS[1] not in preview
    press(page, "main [name=_toimi][value=takaisin]")
    act(page, "tallenna")
    assert page.locator(".kept").count() == 1
    assert value(page, "nimi-fi") == NAME and value(page, "paikka-1-katu") == "Kirjastotie 1"
    assert page.locator("[name='paikka-1-kunta'] option:checked").inner_text() == "Inari"
    assert page.locator("[name=tapa][value=video]").is_checked()
    assert page.locator("[name^=yhteys-1]").count() == 0


def test_each_problem_leads_to_its_field(page):
    page.goto("/yllapito/palvelut/uusi")
    type_in(page, "[name=nimi-fi]", NAME)
    type_in(page, "[name=odotus]", "pari viikkoa")
    act(page, "lisaa-kerta")
    page.keyboard.type("ensi torstaina")
    act(page, "julkaise")
    links = page.locator("#ongelmat a")
    targets = [link.get_attribute("href")[1:] for link in links.all()]
    assert {"odotus", "kerta-1-alku", "tiivistelma-fi", "aihe", "alue"} <= set(targets)
    for target in targets:
        page.evaluate("scrollTo(0, 0)")
        link = page.locator(f"#ongelmat a[href='#{target}']").first
        link.focus()
        page.keyboard.press("Enter")
        field = page.locator(f"[id='{target}']")
        if not field.evaluate("field => field === document.activeElement"):
            # A group of boxes: the next stop is its first one.
            browsing.tab(page)
            assert field.evaluate("field => field.contains(document.activeElement)"), target
        assert page.locator(":focus").evaluate(
            "field => { const box = field.getBoundingClientRect();"
            " const bar = document.querySelector('.save-bar').getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= bar.top; }"), f"{target} is covered"
    assert value(page, "nimi-fi") == NAME
    assert value(page, "odotus") == "pari viikkoa"
    assert value(page, "kerta-1-alku") == "ensi torstaina"


def test_a_conflict_is_settled_by_keyboard(page, open_desk):
    other = open_desk(desk.COLLEAGUE)
    page.goto("/yllapito/palvelut?q=Vertaisvoimaa")
    press(page, "main .desk-name a")
    other.goto(page.url)
    other.fill("[name=kuvaus-fi]", "Toisen kuvaus.")
    other.click("main [name=_toimi][value=tallenna]")
    type_in(page, "[name=kuvaus-fi]", "Minun kuvaukseni.")
    act(page, "tallenna")
    browsing.tab_to(page, "[name='valinta.description.fi']")
    page.keyboard.press("Space")
    act(page, "yhdista")
    assert page.locator(".kept").count() == 1
    assert value(page, "kuvaus-fi") == "Minun kuvaukseni."


def test_another_language_keeps_what_was_typed(page):
    page.goto("/yllapito/palvelut/uusi")
    type_in(page, "[name=nimi-fi]", NAME)
    page.keyboard.press("Enter")
    page.wait_for_selector("#ongelmat, #tarkistettu")
    assert page.locator("html").get_attribute("lang") == "fi"
    press(page, ".langs button[lang=sv]")
    assert page.locator("html").get_attribute("lang") == "sv"
    assert value(page, "nimi-fi") == NAME
    assert page.locator(".kept").count() == 1
    act(page, "tallenna")
    assert page.url.count("/sv/yllapito/palvelut/") == 1 and value(page, "nimi-fi") == NAME
