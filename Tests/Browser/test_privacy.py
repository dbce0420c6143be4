"""The site leaves nothing in the browser and asks nothing of another host."""

import pytest
from main_pages import LANGUAGES, PAGES, address

STORED = """
    async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    })
"""
NOTHING = {"local": 0, "session": 0, "databases": 0, "workers": 0}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_stored_and_no_other_host_is_asked(open_page, base, language):
    page = open_page()
    foreign, complaints = [], []
    page.on(
        "request",
        lambda request: request.url.startswith(base + "/") or foreign.append(request.url))
    # A script or style that the page's own policy forbids is told here.
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for name, path in PAGES.items():
        answer = page.goto(address(path, language))
        assert answer.status == (404 if name == "error" else 200), path
        assert page.evaluate(STORED) == NOTHING, path
        assert answer.header_value("set-cookie") is None, path
    assert page.context.cookies() == []
    assert foreign == []
    # The browser itself tells of the 404 that was asked for.
    assert [text for text in complaints if "404" not in text] == []
