"""Room on small screens: no sideways scrolling, targets one can hit, help on the first screen."""

import pytest
from main_pages import LANGUAGES, address

# 320 px is also what 400 % zoom leaves of a window of 1280 px.
NARROW = (320, 256)
WIDE = (1280, 740)
PHONE = (360, 740)
TARGETS = """
    .top a, .urgent a, nav a, summary, main li > a:only-child, main h2 a, main h3 a,
    button:not([aria-hidden=true]), input:not([type=hidden]), select, textarea
"""
SMALL_TARGETS = """
    (elements) => elements
      .filter((element) => element.checkVisibility())
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([element, box]) => Math.min(box.width, box.height) < 24)
      .map(([element, box]) => `${element.outerHTML.slice(0, 100)} ${box.width}×${box.height}`)
"""
# Help may not begin lower than this on a phone, in CSS pixels.
FIRST_SCREEN = 480


def test_room_for_reading_and_tapping(open_page, main_page):
    page = open_page(scripts=False)
    page.goto(main_page)
    for width, height in [NARROW, PHONE, WIDE]:
        page.set_viewport_size({"width": width, "height": height})
        scrolled = page.evaluate("document.documentElement.scrollWidth")
        assert scrolled <= width, f"scrolls sideways at {width} px: {scrolled} px wide"
        way_out = page.locator("#exit").bounding_box()
        assert way_out["height"] >= 44, f"exit at {width} px: {way_out}"
        assert way_out["y"] >= 0 and way_out["y"] + way_out["height"] <= height, way_out
        assert page.locator(TARGETS).evaluate_all(SMALL_TARGETS) == [], f"at {width} px"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/kunta/utsjoki", "/kunta/tampere"])
def test_help_begins_on_the_first_screen_of_a_phone(open_page, path, language):
    width, height = PHONE
    page = open_page(width, height, scripts=False)
    page.goto(address(path, language))
    top = page.locator("main .answer .line").first.bounding_box()["y"]
    assert top <= FIRST_SCREEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_urgent_help_is_at_most_two_lines_on_a_phone(open_page, language):
    width, height = PHONE
    page = open_page(width, height, scripts=False)
    page.goto(address("/", language))
    tops = page.locator(".urgent .wrap > *").evaluate_all(
        "(parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top))")
    assert len(set(tops)) <= 2
