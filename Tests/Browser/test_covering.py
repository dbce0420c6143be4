"""Bars that stay on the screen have their own space: nothing is read or focused behind them."""

import covering
import pytest
from main_pages import PAGES

PHONE = (360, 740)
VISITED = [
    "front", "utsjoki", "service", "search", "calendar", "gap map of a need", "report", "safety",
]
# By window, size of the text and spacing of the text.
WINDOWS = {
    "phone": (*PHONE, None),
    "small phone": (320, 640, None),
    "phone with twice the text": (*PHONE, covering.larger_text),
    "phone with spaced text": (*PHONE, covering.spaced_text),
    "phone on its side": (740, 360, None),
    "desk": (1280, 740, None),
    "desk with twice the text": (1280, 740, covering.larger_text),
}
WALKED = ["phone", "phone with twice the text", "desk", "desk with twice the text"]
# On a phone, in CSS pixels: one row that one can hit.
HIGHEST_BAR = 56
LISTING = "/yllapito/palvelut?q=Vertaisvoimaa"


@pytest.fixture(params=WINDOWS)
def opened(request, open_page):
    """Opens an address in a window, with its text as somebody has set it."""
    width, height, change = WINDOWS[request.param]

    def open_(path):
        page = open_page(width, height, scripts=False)
        page.goto(path)
        if change:
            change(page)
        return page

    open_.window = request.param
    return open_


def test_the_way_out_covers_nothing(opened, figure):
    positions = covered = 0
    faults = []
    for name in VISITED:
        said = covering.scrolled(opened(PAGES[name]), "#exit")
        positions += said["positions"]
        covered += said["covered"]
        height = said["window"]
        if said["covered"] or said["lost"] or said["reading"] < covering.READING_SHARE * height:
            faults.append(f"{name}: {said}")
    figure(f"The way out, {opened.window}: covers something at {covered} of {positions} positions")
    assert faults == []


def test_the_way_out_stays_in_sight_where_there_is_room(opened):
    if opened.window == "phone on its side":
        pytest.skip("there it is at the page's beginning and end")
    page = opened("/kunta/utsjoki")
    height = page.viewport_size["height"]
    for share in [0, 0.5, 1]:
        page.evaluate("share => scrollTo(0, share * document.documentElement.scrollHeight)", share)
        box = page.locator("#exit").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, share


def test_on_a_phone_it_is_one_row_at_the_bottom(open_page):
    for width, height in [PHONE, (320, 640), (820, 1180)]:
        page = open_page(width, height, scripts=False)
        page.goto("/turvallisesti")
        box = page.locator("#exit").bounding_box()
        assert 44 <= box["height"] <= HIGHEST_BAR
        assert (box["x"], box["width"]) == (0, width)
        assert box["y"] + box["height"] == height
        assert not page.locator("#exit-again").is_visible()


def test_it_is_at_the_bottom_of_a_short_page(open_page):
    page = open_page(800, 1180, scripts=False)
    page.goto("/ei-ole-tallaista")
    assert page.evaluate("document.documentElement.scrollHeight") == 1180
    box = page.locator("#exit").bounding_box()
    assert box["y"] + box["height"] == 1180


def test_a_phones_own_bar_at_the_bottom_is_left_free(open_page):
    page = open_page(*PHONE, scripts=False)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setSafeAreaInsetsOverride", {"insets": {"bottom": 34}})
    page.goto("/turvallisesti")
    words = page.locator("#exit span").bounding_box()
    assert words["y"] + words["height"] <= PHONE[1] - 34
    said = covering.scrolled(page, "#exit")
    assert (said["covered"], said["lost"]) == (0, 0)


def test_on_a_low_screen_it_is_in_the_flow_at_both_ends(open_page, neutral_site):
    page = open_page(740, 360)
    page.goto("/kunta/utsjoki")
    box = page.locator("#exit").bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= 60
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert page.locator("#exit").bounding_box()["y"] < 0
    again = page.locator("#exit-again")
    assert again.bounding_box()["height"] >= 44
    with page.expect_navigation(url=neutral_site):
        again.click()


@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_seen_without_colours_of_the_page(open_page, width):
    page = open_page(width, 740, scripts=False, forced_colors="active")
    page.goto("/kunta/utsjoki")
    border = page.locator("#exit span").evaluate("e => getComputedStyle(e).borderTopWidth")
    assert float(border.removesuffix("px")) >= 1
    said = covering.scrolled(page, "#exit")
    assert (said["covered"], said["lost"]) == (0, 0)


def test_it_is_not_on_paper(open_page):
    page = open_page(*PHONE, scripts=False)
    page.goto("/kunta/utsjoki")
    page.emulate_media(media="print")
    assert not page.locator("#exit").is_visible()
    assert not page.locator("#exit-again").is_visible()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("name", ["utsjoki", "search", "report"])
@pytest.mark.parametrize("opened", WALKED, indirect=True)
def test_what_is_focused_is_seen(opened, name, key):
    stops, hidden = covering.obscured(opened(PAGES[name]), key)
    assert stops > 20
    assert hidden == []


@pytest.mark.parametrize("opened", WALKED, indirect=True)
def test_what_is_jumped_to_is_seen(opened):
    page = opened("/kunta/utsjoki")
    target = "#" + page.locator(".rows > details").last.get_attribute("id")
    page.evaluate("target => { location.hash = target; }", target)
    page.wait_for_function("scrollY > 0")
    part = page.locator(target).bounding_box()
    bar = page.locator("#exit").bounding_box()
    top, bottom = (0, bar["y"]) if bar["y"] > 300 else (bar["y"] + bar["height"], 740)
    assert top <= part["y"] <= bottom - 24


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("size", ["usual", "twice the text"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_stop_of_the_form_is_behind_the_bar_that_saves(open_desk, width, size, key, figure):
    page = open_desk(width=width)
    page.goto(LISTING)
    page.locator("main .desk-name a").first.click()
    page.locator(".save-bar").wait_for()
    # Every part that can be opened is open.
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    if size != "usual":
        covering.larger_text(page)
    stops, hidden = covering.obscured(page, key)
    figure(f"The form at {width} px, {size}, {key}: {len(hidden)} of {stops} stops are hidden")
    assert stops > 200
    assert hidden == []
    said = covering.scrolled(page, ".save-bar")
    assert (said["lost"], said["covered"]) == (0, 0)
    assert said["reading"] >= covering.READING_SHARE * said["window"]
