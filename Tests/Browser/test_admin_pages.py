"""No violation that axe-core can find, and no scrolling sideways, on every admin page."""

import re
from pathlib import Path

import desk
import html_checker
import program
import pytest
from browsing import judged, violations
from writers import report

ADDRESSES = program.REPOSITORY / "Sources/Addresses/EditorAddress.swift"
ROUTES = program.REPOSITORY / "Sources/Site"
# The pages that are asked for, by their patterns: an address, what it shows, and who may see it.
# `{…}` is filled in with what the fixture `known` found or made.
PAGES = {
    "/yllapito": "/yllapito",
    "/yllapito/kirjaudu": "/yllapito/kirjaudu?ulos=1",
    "/yllapito/linkki": "/yllapito/linkki?avain=ei-ole",
    "/yllapito/tili": "/yllapito/tili",
    "/yllapito/tili/koodi": "/yllapito/tili/koodi",
    "/yllapito/tunnukset": "/yllapito/tunnukset",
    "/yllapito/tunnukset/uusi": "/yllapito/tunnukset/uusi",
    "/yllapito/tunnukset/:id": "/yllapito/tunnukset/1",
    "/yllapito/loki": "/yllapito/loki",
    "/yllapito/palvelut": "/yllapito/palvelut?syy=tarkistamatta&kunta=rovaniemi",
    "/yllapito/palvelut/uusi": "/yllapito/palvelut/uusi",
    "/yllapito/palvelut/:id": "/yllapito/palvelut/{service}?viesti=tallennettu",
    "/yllapito/palvelut/:id/esikatselu": "/yllapito/palvelut/{service}/esikatselu",
    "/yllapito/palvelut/:id/tarkistus": "/yllapito/palvelut/{service}/tarkistus",
    "/yllapito/palvelut/:id/historia": "/yllapito/palvelut/{service}/historia",
    "/yllapito/palvelut/:id/kaannokset": "/yllapito/palvelut/{service}/kaannokset",
    "/yllapito/muutokset": "/yllapito/muutokset",
    "/yllapito/muutokset/:batch": "/yllapito/muutokset/{batch}",
    "/yllapito/versiot/:id": "/yllapito/versiot/{revision}",
    "/yllapito/jarjestajat": "/yllapito/jarjestajat",
    "/yllapito/jarjestajat/uusi": "/yllapito/jarjestajat/uusi",
    "/yllapito/jarjestajat/:id": "/yllapito/jarjestajat/1",
    "/yllapito/paikat": "/yllapito/paikat",
    "/yllapito/paikat/:id": "/yllapito/paikat/{place}",
    "/yllapito/sanasto": "/yllapito/sanasto",
    "/yllapito/sanasto/:facet/uusi": "/yllapito/sanasto/tilanteet/uusi",
    "/yllapito/sanasto/:facet/:code": "/yllapito/sanasto/aiheet/vertaisryhma",
    "/yllapito/sanasto/:facet/:code/yhdista":
        "/yllapito/sanasto/aiheet/eroneuvonta/yhdista?kohde=perheneuvonta",
    "/yllapito/ehdotukset": "/yllapito/ehdotukset",
    "/yllapito/vahvistuslinkit": "/yllapito/vahvistuslinkit?jarjestaja=1",
    "/yllapito/kartoitus": "/yllapito/kartoitus",
    "/yllapito/kartoitus/:slug": "/yllapito/kartoitus/utsjoki",
    "/yllapito/matkat": "/yllapito/matkat",
    "/yllapito/ilmoitukset": "/yllapito/ilmoitukset",
    "/yllapito/ilmoitukset/:id": "/yllapito/ilmoitukset/{report}",
    "/yllapito/turvanumerot": "/yllapito/turvanumerot",
    "/yllapito/turvanumerot/:role": "/yllapito/turvanumerot/kriisi",
    "/yllapito/turvanumerot/:role/tarkistus": "/yllapito/turvanumerot/kriisi/tarkistus",
    "/yllapito/ohje": "/yllapito/ohje",
    "/yllapito/jono": "/yllapito/jono",
    "/yllapito/vuoro": "/yllapito/vuoro",
    "/yllapito/vuoro/:id": "/yllapito/vuoro/{service}",
    "/yllapito/vuoro/:id/samalla": "/yllapito/vuoro/{service}/samalla",
    "/yllapito/vuoro/valmis": "/yllapito/vuoro/valmis",
}
# The same in other languages, and what has no page of its own.
MORE = [
    "/sv/yllapito", "/en/yllapito/palvelut", "/sv/yllapito/tili", "/en/yllapito/tunnukset/1",
    "/sv/yllapito/ohje", "/en/yllapito/ohje", "/sv/yllapito/palvelut/{service}",
    "/yllapito/palvelut/{service}/esikatselu?_kieli=sv",
    "/yllapito/palvelut/{service}/esikatselu?_kieli=en",
]


