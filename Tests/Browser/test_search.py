"""A professional finds, narrows, pages and hands on: by keyboard, without scripts."""

import pytest
from browsing import judged, press, tab_to, violations
from main_pages import LANGUAGES, address
from test_hand_on import pdf

# Twenty cards with their links stand before what is below them.
LONG_WAY = 200


@pytest.fixture(params=[360, 1280])
def page(request, open_page):
    return open_page(request.param, scripts=False)


def total(page):
    """The number of results, as the page tells it."""
    return int("".join(filter(str.isdigit, page.locator("main .lead").inner_text().split()[0])))


def search(page, words):
    page.goto("/ammattilaisille")
    tab_to(page, "main input[name=q]")
    page.keyboard.type(words)
    with page.expect_navigation(url="**/haku?*"):
        page.keyboard.press("Enter")


def open_facets(page):
    tab_to(page, "details.facets > summary")
    page.keyboard.press("Enter")


def names(page):
    return page.locator("main .card h2, main .card h3").all_inner_texts()


def test_facets_narrow_and_chips_widen(page):
    search(page, "ero")
    everything = total(page)
    open_facets(page)
    choice = "details.facets a[href*='alue=lappi']"
    told = page.locator(choice).inner_text()
    press(page, choice, "**/haku?*alue=lappi*", LONG_WAY)
    assert told == f"Lappi ({total(page)})"
    assert total(page) < everything
    open_facets(page)
    press(page, "details.facets a[href*='muoto=ryhma']", "**muoto=ryhma*", LONG_WAY)
    both = total(page)
    assert page.locator("main input[name=q]").input_value() == "ero"
    chosen = page.locator("main .chips a[aria-current]").all_inner_texts()
    assert len(chosen) == 2
    press(page, "main .chips a[aria-current]:not([href*='alue='])", "**/haku?*", LONG_WAY)
    assert total(page) >= both
    assert page.locator("main .chips a[aria-current]").count() == 1
    # Other words keep what was chosen.
    tab_to(page, "main input[name=q]")
    page.keyboard.press("Control+a")
    page.keyboard.type("vertaistuki")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert ("alue=lappi" in page.url) != ("muoto=ryhma" in page.url)


def test_pages_are_stretches_of_one_list(page):
    search(page, "ero")
    everything = total(page)
    assert everything > 40
    first = names(page)
    assert len(first) == 20
    press(page, "nav.pages a[rel=next]", "**jalkeen=*", LONG_WAY)
    second = names(page)
    assert len(second) == 20 and second != first
    assert "21–40" in page.locator("nav.pages").inner_text().replace(" ", "")
    press(page, "nav.pages a[rel=prev]", "**/haku?*", LONG_WAY)
    assert names(page) == first


def test_a_list_survives_facets_and_pages_and_is_one_sheet(page, tmp_path):
    search(page, "ero")
    add = ".choose a:not(.choose strong ~ a)"
    press(page, add, "**lista=*", LONG_WAY)
    page.goto(page.url.split("#")[0])
    open_facets(page)
    press(page, "details.facets a[href*='alue=pirkanmaa']", "**alue=pirkanmaa*", LONG_WAY)
    press(page, add, "**lista=*", LONG_WAY)
    page.goto(page.url.split("#")[0])
    if page.locator("nav.pages a[rel=next]").count():
        press(page, "nav.pages a[rel=next]", "**jalkeen=*", LONG_WAY)
    press(page, add, "**lista=*", LONG_WAY)
    page.goto(page.url.split("#")[0])
    press(page, ".listbar a[href*='/lista?p=']", "**/lista?p=*")
    cards = page.locator(".handout h2").all_inner_texts()
    assert len(cards) == 3
    press(page, ".controls a", "**/lista?p=*")
    assert page.locator(".handout h2").all_inner_texts() == [cards[1], cards[0], cards[2]]
    info, text = pdf(page, tmp_path / "list.pdf")
    assert "Pages:           1\n" in info and "(A4)" in info
    assert all(card.split()[0] in text for card in cards)


def test_a_slip_is_told_and_can_be_taken_back(page):
    search(page, "sovitelu rovanimi")
    notes = page.locator("main p.note")
    assert "rovanimi" in notes.first.inner_text() and "Rovaniemi" in notes.first.inner_text()
    press(page, "main p.note a", "**/haku?*", LONG_WAY)
    assert "kunta=" not in page.url


def test_danger_brings_safety_before_everything(page):
    search(page, "mies hakkaa")
    top = page.locator("main .danger").bounding_box()["y"]
    assert top < page.locator("main form").bounding_box()["y"]
    assert "080 005 005" in page.locator("main .danger").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/haku?q=ero&alue=lappi&muoto=ryhma", "/haku?q=qwxz&kunta=kemi"])
def test_no_violation_with_the_facets_open(open_page, path, language):
    page = judged(open_page)
    page.goto(address(path, language))
    page.locator("details.facets > summary").click()
    assert violations(page) == []
