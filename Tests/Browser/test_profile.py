"""What a search leaves in the browser's own files: whoever looks into them must not read the words."""

import os
import re
import sqlite3
from contextlib import closing
from urllib.parse import quote, quote_plus

import pytest
from conftest import NO_OTHER_HOST

WORDS = "mies hakkaa mua"
# One word that stands in no page of ours, so that a page kept in memory is no finding.
TELLING = "hakkaa"


@pytest.fixture
def open_profile(browser, base, tmp_path):
    """Opens a browser that keeps its files in a folder, as a person's does: `open_profile(name)`."""

    def opened(name, scripts=True):
        folder = tmp_path / name
        context = browser.browser_type.launch_persistent_context(
            str(folder),
            executable_path="/usr/bin/chromium",
            chromium_sandbox=os.geteuid() != 0,
            args=[NO_OTHER_HOST],
            java_script_enabled=scripts,
            base_url=base,
        )
        return folder, context

    return opened


def spellings(word):
    """A word as the browser's files may have it."""
    texts = {word, quote(word), quote_plus(word), word.upper()}
    return {text.encode(code) for text in texts for code in ("utf-8", "utf-16-le")}


def traces(folder, word):
    """Files in which a word stands, by their bytes, and rows of the databases among them."""
    found = set()
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        content = path.read_bytes()
        if any(spelling in content for spelling in spellings(word)):
            found.add(path.name)
        if content.startswith(b"SQLite format 3\0"):
            with closing(sqlite3.connect(path)) as connection:
                if any(word in line for line in connection.iterdump()):
                    found.add(path.name)
    return found


def test_words_that_are_asked_for_by_address_are_found(open_profile, base):
    """Or the next test would prove nothing."""
    folder, context = open_profile("asked")
    page = context.pages[0]
    page.goto(f"{base}/haku?q={quote_plus(WORDS)}")
    page.goto(f"{base}/")
    context.close()
    assert "History" in traces(folder, TELLING)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_walk_of_somebody_in_danger_leaves_no_words(open_profile, base, scripts):
    """From the front page by keyboard: search, another language, a place's field, a result, away."""
    folder, context = open_profile("walk", scripts)
    page = context.pages[0]
    page.goto(base + "/")
    typed(page, "#q")
    assert page.locator(".safety-help").count() > 0
    assert page.locator("#q").input_value() == WORDS
    titles = [page.title()]
    page.locator("nav.langs a[lang=sv]").press("Enter")
    page.wait_for_url("**/sv/haku*")
    assert page.locator("#q").input_value() == WORDS
    titles.append(page.title())
    page.goto(base + "/")
    typed(page, "#nimi")
    assert page.locator(".safety-help").count() > 0
    titles.append(page.title())
    page.go_back()
    page.go_forward()
    page.goto(base + "/tietoa")
    context.close()
    assert not traces(folder, TELLING)
    assert not [title for title in titles if "väkivalta" in title.lower() or TELLING in title]


def typed(page, field):
    page.locator(field).focus()
    page.keyboard.type(WORDS)
    with page.expect_navigation(url="**/haku?s=*"):
        page.keyboard.press("Enter")


# Beginnings of words by which an address or a title would tell of violence.
TELLING_STEMS = (
    "vakival väkival turvakot turvakod nollalin våld vald- skyddshem violen shelter abuse".split()
)


def history(folder):
    """Addresses and titles that the browser has kept."""
    with closing(sqlite3.connect(folder / "Default" / "History")) as connection:
        return connection.execute("SELECT url, title FROM urls").fetchall()


def told(texts):
    return [text for text in texts for stem in TELLING_STEMS if stem in text.lower()]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["", "/sv", "/en"])
def test_the_walk_to_a_shelter_tells_nothing_in_the_history(open_profile, base, language, scripts):
    """By keyboard from a municipality to help against violence, its provider and its topic."""
    folder, context = open_profile("shelter", scripts)
    page = context.pages[0]
    names = {
        "": (r"väkivaltaa kokeneet", r"turvakoti"),
        "/sv": (r"våld", r"skyddshem"),
        "/en": (r"violence", r"shelter"),
    }[language]
    page.goto(f"{base}{language}/kunta/rovaniemi")
    seen = []

    def open_all():
        # In the page's order, so that what lies in another is there when its turn comes.
        for summary in page.locator("main summary").all():
            if summary.is_visible():
                summary.press("Enter")

    def follow(link):
        with page.expect_navigation():
            link.press("Enter")
        assert page.locator("h1").count() == 1
        seen.append((page.url, page.title()))

    open_all()
    chips = page.locator("details.filters a[href*='kenelle=']")
    follow(chips.filter(has_text=re.compile(names[0], re.I)).first)
    open_all()
    follow(page.locator(".card a").filter(has_text=re.compile(names[1], re.I)).first)
    listing = page.url
    follow(page.locator("a[href*='/jarjestaja/']").first)
    page.goto(listing)
    follow(page.locator("a[href*='/ilmoita?']").first)
    page.goto(listing)
    follow(page.locator(".crumbs a").last)
    follow(page.locator(".card a").first)
    follow(page.locator("nav.langs a").first)
    context.close()
    kept = history(folder)
    assert len({url for url, _ in kept} & {url for url, _ in seen}) > 4
    assert not told(text for pair in seen for text in pair)
    assert not told(text for pair in kept for text in pair)
