"""On paper: the facts on one sheet, without what can only be tapped."""

import subprocess

import pytest
from main_pages import LANGUAGES, address
from seeds import PUBLISHED


@pytest.fixture
def printed(open_page, tmp_path):
    """Prints an address: what `pdfinfo` and `pdftotext` say of the file, and its exit link."""
    page = open_page(scripts=False)

    def print_(path):
        page.goto(path)
        file = tmp_path / "page.pdf"
        page.pdf(path=file, prefer_css_page_size=True, print_background=True)
        info, text = (
            subprocess.run([tool, file, *rest], check=True, capture_output=True, text=True).stdout
            for tool, *rest in [("pdfinfo",), ("pdftotext", "-")]
        )
        return info, text, page.locator("#exit").text_content()

    return print_


def test_every_service_fits_one_sheet(printed):
    too_long = []
    for slug in PUBLISHED:
        info, _, _ = printed(f"/palvelu/{slug}")
        if "Pages:           1\n" not in info or "(A4)" not in info:
            too_long.append(slug)
    assert too_long == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("slug", "most"), [("utsjoki", 1), ("rovaniemi", 1), ("tampere", 2)])
def test_a_municipality_fits_one_sheet_and_a_city_two(printed, slug, most, language):
    info, _, _ = printed(address(f"/kunta/{slug}", language))
    assert int(info.split("Pages:")[1].split()[0]) <= most


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/kunta/utsjoki", "/palvelu/apua-eroon-chat"])
def test_paper_has_the_facts_and_nothing_to_tap(printed, path, language):
    info, text, way_out = printed(address(path, language))
    assert "(A4)" in info
    assert way_out not in text
    assert "112" in text
    # Where the paper came from, so that its reader can look for newer facts.
    assert address(path, language) in text.replace("\n", "")
