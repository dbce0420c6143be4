"""A link in a letter, followed in a browser that is logged in: its cookie stays behind at first."""

import desk
import pytest

LISTINGS = "/yllapito/palvelut"


def follow_from_elsewhere(page, address):
    """Follows a link on a page that is not ours, as webmail has one."""
    page.goto("data:text/html,<a>Linkki</a>")
    page.eval_on_selector("a", "(link, address) => { link.href = address }", address)
    page.get_by_text("Linkki").click()
    page.wait_for_url(address)


def test_a_logged_in_editor_arrives_with_one_press(open_desk, desk_server):
    page = open_desk(scripts=True)
    follow_from_elsewhere(page, desk_server.base + LISTINGS)
    assert page.get_by_role("heading", level=1).inner_text() == "Jatka ylläpitoon"
    page.get_by_role("link", name="Jatka", exact=True).click()
    page.wait_for_url("**" + LISTINGS)
    assert page.locator("#jatka").count() == 0
    assert page.locator("input[name=q]").count() >= 1


@pytest.mark.parametrize("language", ["", "/sv", "/en"])
def test_who_is_not_logged_in_arrives_after_the_login(open_desk, desk_server, language):
    page = open_desk(None, scripts=True)
    follow_from_elsewhere(page, desk_server.base + language + LISTINGS)
    page.locator("#jatka").click()
    page.wait_for_url("**/yllapito/kirjaudu?paluu=*")
    assert page.locator("input[type=password]").count() == 1
