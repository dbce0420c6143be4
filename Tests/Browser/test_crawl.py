"""Every link of the site leads somewhere, and everything published can be reached by links."""

import html
import re
import zlib
from collections import Counter, deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urlsplit

import html_checker
import pytest
from main_pages import LANGUAGES, PAGES, address
from seeds import CONFIDENTIAL_STREET, DRAFTS, MUNICIPALITIES, PUBLISHED
from site_client import Client

REQUESTS = 20_000
# Filters combine without end: all addresses with one parameter are asked for, and of those with
# more, of filtered files and of lists one in this many, always the same ones.
SAMPLE = 40

# Every attribute value of ours stands in double quotes.
ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\s*/?>")
LOADED = {"src", "srcset", "poster", "data"}
SECRETS = re.compile(
    "|".join([rf"(?<![a-z0-9-])(?:{'|'.join(DRAFTS)})(?![a-z0-9-])", CONFIDENTIAL_STREET]))


@dataclass
class Crawl:
    """What was met on the way: statuses by path, and every fault as a line."""

    statuses: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    wanted_anchors: set[tuple[str, str, str]] = field(default_factory=set)
    left_out: int = 0
    pages: dict[str, str] = field(default_factory=dict)

    def fault(self, path: str, what: str) -> None:
        self.faults.append(f"{path}: {what}")


@pytest.fixture(scope="module")
def crawl(base):
    crawl = Crawl()
    client = Client(base)
    seen = {address("/", language) for language in LANGUAGES}
    waiting = deque(sorted(seen))
    while waiting:
        path = waiting.popleft()
        assert len(crawl.statuses) < REQUESTS, f"more than {REQUESTS} addresses; next: {path}"
        answer = client.get(path)
        crawl.statuses[path] = answer.status
        for link in read(crawl, base, path, answer):
            if link in seen or is_list(path) and is_list(link):
                continue
            if is_narrowed_search(path) and is_narrowed_search(link):
                continue
            seen.add(link)
            if is_sampled(link):
                waiting.append(link)
            else:
                crawl.left_out += 1
    return crawl


def is_list(link):
    """A list goes along from page to page and grows, so its links go on without end."""
    return "lista=" in link or "/lista" in link


def is_narrowed_search(link):
    """Each narrowed search leads to more than a hundred others, so a sample of them has no end."""
    return "/haku?" in link and "&" in link


def is_sampled(link):
    path, _, query = link.partition("?")
    is_filtered_file = query and "." in path
    is_plain = link.count("&") == 0 and "lista=" not in link and not is_filtered_file
    return is_plain or zlib.crc32(link.encode()) % SAMPLE == 0


def read(crawl, base, path, answer):
    """Notes what is wrong with an answer; its links to our own addresses."""
    if answer.status == 303:
        location = answer.fields["Location"]
        return [location] if location.startswith("/") else []
    if answer.status != 200:
        crawl.fault(path, f"answers {answer.status}")
    secret = SECRETS.search(answer.text)
    if secret:
        crawl.fault(path, f"tells what is not public: {secret[0]}")
    if not answer.is_page:
        return []
    # Pages with a question differ in nothing that the checker sees but what they list.
    if "?" not in path or zlib.crc32(path.encode()) % (10 * SAMPLE) == 0:
        crawl.pages[path] = answer.text
    return read_page(crawl, base, path, answer.text)


