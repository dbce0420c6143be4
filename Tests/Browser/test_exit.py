"""The quick exit leaves at once: with scripts and without, in old engines, whatever else fails."""

import http.client
import re

import pytest
from main_pages import LANGUAGES, address
from program import REPOSITORY

SCRIPT = REPOSITORY / "Resources/Assets/exit.js"

# What engines lack in which the link once did nothing, or that some engine lacks somewhere.
LACKS = {
    "replaceChildren": """
        for (const type of [Element, Document, DocumentFragment])
          delete type.prototype.replaceChildren;
    """,
    "append and its kin": """
        for (const type of [Element, Document, DocumentFragment])
          for (const name of ["append", "prepend"]) delete type.prototype[name];
        for (const name of ["after", "before", "remove", "replaceWith"])
          delete Element.prototype[name];
    """,
    "closest": "delete Element.prototype.closest",
    "matches": "delete Element.prototype.matches",
    "dataset": "delete HTMLElement.prototype.dataset",
    "classList": "delete Element.prototype.classList",
    "hidden": "delete HTMLElement.prototype.hidden",
    "querySelectorAll": """
        for (const type of [Element, Document]) {
          delete type.prototype.querySelectorAll;
          delete type.prototype.querySelector;
        }
    """,
    "createElement": "delete Document.prototype.createElement",
    "lists that can be gone through": """
        for (const type of [NodeList, HTMLCollection]) {
          delete type.prototype[Symbol.iterator];
          delete type.prototype.forEach;
        }
    """,
    "the title": "delete Document.prototype.title",
    "names of keys": "delete KeyboardEvent.prototype.key; delete KeyboardEvent.prototype.repeat",
    "pointer events": "delete window.PointerEvent",
    "options of listeners": """
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, listener, options) {
          if (options !== undefined && typeof options !== "boolean") throw new TypeError("options");
          return add.call(this, type, listener, options);
        };
    """,
    "what came after 2015": """
        for (const name of ["fetch", "URL", "URLSearchParams", "Promise", "Symbol", "Map", "Set"])
          delete window[name];
        for (const name of ["from", "of"]) delete Array[name];
        delete Object.assign;
        delete Date.now;
    """,
}
# After these the page is left by the link alone: the script could not, and told of no key.
BREAKS = {
    "listeners": "delete EventTarget.prototype.addEventListener",
    "ids": "delete Document.prototype.getElementById",
    "the address of a link": """
        Object.defineProperty(HTMLAnchorElement.prototype, "href", {
          get() { throw new TypeError("href"); },
        });
    """,
}


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


def leave_by_link(page):
    page.locator("#exit").click()


def leave_by_keys(page):
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [leave_by_link, leave_by_keys])
@pytest.mark.parametrize("lack", LACKS)
def test_an_engine_that_lacks_something_leaves_the_page(open_page, neutral_site, lack, leave):
    page = open_page()
    page.goto("/")
    page.add_init_script(LACKS[lack])
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        leave(page)
    page.go_back()
    assert "utsjoki" not in page.url, "the page stays in the history"


@pytest.mark.parametrize("fault", BREAKS)
def test_the_link_is_followed_where_the_script_cannot_leave(open_page, neutral_site, fault):
    page = open_page()
    page.add_init_script(BREAKS[fault])
    page.goto("/turvallisesti")
    with page.expect_navigation(url=neutral_site):
        leave_by_link(page)


def test_a_hint_of_the_key_waits_for_the_key(open_page):
    page = open_page()
    page.add_init_script(BREAKS["listeners"])
    page.goto("/turvallisesti")
    assert not any(hint.is_visible() for hint in page.locator("main .script-only").all())


@pytest.mark.parametrize("leave", [leave_by_link, leave_by_keys])
@pytest.mark.parametrize("fault", ["throw new Error('fault');", "?.=>{", None])
def test_a_fault_of_another_script_stops_nobody(open_page, neutral_site, fault, leave):
    page = open_page()
    page.route("**/assets/site.*.js", lambda route: (
        route.abort() if fault is None
        else route.fulfill(body=fault, content_type="text/javascript")))
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        leave(page)


def test_the_link_is_followed_where_its_script_does_not_come(open_page, neutral_site):
    page = open_page()
    page.route("**/assets/exit.*.js", lambda route: route.abort())
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        leave_by_link(page)


def test_the_script_has_no_syntax_that_an_old_engine_cannot_read():
    code = re.sub(r"^\s*//.*$", "", SCRIPT.read_text(), flags=re.MULTILINE)
    code = re.sub(r'"[^"\n]*"', '""', code)
    newer = r"=>|`|\?\.|\?\?|\.\.\.|\*\*|\b(?:const|let|class|async|await|of|yield|import|export)\b"
    assert re.findall(newer, code) == []
    # No comma after the last argument or element: the one is of 2017, the other a trap before 2009.
    assert re.findall(r",\s*[)\]}]", code) == []


@pytest.mark.parametrize("leave", [leave_by_link, leave_by_keys])
def test_the_page_is_gone_before_the_next_one_comes(open_page, neutral_site, leave):
    page = open_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script("""
        addEventListener("beforeunload", () => console.log(
          `${document.title.replace("\u200b", "")}|${getComputedStyle(document.body).display}`));
    """)
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        leave(page)
    assert said == ["|none"]


def test_back_does_not_return_to_the_page_that_was_left(open_page, neutral_site):
    page = open_page()
    page.goto("/")
    page.goto("/kunta/utsjoki")
    with page.expect_navigation(url=neutral_site):
        page.locator("#exit").click()
    page.go_back()
    assert page.url.endswith("/") and "utsjoki" not in page.url


@pytest.mark.parametrize("scripts", [True, False])
def test_the_key_is_told_only_where_it_works(open_page, scripts):
    page = open_page(scripts=scripts)
    page.goto("/turvallisesti")
    hints = page.locator("main .script-only")
    assert hints.count() > 0
    assert all(hint.is_visible() == scripts for hint in hints.all())
