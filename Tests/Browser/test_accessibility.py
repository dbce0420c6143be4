"""No violation that axe-core can find, on every main page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from main_pages import LANGUAGES, address

WIDTHS = [360, 1280]
SCHEMES = ["light", "dark"]
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    # Off in axe by default, although it is WCAG 2.2 AA.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


@pytest.fixture
def page(open_page):
    # axe needs scripts; the site's own are kept away, so that the plain page is judged.
    page = open_page(bypass_csp=True)
    page.route("**/*.js", lambda route: route.abort())
    return page


def violations(page):
    """Every violation at every width and in both colour schemes, a line each."""
    page.evaluate(Axe().axe_script)
    found = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.set_viewport_size({"width": width, "height": 740})
            page.emulate_media(color_scheme=scheme)
            result = page.evaluate("options => axe.run(document, options)", OPTIONS)
            found += [
                f"{width} px, {scheme}: {rule['id']}: {node['html'][:120]} {node['failureSummary']}"
                for rule in result["violations"]
                for node in rule["nodes"]
            ]
    return found


def test_no_violation(page, main_page):
    page.goto(main_page)
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_in_a_form_with_problems(page, language):
    page.goto(address("/ilmoita", language))
    with page.expect_response(lambda response: response.request.method == "POST") as answer:
        page.locator("main form button").click()
    assert answer.value.status == 422
    assert violations(page) == []
