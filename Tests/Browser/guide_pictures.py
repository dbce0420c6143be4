"""Takes the pictures of the coordinators' guide, small, into Resources/Assets.

usage: guide_pictures.py        (runs the program on a seeded database of its own)
"""

import sys
import tempfile
from pathlib import Path

import desk
import program
from playwright.sync_api import sync_playwright

SIZE = {"width": 640, "height": 400}
ASSETS = program.REPOSITORY / "Resources/Assets"


def take(base: str, folder: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        context = browser.new_context(base_url=base, viewport=SIZE, java_script_enabled=False)
        page = context.new_page()
        desk.log_in(page)
        page.goto("/yllapito/palvelut")
        page.locator(".desk-rows").scroll_into_view_if_needed()
        address = page.locator(".desk-rows > li:has(input) a[href$='/tarkistus']").first
        address = address.get_attribute("href")
        snap(page, ".desk-rows", folder / "ohje-lista.png")
        page.goto(address)
        page.check("input[name=miten][value=phone]")
        snap(page, "main form", folder / "ohje-tarkistus.png")
        page.locator("main form button[type=submit]").click()
        snap(page, ".desk-change", folder / "ohje-historia.png")
        browser.close()


def snap(page, selector: str, file: Path) -> None:
    """What stands from the element's top on, as large as the guide shows it."""
    page.locator(selector).first.evaluate("element => element.scrollIntoView()")
    page.screenshot(path=file)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ASSETS
    with tempfile.TemporaryDirectory() as temporary:
        server = desk.start(Path(temporary))
        try:
            take(server.base, folder)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
