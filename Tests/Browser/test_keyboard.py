"""A parent with a keyboard and no scripts finds a service."""

import pytest
from browsing import press, tab, tab_to


@pytest.fixture(params=[360, 1280])
def page(request, open_page):
    return open_page(request.param, scripts=False)


def test_from_the_front_page_to_a_service(page):
    page.goto("/")
    tab_to(page, "input[name=nimi]")
    page.keyboard.type("utsjoki")
    with page.expect_navigation(url="**/kunta/utsjoki"):
        page.keyboard.press("Enter")
    # A row opens to its listings.
    tab_to(page, ".rows > details > summary")
    page.keyboard.press("Enter")
    press(page, ".rows .card a[href^='/palvelu/']", "**/palvelu/*")
    assert page.locator("h1").count() == 1


def test_the_first_stop_skips_to_the_content(page):
    page.goto("/kunta/utsjoki")
    tab(page)
    page.keyboard.press("Enter")
    tab(page)
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_filters_open_and_narrow_the_page(page):
    page.goto("/kunta/utsjoki")
    press(page, "a[href*='tilanne=']", "**/kunta/utsjoki?tilanne=*")
    tab_to(page, "details:has(a[href*='tapa=']) > summary")
    page.keyboard.press("Enter")
    press(page, "a[href*='tapa=']", "**/kunta/utsjoki?tilanne=*tapa=*")


def test_the_way_out_is_near(page, neutral_site):
    page.goto("/kunta/utsjoki")
    press(page, "#exit", neutral_site)
