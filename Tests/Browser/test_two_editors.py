"""Two coordinators change one listing at the same time, without scripts: neither loses a word."""

import desk
import pytest
from playwright.sync_api import expect

MINE, THEIRS = "Minun tiivistelmäni.", "Toisen tiivistelmä."
SAVE = "main [name=_toimi][value=tallenna]"
SETTLE = "main .buttons [name=_toimi][value=yhdista]"


@pytest.fixture
def pages(open_desk):
    """The form of one listing, open at two desks."""
    one, other = open_desk(), open_desk(desk.COLLEAGUE)
    one.goto("/yllapito/palvelut?q=Vertaisvoimaa")
    address = one.locator(".desk-name a").first.get_attribute("href")
    for page in (one, other):
        page.goto(address)
    return one, other


def save(page, texts, status=200):
    for name, text in texts.items():
        box = page.locator(f"[name='{name}']")
        box.evaluate("box => box.closest('details')?.setAttribute('open', '')")
        box.fill(text)
    with page.expect_navigation() as answer:
        page.click(SAVE)
    assert answer.value.status == status


def both(page, key):
    """The two texts of a field, and which is chosen."""
    field = page.locator(f"[id='valinta.{key}']")
    texts = field.locator(".choice .lines").all_inner_texts()
    chosen = field.locator("input:checked")
    return *texts, chosen.get_attribute("value") if chosen.count() else None


def test_each_field_is_chosen_and_neither_loses_a_word(pages):
    one, other = pages
    save(other, {"tiivistelma-fi": THEIRS, "nimi-sv": "Kamratkraft"})
    save(one, {"tiivistelma-fi": MINE, "hinta-fi": "Ilmainen kaikille.", "miksi": "Soitin."}, 409)
    assert desk.COLLEAGUE_NAME in one.locator("main").inner_text()
    assert both(one, "summary.fi") == (MINE, THEIRS, None)
    assert both(one, "fees_description.fi")[0::2] == ("Ilmainen kaikille.", "oma")
    assert both(one, "name.sv")[1:] == ("Kamratkraft", "tallennettu")
    one.click(SETTLE)
    expect(one.locator(".problems")).to_be_visible()
    assert both(one, "summary.fi") == (MINE, THEIRS, None)
    one.check("[name='valinta.summary.fi'][value=oma]")
    one.click(SETTLE)
    expect(one.locator(".kept")).to_be_visible()
    for name, text in {
        "tiivistelma-fi": MINE, "hinta-fi": "Ilmainen kaikille.", "nimi-sv": "Kamratkraft",
    }.items():
        assert one.locator(f"[name='{name}']").input_value() == text
    one.click("main .form-lead a[href$='/historia']")
    history = one.locator("main").inner_text()
    assert THEIRS in history and MINE in history and "Soitin." in history


def test_who_goes_on_editing_does_not_write_over_the_other(pages):
    one, other = pages
    save(other, {"kuvaus-fi": "Toisen kuvaus."})
    save(one, {"kuvaus-fi": "Minun kuvaukseni.", "hinta-sv": "Gratis"}, 409)
    one.click("main [name=_toimi][value=takaisin]")
    assert one.locator("[name=kuvaus-fi]").input_value() == "Minun kuvaukseni."
    assert one.locator("[name=hinta-sv]").input_value() == "Gratis"
    save(one, {"kuvaus-fi": "Minun kuvaukseni, tarkemmin."}, 409)
    assert both(one, "description.fi")[:2] == ("Minun kuvaukseni, tarkemmin.", "Toisen kuvaus.")
    one.check("[name='valinta.description.fi'][value=tallennettu]")
    one.click(SETTLE)
    expect(one.locator(".kept")).to_be_visible()
    assert one.locator("[name=kuvaus-fi]").input_value() == "Toisen kuvaus."
    assert one.locator("[name=hinta-sv]").input_value() == "Gratis"
