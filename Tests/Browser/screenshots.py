"""Takes pictures of the main pages, for looking at them with one's own eyes.

usage: screenshots.py http://127.0.0.1:8080 FOLDER [PATH ...]
"""

import sys
from pathlib import Path

from main_pages import PAGES
from playwright.sync_api import sync_playwright

WIDTHS = [360, 1280]
SCHEMES = ["light", "dark"]


def main() -> None:
    base, folder, *paths = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        for scheme in SCHEMES:
            for width in WIDTHS:
                context = browser.new_context(
                    viewport={"width": width, "height": 740},
                    color_scheme=scheme,
                    java_script_enabled=False,
                )
                page = context.new_page()
                for path in paths or PAGES.values():
                    page.goto(base + path)
                    name = path.strip("/").replace("/", "-").replace("?", "-") or "front"
                    page.screenshot(path=f"{folder}/{name}-{width}-{scheme}.png", full_page=True)
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
