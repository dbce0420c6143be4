"""A parent with a keyboard and no scripts finds a service."""

import pytest

# More presses than this to one's aim is not a way but an obstacle course.
PATIENCE = 60
FOCUS = """
    () => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
          && box.left < innerWidth && box.top < innerHeight,
      };
    }
"""


@pytest.fixture(params=[360, 1280])
def page(request, open_page):
    return open_page(request.param, scripts=False)


def tab(page):
    """Goes one step on, and holds that one sees where one is."""
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS)
    assert focus["outlined"] and focus["seen"], f"the focus cannot be seen: {focus['html']}"


def tab_to(page, selector):
    for _ in range(PATIENCE):
        tab(page)
        if page.evaluate("(aim) => document.activeElement.matches(aim)", selector):
            return
    raise AssertionError(f"{selector} is not reached with {PATIENCE} presses of Tab")


def test_from_the_front_page_to_a_service(page):
    page.goto("/")
    tab_to(page, "input[name=nimi]")
    page.keyboard.type("utsjoki")
    with page.expect_navigation(url="**/kunta/utsjoki"):
        page.keyboard.press("Enter")
    tab_to(page, "main .card a[href^='/palvelu/']")
    with page.expect_navigation(url="**/palvelu/*"):
        page.keyboard.press("Enter")
    assert page.locator("h1").count() == 1


def test_the_first_stop_skips_to_the_content(page):
    page.goto("/kunta/utsjoki")
    tab(page)
    page.keyboard.press("Enter")
    tab(page)
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_filters_open_and_narrow_the_page(page):
    page.goto("/kunta/utsjoki")
    tab_to(page, "details:has(a[href*='tilanne=']) > summary")
    page.keyboard.press("Enter")
    tab_to(page, "a[href*='tilanne=']")
    with page.expect_navigation(url="**/kunta/utsjoki?tilanne=*"):
        page.keyboard.press("Enter")


def test_the_way_out_is_near(page, neutral_site):
    page.goto("/kunta/utsjoki")
    tab_to(page, "#exit")
    with page.expect_navigation(url=neutral_site):
        page.keyboard.press("Enter")