def read_page(crawl, base, path, text):
    links, names, ids, page_language = [], Counter(), Counter(), None
    for tag, written in TAG.findall(text):
        names[tag] += 1
        attributes = {name: html.unescape(value) for name, value in ATTRIBUTE.findall(written)}
        if tag == "html":
            page_language = attributes.get("lang")
        if "id" in attributes:
            ids[attributes["id"]] += 1
        check_loaded(crawl, path, tag, attributes)
        link = attributes.get("href", "")
        if tag == "link" and link.startswith(base):
            link = link.removeprefix(base) or "/"
        if link.startswith(("/", "#", "?")):
            target, anchor = urldefrag(link)
            target = target or path
            links.append(target)
            if anchor:
                crawl.wanted_anchors.add((path, target, anchor))
    crawl.anchors[path] = set(ids)
    if names["h1"] != 1:
        crawl.fault(path, f"has {names['h1']} h1")
    if page_language != language_of(path):
        crawl.fault(path, f"is marked as {page_language}")
    if twice := [name for name, count in ids.items() if count > 1]:
        crawl.fault(path, f"has an id twice: {twice}")
    return links


def check_loaded(crawl, path, tag, attributes):
    """A page loads nothing from another host, and sends no form there."""
    loaded = [value for name, value in attributes.items() if name in LOADED]
    if tag in {"use", "image"} or attributes.get("rel") in {"stylesheet", "icon", "preload"}:
        loaded.append(attributes.get("href", ""))
    if tag == "form":
        loaded.append(attributes.get("action", ""))
    for target in loaded:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            crawl.fault(path, f"loads from elsewhere: <{tag}> {target}")


def language_of(path):
    first = urlsplit(path).path.split("/")[1]
    return first if first in LANGUAGES else "fi"


def plain_paths(crawl):
    return {urlsplit(path).path for path in crawl.statuses}


def test_every_link_leads_to_a_sound_page(crawl, figure):
    kinds = Counter(crawl.statuses.values())
    figure(
        f"Crawl: {len(crawl.statuses)} addresses, by status {dict(kinds)};"
        f" {crawl.left_out} combined filters left out")
    assert crawl.faults[:20] == []


def test_every_anchor_exists(crawl):
    lost = [
        f"{path} → {target}#{anchor}"
        for path, target, anchor in sorted(crawl.wanted_anchors)
        if target in crawl.anchors and anchor not in crawl.anchors[target]
    ]
    assert lost[:20] == []


def test_every_page_is_valid_html(crawl, figure, tmp_path):
    figure(f"HTML checker: {len(crawl.pages)} pages of the public side")
    assert len(crawl.pages) > 500
    assert html_checker.faults(crawl.pages, tmp_path)[:20] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_and_published_service_is_reached(crawl, base, language):
    assert len(MUNICIPALITIES) == 44
    wanted = [f"/kunta/{slug}" for slug in MUNICIPALITIES]
    wanted += [f"/palvelu/{slug}" for slug in PUBLISHED]
    reached = plain_paths(crawl)
    quiet = Client(base).quiet
    assert [path for path in wanted if quiet(address(path, language)) not in reached] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_is_reached(crawl, base, language):
    # The front page's form leads to the choice of a municipality; its link cannot be followed. A list
    # is reached from pages that carry one, which a crawl leaves at once: test_hand_on goes there.
    wanted = {urlsplit(path).path for name, path in PAGES.items() if name != "error"}
    wanted -= {"/kunta", "/lista"}
    reached = plain_paths(crawl)
    quiet = Client(base).quiet
    assert {path for path in wanted if quiet(address(path, language)) not in reached} == set()


def test_drafts_are_not_found(base):
    client = Client(base)
    assert DRAFTS
    assert {client.get(f"/palvelu/{slug}").status for slug in DRAFTS} == {404}


def test_secrets_are_in_no_form_for_machines(base):
    client = Client(base)
    for path in [
        "/sitemap.xml", "/robots.txt", "/haku.json?q=turvakoti", "/hakemisto.json",
        "/hakemisto.csv",
        "/kalenteri.ics", "/uutta.atom",
    ]:
        answer = client.get(path)
        assert answer.status == 200
        assert not SECRETS.search(answer.text), path


def test_a_wholly_confidential_place_is_not_told(base):
    # The tests have put it into Salla; only the region may be said.
    assert "Salla" not in Client(base).open("/palvelu/turvakoti-mona").text
