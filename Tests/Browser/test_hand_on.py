"""A professional finds help, makes a list of three and hands it on: by keyboard, without scripts."""

import io
import subprocess

import pytest
import zxingcpp
from browsing import press, tab_to
from main_pages import LANGUAGES, address
from PIL import Image

CHOSEN = 3


@pytest.fixture(params=[360, 1280])
def page(request, open_page):
    return open_page(request.param, scripts=False)


def pdf(page, file):
    """Prints the page; what `pdfinfo` and `pdftotext` say of the paper."""
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    return (
        subprocess.run([tool, file, *rest], check=True, capture_output=True, text=True).stdout
        for tool, *rest in [("pdfinfo",), ("pdftotext", "-layout", "-")]
    )


def make_list(page, language="fi"):
    """Finds mediation for Rovaniemi and puts the first three results on a list."""
    page.goto(address("/ammattilaisille", language))
    tab_to(page, "main input[name=q]")
    page.keyboard.type("ero")
    with page.expect_navigation(url="**/haku?*"):
        page.keyboard.press("Enter")
    for number in range(CHOSEN):
        # The address leads back to the card one was at; the next link to add is after it.
        press(page, ".choose a:not(.choose strong ~ a)", "**lista=*")
        assert page.locator(".choose strong").count() == number + 1
    page.goto(page.url.split("#")[0])
    press(page, ".listbar a[href*='/lista?p=']", "**/lista?p=*")
    assert page.locator(".handout").count() == CHOSEN


def test_a_list_of_three_is_made_ordered_and_printed_on_one_sheet(page, tmp_path):
    make_list(page)
    names = page.locator(".handout h2").all_inner_texts()
    press(page, ".controls a", "**/lista?p=*")
    moved = page.locator(".handout h2").all_inner_texts()
    assert moved == [names[1], names[0], names[2]]
    info, text = pdf(page, tmp_path / "list.pdf")
    assert "Pages:           1\n" in info
    assert "(A4)" in info
    for name in names:
        assert name.split()[0] in text
    assert page.locator("#exit").text_content() not in text
    assert "Siirrä" not in text and "Poista" not in text
    assert page.url.split("/lista")[1].split("#")[0] in text.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_a_sheet_in_every_language(open_page, tmp_path, language):
    page = open_page(scripts=False)
    make_list(page, language)
    info, _ = pdf(page, tmp_path / "list.pdf")
    assert "Pages:           1\n" in info


def test_the_code_on_the_paper_opens_the_list(open_page, base):
    page = open_page(scripts=False)
    make_list(page)
    picture = Image.open(io.BytesIO(page.locator(".qr").screenshot()))
    [code] = zxingcpp.read_barcodes(picture)
    assert code.text == page.url.split("#")[0]
    assert code.text.startswith(base)


def test_taking_off_can_be_taken_back(page):
    make_list(page)
    before = page.url
    press(page, ".controls a[href*='ennen=']", "**ennen=*")
    assert page.locator(".handout").count() == CHOSEN - 1
    press(page, "[role=status] a", "**/lista?p=*")
    assert page.url == before.split("#")[0]
    press(page, "main a[href^='/lista?ennen=']", "**/lista?ennen=*")
    assert page.locator(".handout").count() == 0


def test_the_list_goes_along_and_ends_when_one_ends_it(page):
    page.goto("/palvelu/apua-eroon-chat")
    press(page, ".choose a", "**lista=*")
    page.goto(page.url.split("#")[0])
    press(page, ".crumbs a", "**/?lista=*")
    assert page.locator(".listbar").count() == 1
    page.goto("/kunta/utsjoki?lista=" + page.url.split("lista=")[1])
    press(page, ".listbar a:last-child", "**/kunta/utsjoki")
    assert page.locator(".listbar").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["vuosi=2018&alue=lappi", "vuosi=2018", "vuosi=2027&alue=lappi"])
def test_a_year_is_one_sheet(open_page, tmp_path, query, language):
    page = open_page(scripts=False)
    page.goto(address("/kalenteri", language) + "?" + query)
    assert page.locator(".year > li").count() == 12
    info, _ = pdf(page, tmp_path / "year.pdf")
    assert "Pages:           1\n" in info
    assert "(A4)" in info
