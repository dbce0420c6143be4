"""What browser tests share: axe-core's judgement, and going about by keyboard."""

import os

from axe_playwright_python.sync_playwright import Axe

PHONE, DESK = 360, 1280
# What a page is judged in. A translation has the same colours and boxes as the Finnish page, so one
# look is enough but in the long run of the tests.
EVERY_LOOK = [(width, scheme) for width in (PHONE, DESK) for scheme in ("light", "dark")]
LOOKS = {"fi": [(PHONE, "light"), (DESK, "dark")], "sv": [(PHONE, "dark")], "en": [(DESK, "light")]}
IS_LONG = "EROPALVELUT_LONG_TESTS" in os.environ
# WCAG 2.2's own: 400 % zoom of a window of 1280 px.
NARROWEST = 320
LEAST_HEIGHT = 740
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    # Off in axe by default, although it is WCAG 2.2 AA.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# More presses than this to one's aim is not a way but an obstacle course.
PATIENCE = 60
FOCUS = """
    aim => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 120),
        // After the last stop the browser goes round by the page itself.
        between: element === document.body,
        there: element.matches(aim),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
          && box.left < innerWidth && box.top < innerHeight,
      };
    }
"""


def judged(open_, *arguments, **options):
    """A page that axe can judge: axe needs scripts, and the site's own are kept away.

    So it is the plain page that is judged. `open_` opens it, as the fixture `open_page` does.
    """
    page = open_(*arguments, scripts=True, bypass_csp=True, **options)
    page.route("**/*.js", lambda route: route.abort())
    return page


def violations(page):
    """Every violation in the looks of the page's language, and sideways scrolling."""
    page.evaluate(Axe().axe_script)
    found = []
    language = page.evaluate("document.documentElement.lang")
    for width, scheme in EVERY_LOOK if IS_LONG else LOOKS[language]:
        page.emulate_media(color_scheme=scheme)
        show_all(page, width)
        result = page.evaluate("options => axe.run(document, options)", OPTIONS)
        found += [
            f"{width} px, {scheme}: {rule['id']}: {node['html'][:120]} {node['failureSummary']}"
            for rule in result["violations"]
            for node in rule["nodes"]
        ]
    show_all(page, NARROWEST)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return found + ([f"{wide} px wider than {NARROWEST} px"] if wide > 0 else [])


def show_all(page, width):
    """Makes the window as high as the page, so that a bar at its bottom covers nothing."""
    page.set_viewport_size({"width": width, "height": LEAST_HEIGHT})
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": max(height, LEAST_HEIGHT)})


def tab(page, aim="*"):
    """Goes one step on, and holds that one sees where one is; whether it is what one aims at."""
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS, aim)
    visible = focus["between"] or focus["outlined"] and focus["seen"]
    assert visible, f"the focus cannot be seen: {focus['html']}"
    return focus["there"]


def tab_to(page, selector, patience=PATIENCE):
    for _ in range(patience):
        if tab(page, selector):
            return
    raise AssertionError(f"{selector} is not reached with {patience} presses of Tab on {page.url}")


def press(page, selector, url=None, patience=PATIENCE):
    """Goes to a link or button and presses it."""
    tab_to(page, selector, patience)
    with page.expect_navigation(url=url):
        page.keyboard.press("Enter")


def type_in(page, selector, text, patience=PATIENCE):
    """Goes to a field and types in place of what is there."""
    tab_to(page, selector, patience)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
