"""Eight people look for help on a phone: how far is the first number, booking or sentence to say?"""

import re
import sqlite3
from contextlib import closing

import program
import pytest
from main_pages import address

PEOPLE = program.REPOSITORY / "Tests/Fixtures/eight-people.tsv"
# Of a tap on the way, of words of `<main>` before what helps, and of screens.
MOST_TAPS, MOST_WORDS, WIDTH, HEIGHT = 2, 60, 360, 740
# The first way to help within `<main>`: its kind, where it stands, and the words before it. The drawn
# strip of distances is no text that one reads.
FIRST_WAY = """
    ({numbers, sites}) => {
      const main = document.querySelector("main");
      const digits = (link) => link.pathname.replace(/[^0-9+]/g, "");
      const site = (link) => link.href.replace(/\\/$/, "");
      const isSeen = (element) => element.checkVisibility();
      const kind = (element) => {
        if (element.matches(".say")) return "sentence";
        if (element.protocol === "tel:" || element.protocol === "sms:")
          return numbers.includes(digits(element)) ? "number" : null;
        return sites.includes(site(element)) ? "site" : null;
      };
      for (const element of main.querySelectorAll("a[href], .say")) {
        if (!isSeen(element) || !kind(element)) continue;
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        let words = 0;
        while (texts.nextNode() && !element.contains(texts.currentNode)) {
          const parent = texts.currentNode.parentElement;
          if (!isSeen(parent) || parent.closest(".strip")) continue;
          words += texts.currentNode.data.match(/[^\\s]*[\\p{L}\\p{N}][^\\s]*/gu)?.length ?? 0;
        }
        const box = element.getBoundingClientRect();
        return { kind: kind(element), bottom: box.bottom + scrollY, words };
      }
      return null;
    }
"""


def people():
    lines = [line for line in PEOPLE.read_text().splitlines() if not line.startswith("#")]
    return [
        pytest.param(language, way.split("; "), right.split(", "), id=who)
        for who, language, way, right in (line.split("\t") for line in lines)
    ]


def ways_to(right, database):
    """The numbers and addresses by which one reaches the listings, as links spell them."""
    numbers, sites = set(), set()
    with closing(sqlite3.connect(database)) as connection:
        names = [slug for slug in right if slug != "safety"]
        known = connection.execute(
            f"SELECT count(*) FROM service WHERE slug IN ({marks(names)})", names).fetchone()[0]
        assert known == len(names), f"a listing of {names} is not in the seeds"
        rows = connection.execute(
            f"""
            SELECT point.number, point.written FROM contact_point AS point
            LEFT JOIN service_provider AS given ON given.organization_id = point.organization_id
            JOIN service ON service.id IN (point.service_id, given.service_id)
            WHERE point.publication = 'published' AND service.slug IN ({marks(names)})
            UNION ALL SELECT NULL, url FROM service WHERE url IS NOT NULL AND slug IN ({marks(names)})
            """, names * 2).fetchall()
        if "safety" in right:
            rows += [
                (re.sub(r"\D", "", number), number) for number, in connection.execute(
                    "SELECT number FROM safety_contact WHERE role <> 'child'")]
    for number, written in rows:
        if number:
            numbers |= {number, re.sub(r"^\+358", "0", number)}
        elif written:
            sites.add(written.rstrip("/"))
    return {"numbers": sorted(numbers), "sites": sorted(sites)}


def marks(values):
    return ", ".join("?" * len(values))


def walk(page, language, way):
    """Goes the way from the front page; how many taps it took."""
    page.goto(address("/", language))
    for step in way:
        verb, _, words = step.partition(" ")
        if verb == "type":
            page.locator("main form input[name=nimi]").first.fill(words)
            page.locator("main form button").first.click()
        else:
            page.locator("main").get_by_role("link", name=re.compile(f"^{words}")).first.click()
    return len(way)


@pytest.mark.parametrize("language, way, right", people())
def test_help_is_near(open_page, seeded, figure, request, language, way, right):
    page = open_page(WIDTH, HEIGHT, scripts=False)
    taps = walk(page, language, way)
    found = page.evaluate(FIRST_WAY, ways_to(right, seeded))
    who = request.node.callspec.id
    assert found, f"{who} finds neither a number nor what to say on {page.url}"
    screens = found["bottom"] / HEIGHT
    figure(
        f"{who}: {taps} taps, {found['kind']} after {screens:.1f} screens "
        f"and {found['words']} words")
    assert taps <= MOST_TAPS
    assert found["words"] <= MOST_WORDS
    assert screens <= 1
