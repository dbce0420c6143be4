"""The coverage-gap map as it is seen: legible letters, the map on the first screen, by keyboard."""

import json
import re
import subprocess

import outlines
import program
import pytest

ONE_NEED = "/katvealueet?aihe=perheneuvonta"
ALL_NEEDS = "/katvealueet"
MUNICIPALITIES = 44
# What an eye needs to tell a letter, in CSS pixels.
SMALLEST_TEXT = 10
# The size that a drawing's text has on the screen: its own, times the drawing's scale.
TEXTS = """
    (texts) => texts.map((text) => {
      const scale = text.getScreenCTM().a;
      return [text.textContent, parseFloat(getComputedStyle(text).fontSize) * scale];
    })
"""
# Words that reach over the shape that they stand in, or over the drawing's edge.
OVERFLOWING = """
    (links) => links.flatMap((link) => {
      const tile = link.querySelector("polygon, path").getBoundingClientRect();
      return [...link.querySelectorAll("text")]
        .map((text) => [text.textContent, text.getBoundingClientRect()])
        .filter(([, box]) => box.left < tile.left - 1 || box.right > tile.right + 1
          || box.top < tile.top - 1 || box.bottom > tile.bottom + 1)
        .map(([word, box]) => `${word} ${box.width} of ${tile.width}`);
    })
"""
FOCUS = """
    () => {
      const element = document.activeElement;
      const shapes = [element, ...element.querySelectorAll("polygon, path")];
      return {
        href: element.getAttribute("href") || "",
        isTile: element.closest(".hexmap") !== null,
        outlined: shapes.some((shape) => {
          const style = getComputedStyle(shape);
          return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
            || (shape !== element && parseFloat(style.strokeWidth) >= 3);
        }),
        seen: (() => {
          const box = element.getBoundingClientRect();
          return box.bottom > 0 && box.top < innerHeight && box.width > 0;
        })(),
      };
    }
"""


@pytest.mark.parametrize("width", [320, 360, 480, 1280])
@pytest.mark.parametrize("path", [ONE_NEED, ALL_NEEDS])
def test_every_letter_can_be_read_and_stays_in_its_tile(open_page, path, width):
    page = open_page(width, scripts=False)
    page.goto(path)
    words = page.locator(".hexmap a text").evaluate_all(TEXTS)
    assert len(words) >= 2 * MUNICIPALITIES
    assert [(word, size) for word, size in words if size < SMALLEST_TEXT - 0.01] == []
    assert page.locator(".hexmap a").evaluate_all(OVERFLOWING) == []


@pytest.fixture(scope="module")
def outlined(tmp_path_factory):
    """The address of a site whose map has outlines."""
    folder = tmp_path_factory.mktemp("outlined")
    database, file = folder / "site.sqlite", folder / "outlines.geojson"
    program.seed(database)
    file.write_text(json.dumps(outlines.collection()))
    subprocess.run(
        [program.BUILT, "geography", "import", file, "--database", database],
        check=True, env=program.ENVIRONMENT, stdout=subprocess.DEVNULL)
    server = program.serve(database)
    yield server.base
    assert server.stop() == 0


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", [ONE_NEED, ALL_NEEDS])
def test_with_outlines_every_municipality_has_its_name_in_letters_that_can_be_read(
        open_page, outlined, path, width):
    page = open_page(width, scripts=False)
    page.goto(outlined + path)
    assert page.locator(".hexmap path").count() > MUNICIPALITIES
    words = page.locator(".hexmap text").evaluate_all(TEXTS)
    assert [(word, size) for word, size in words if size < SMALLEST_TEXT - 0.01] == []
    drawn = "".join(word for word, _ in words).replace("-", "")
    for municipality in outlines.MUNICIPALITIES:
        assert municipality["name"]["fi"].replace("-", "") in drawn
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", [ONE_NEED, ALL_NEEDS])
def test_on_a_phone_the_map_begins_on_the_first_screen(open_page, path):
    page = open_page(360, scripts=False)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    assert page.locator(".hexmap").first.bounding_box()["y"] < 740 - 56
    assert page.locator(".legend").bounding_box()["y"] < page.locator(
        ".hexmap").first.bounding_box()["y"]


SHEETS = {
    "/katvealueet/utsjoki/tiivistelma": 1,
    "/katvealueet/tampere/tiivistelma?aihe=lastenvalvoja": 1,
    "/katvealueet/lappi/tiivistelma?aihe=perheasioiden-sovittelu": 1,
    "/katvealueet/lappi/tiivistelma": 1,
    "/katvealueet/sovittelu?alue=lappi": 2,
    "/katvealueet/sovittelu?alue=pirkanmaa": 2,
}


@pytest.mark.parametrize("path", SHEETS)
def test_a_boards_sheet_is_one_sheet_and_mediation_of_a_region_two(open_page, path, tmp_path):
    page = open_page(scripts=False)
    page.goto(path)
    page.pdf(path=tmp_path / "sheet.pdf", format="A4", print_background=True)
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "sheet.pdf").read_bytes())
    assert len(pages) == SHEETS[path]


@pytest.mark.parametrize("width", [360, 1280])
def test_every_tile_is_reached_by_keyboard_and_shows_it(open_page, width):
    page = open_page(width, scripts=False)
    page.goto(ONE_NEED)
    page.locator(".hexmap a").first.focus()
    reached = set()
    for _ in range(MUNICIPALITIES + 5):
        focus = page.evaluate(FOCUS)
        if focus["isTile"]:
            assert focus["outlined"] and focus["seen"], focus
            reached.add(focus["href"])
        page.keyboard.press("Tab")
    assert len(reached) == MUNICIPALITIES


def test_a_tile_leads_to_its_scorecard_by_keyboard(open_page):
    page = open_page(scripts=False)
    page.goto(ONE_NEED)
    page.locator(".hexmap a[href*='/utsjoki']").focus()
    with page.expect_navigation(url="**/katvealueet/utsjoki?aihe=perheneuvonta"):
        page.keyboard.press("Enter")


@pytest.mark.parametrize("path", [ONE_NEED, ALL_NEEDS])
@pytest.mark.parametrize("width", [360, 1280])
def test_in_forced_colours_every_tile_keeps_its_letter(open_page, path, width, tmp_path):
    page = open_page(width, scripts=False, forced_colors="active")
    page.goto(path)
    hidden = page.locator(".hexmap a text").evaluate_all(
        "(texts) => texts.filter((text) => !text.checkVisibility()).length")
    assert hidden == 0
    page.screenshot(path=tmp_path / "forced.png", full_page=True)
    assert (tmp_path / "forced.png").stat().st_size > 10_000


@pytest.mark.parametrize("path", [ONE_NEED, ALL_NEEDS, "/katvealueet/utsjoki"])
def test_on_paper_map_and_table_are_both_there(open_page, path, tmp_path):
    page = open_page(scripts=False)
    page.goto(path)
    page.emulate_media(media="print")
    page.screenshot(path=tmp_path / "print.png", full_page=True)
    assert page.locator("main table").first.is_visible()
    scrolled = page.evaluate("document.documentElement.scrollWidth")
    assert scrolled <= 1280
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True, print_background=True)
    assert (tmp_path / "print.pdf").stat().st_size > 5_000
