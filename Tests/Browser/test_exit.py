"""The quick exit leaves at once, with scripts and without."""

import http.client

import pytest
from main_pages import LANGUAGES, address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plain_exit_redirects_and_is_not_kept(base, neutral_site, language):
    connection = http.client.HTTPConnection(base.removeprefix("http://"))
    connection.request("GET", address("/poistu", language))
    answer = connection.getresponse()
    connection.close()
    assert answer.status == 303
    assert answer.getheader("Location") == neutral_site
    assert answer.getheader("Cache-Control") == "no-store"
    # Clearing the cache stalls browsers for seconds.
    assert answer.getheader("Clear-Site-Data") is None


def test_back_does_not_return_to_the_page_that_was_left(open_page, neutral_site):
    page = open_page()
    page.goto("/")
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        page.locator("#exit").click()
    page.go_back()
    assert page.url.endswith("/") and "utsjoki" not in page.url


def test_shift_three_times_leaves(open_page, neutral_site):
    page = open_page()
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        for _ in range(3):
            page.keyboard.press("Shift")


def test_typing_capitals_does_not_leave(open_page):
    page = open_page()
    page.goto("/")
    page.locator("input[name=nimi]").focus()
    for letter in "UTSJOKI":
        page.keyboard.press(f"Shift+{letter}")
    assert page.locator("input[name=nimi]").input_value() == "UTSJOKI"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_key_is_told_only_where_it_works(open_page, scripts):
    page = open_page(scripts=scripts)
    page.goto("/turvallisesti")
    hints = page.locator("main .script-only")
    assert hints.count() > 0
    assert all(hint.is_visible() == scripts for hint in hints.all())