def patterns():
    """What is asked for by GET on the admin side, as the tables of routes say."""
    by_name = dict(re.findall(r'case (\w+) = "([^"]+)"', Path(ADDRESSES).read_text()))
    return {
        by_name[name]
        for file in [ROUTES / "EditorRoutes.swift", ROUTES / "DeskRoutes.swift"]
        for name in re.findall(r"\.get\(desk: \.(\w+)", Path(file).read_text())
    }


@pytest.fixture(scope="module")
def page(open_desk):
    """An admin, who may see everything."""
    return judged(open_desk, desk.ADMIN)


@pytest.fixture(scope="module")
def known(desk_server, open_desk):
    """What addresses name: a listing that was just checked, its change, a place, a report."""
    report(desk_server.base, "Puhelinnumero on muuttunut.")
    database = desk_server.folder / desk.DATABASE

    def one(sql):
        return program.rows(database, sql)[0][0]

    service = one("SELECT id FROM service WHERE slug = 'vertaisvoimaa-vanhemmille'")
    checked = open_desk()
    checked.goto(f"/yllapito/palvelut/{service}/tarkistus")
    checked.check("[name=miten][value=phone]")
    checked.click("main form button[type=submit]")
    revision = one("SELECT max(id) FROM revision")
    return {
        "service": service,
        "revision": revision,
        "batch": one(f"SELECT batch FROM revision WHERE id = {revision}"),
        "place": one("SELECT min(id) FROM location"),
        "report": one("SELECT min(id) FROM suggestion"),
    }


def send(page, button, status):
    """Presses a button of the page's form; the answer has the status."""
    with page.expect_navigation() as answer:
        page.click(button)
    assert answer.value.status == status
    assert violations(page) == []


def test_every_page_of_the_admin_side_is_named_here():
    assert patterns() == set(PAGES)


@pytest.mark.parametrize("address", [*PAGES.values(), *MORE])
def test_no_violation(page, known, address):
    expected = 410 if "/linkki" in address else 200
    assert page.goto(address.format(**known)).status == expected
    assert violations(page) == []


def test_every_page_is_valid_html(page, known, figure, tmp_path):
    pages = {}
    for address in [*PAGES.values(), *MORE]:
        answer = page.goto(address.format(**known))
        pages[address] = answer.text()
    figure(f"HTML checker: {len(pages)} pages of the admin side")
    assert html_checker.faults(pages, tmp_path)[:20] == []


@pytest.mark.parametrize("language", ["", "/sv", "/en"])
def test_no_violation_where_a_listing_is_wrong_or_only_shown(page, known, language):
    page.goto(f"{language}/yllapito/palvelut/{known['service']}")
    page.eval_on_selector_all("[name^=nimi-]", "all => all.forEach(one => (one.value = ''))")
    page.fill("[name=tiivistelma-fi]", "Soita 040 123 4567. " * 10)
    send(page, "main [name=_toimi][value=tallenna]", 422)
    send(page, "main button[formaction$=esikatselu]", 200)


