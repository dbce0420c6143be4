"""Large text, wide spacing, thumbs, keyboards and old browsers: nobody loses a word or a number."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import NARROWEST, judged, tab
from main_pages import LANGUAGES, PAGES, address

# What a reader's own style sheet may set without loss (WCAG 2.2, 1.4.12).
SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
"""
MODES = {
    "as it is": "",
    "text spacing": SPACING,
    "text at 130 %": "html { font-size: 130% !important }",
    "text at 200 %": "html { font-size: 200% !important }",
}
WALKED = [
    "front", "utsjoki", "tampere", "filtered municipality", "misspelt municipality", "service",
    "shelter", "topic", "provider", "search", "search without words", "search about danger",
    "pathway", "materials", "professionals", "calendar", "list", "gap map of a need", "scorecard",
    "gap method", "planning", "report", "safety",
]
# For a thumb in a hurry, in CSS pixels.
LEAST_NUMBER = 44
SET_STYLE = """
    (css) => {
      const style = document.getElementById("mode")
        ?? document.head.appendChild(Object.assign(document.createElement("style"), {id: "mode"}));
      style.textContent = css;
    }
"""
# What reaches over the window's edge and is in no frame that scrolls for itself.
TOO_WIDE = """
    () => [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !element.closest(".scroll, .visually-hidden, .skip"))
      .slice(-2).map((element) => element.outerHTML.slice(0, 100))
"""
LOW_NUMBERS = """
    (least) => [...document.querySelectorAll("a[href^='tel:']")]
      .filter((link) => link.checkVisibility())
      .filter((link) => link.getBoundingClientRect().height < least - 0.01)
      .map((link) => `${link.textContent}: ${link.getBoundingClientRect().height} px`)
"""
EMPTY_HEADINGS = """
    () => [...document.querySelectorAll("th, h1, h2, h3, h4")]
      .filter((cell) => cell.textContent.trim() === "").map((cell) => cell.parentElement.outerHTML)
"""


@pytest.fixture(scope="module")
def walk(browser, base):
    """What is wrong on the pages, by kind; each page is loaded once."""
    context = browser.new_context(
        base_url=base, viewport={"width": NARROWEST, "height": 740}, java_script_enabled=False,
        bypass_csp=True)
    page = context.new_page()
    found = {"wide": [], "low": [], "empty": [], "numbers": 0}
    for language in LANGUAGES:
        for name in WALKED:
            page.goto(address(PAGES[name], language))
            found["numbers"] += page.locator("a[href^='tel:']").count()
            found["low"] += page.evaluate(LOW_NUMBERS, LEAST_NUMBER)
            found["empty"] += page.evaluate(EMPTY_HEADINGS)
            for mode, css in MODES.items():
                page.evaluate(SET_STYLE, css)
                width = page.evaluate("document.documentElement.scrollWidth")
                if width > NARROWEST:
                    found["wide"].append(
                        f"{name} in {language}, {mode}: {width} px, {page.evaluate(TOO_WIDE)}")
    context.close()
    return found


def test_large_or_spaced_text_never_scrolls_sideways(walk):
    assert walk["wide"] == []


def test_every_number_is_high_enough_for_a_thumb(walk):
    assert walk["numbers"] > len(WALKED) * len(LANGUAGES)
    assert walk["low"] == []


def test_no_heading_is_empty(walk):
    assert walk["empty"] == []


# A stop after another one may stand lower, or further right, as in columns; never both higher and
# further left. The way out is first by keyboard wherever it stands.
STOP = """
    () => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 120),
        place: [...document.querySelectorAll("*")].indexOf(element),
        out: element.matches("body, .skip, #exit"),
        top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left,
      };
    }
"""
# More than any of these pages has.
MOST_STOPS = 400
FOCUSED = [
    "front", "utsjoki", "service", "search about danger", "gap map of a need", "report", "planning",
]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", FOCUSED)
def test_the_focus_is_seen_at_every_stop_in_the_order_of_the_page(open_page, name, width):
    page = open_page(width, scripts=False)
    page.goto(PAGES[name])
    assert page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0
    before = None
    stops = set()
    for _ in range(MOST_STOPS):
        tab(page)
        stop = page.evaluate(STOP)
        if stop["html"].startswith("<body"):
            break
        assert stop["place"] not in stops, f"{stop['html']} is visited twice"
        stops.add(stop["place"])
        if not stop["out"]:
            back = before and stop["bottom"] <= before["top"] and stop["left"] <= before["left"]
            assert not back, f"{before['html']} leads back to {stop['html']}"
            before = stop
    assert 5 < len(stops) < MOST_STOPS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_focused_tile_of_the_map_looks_otherwise_than_the_same_tile_before(open_page, scheme):
    page = open_page(scripts=False, color_scheme=scheme)
    page.goto(PAGES["gap map of a need"])
    tiles = page.locator(".hexmap a")
    for index in range(0, tiles.count(), 4):
        tile = tiles.nth(index)
        tile.scroll_into_view_if_needed()
        without = tile.screenshot()
        tile.focus()
        assert tile.screenshot() != without, tile.get_attribute("href")
        tile.blur()


STYLES = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
# A declaration that a browser without custom properties drops.
WITH_PROPERTY = re.compile(r"[-\w]+\s*:[^;{}]*var\([^;{}]*;?|--[-\w]+\s*:[^;{}]*;?")


def without_properties(css):
    return WITH_PROPERTY.sub("", css)


@pytest.mark.parametrize("name", ["front", "utsjoki", "search", "gap map of a need", "report"])
@pytest.mark.parametrize("width", [360, 1280])
def test_browsers_without_custom_properties_get_legible_colours(open_page, name, width):
    page = judged(open_page, width)

    def strip(route):
        answer = route.fetch()
        text = answer.text()
        if route.request.resource_type == "stylesheet":
            text = without_properties(text)
        else:
            text = STYLES.sub(lambda style: without_properties(style[0]), text)
        assert "var(" not in text
        route.fulfill(response=answer, body=text)

    page.route("**/*.css", strip)
    page.route(lambda url: url.endswith(PAGES[name]), strip)
    page.goto(PAGES[name])
    assert page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--ink')") == ""
    page.evaluate(Axe().axe_script)
    result = page.evaluate("axe.run(document, {runOnly: ['color-contrast']})")
    assert [node["html"] for rule in result["violations"] for node in rule["nodes"]] == []
    top = page.locator(".top, .open .bar").first
    assert top.evaluate("(bar) => getComputedStyle(bar).color") == "rgb(255, 255, 255)"
