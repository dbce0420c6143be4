"""No violation that axe-core can find, on every main page."""

import pytest
from browsing import judged, violations
from main_pages import LANGUAGES, address


@pytest.fixture
def page(open_page):
    return judged(open_page)


def test_no_violation(page, main_page):
    page.goto(main_page)
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_in_a_form_with_problems(page, language):
    page.goto(address("/ilmoita", language))
    with page.expect_navigation() as answer:
        page.locator("main form button").click()
    assert answer.value.status == 422
    assert violations(page) == []