def test_no_violation_in_a_conflict_of_a_listing(page, open_desk, known):
    other = open_desk()
    for one in (page, other):
        one.goto(f"/yllapito/palvelut/{known['service']}")
    other.fill("[name=tiivistelma-fi]", "Ensimmäinen teksti.")
    other.click("main [name=_toimi][value=tallenna]")
    page.fill("[name=tiivistelma-fi]", "Toinen teksti.")
    send(page, "main [name=_toimi][value=tallenna]", 409)


def test_no_violation_in_a_conflict_of_a_record(page, open_desk):
    other = open_desk(desk.ADMIN)
    for one in (page, other):
        one.goto("/yllapito/jarjestajat/1")
    other.fill("[name='name.sv']", "Den första")
    other.click("main button[type=submit] >> text=Tallenna")
    page.fill("[name='name.sv']", "Den andra")
    page.fill("[name='name.en']", "The second")
    send(page, "main button[type=submit] >> text=Tallenna", 409)
    page.check("[name='valinta.name.sv'][value=oma]")
    page.click("main button[type=submit] >> text=Tallenna")
    assert page.locator("[name='name.sv']").input_value() == "Den andra"
    page.fill("[name='name.fi']", "")
    send(page, "main button[type=submit] >> text=Tallenna", 422)


def test_no_violation_where_many_are_changed(page, desk_server):
    page.goto("/yllapito/palvelut")
    for box in desk.askable_boxes(page, desk_server, 3):
        page.check(box)
    send(page, "text=Esikatsele", 200)
    send(page, "text=Tee muutos", 422)


@pytest.mark.parametrize("address, button", [
    ("/yllapito/tunnukset/uusi", "main form button"),
    ("/yllapito/matkat", "main form button"),
    ("/yllapito/palvelut/{service}/tarkistus", "main form button"),
])
def test_no_violation_in_forms_with_problems(page, known, address, button):
    page.goto(address.format(**known))
    send(page, button, 422)


def test_no_violation_where_an_account_gets_its_link_and_password(page, open_desk):
    page.goto("/yllapito/tunnukset/2")
    send(page, "form[action$='/linkki'] button", 200)
    link = page.locator(".kept code").inner_text()
    owner = judged(open_desk, None)
    assert owner.goto(link[link.index("/yllapito"):]).status == 200
    for field in ["uusi", "uudelleen"]:
        owner.fill(f"[name={field}]", "lyhyt")
    send(owner, "main form button", 422)
    page.goto("/yllapito/tili")
    for field in ["nykyinen", "uusi", "uudelleen"]:
        page.fill(f"form[action$='/salasana'] [name={field}]", "väärä salasana")
    send(page, "form[action$='/salasana'] button", 422)


def test_no_violation_on_the_way_in(open_desk):
    page = judged(open_desk, desk.ADMIN)
    page.goto("/yllapito/tili/koodi")
    page.fill("[name=koodi]", "000000")
    page.fill("[name=salasana]", "väärä salasana")
    send(page, "main form button", 422)
    _, recovery = desk.turn_second_factor_on(page)
    assert violations(page) == []
    page.goto("/yllapito/jarjestajat/1")
    page.fill("[name='name.sv']", "Den tredje")
    page.context.clear_cookies()
    send(page, "main form button", 401)
    page.fill("[name=sahkoposti]", desk.ADMIN)
    page.fill("[name=salasana]", "väärä salasana")
    send(page, "main form button", 422)
    page.fill("[name=salasana]", desk.PASSWORD)
    send(page, "main form button", 200)
    page.fill("[name=koodi]", recovery)
    send(page, "main form button", 200)
    send(page, "main form button", 200)
    assert page.locator("[name='name.sv']").input_value() == "Den tredje"


@pytest.mark.parametrize("address, status", [
    ("/yllapito/tunnukset", 403), ("/yllapito/palvelut/99999", 404),
    ("/sv/yllapito/palvelut/99999", 404),
])
def test_no_violation_where_there_is_nothing_to_see(open_desk, address, status):
    page = judged(open_desk)
    assert page.goto(address).status == status
    assert violations(page) == []
