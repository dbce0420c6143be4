"""The first view of a municipality is light enough for a slow connection in the fells."""

import re

import pytest
from site_client import Client

# The page with the first screen's styles within, gzip, in bytes: what a server sends before the first
# acknowledgement.
BUDGET = 14 * 1024


@pytest.mark.parametrize("path", ["/kunta/utsjoki", "/kunta/tampere", "/", "/tilanne/akuutti-ero"])
def test_the_first_view_fits_the_budget(base, figure, path):
    client = Client(base)
    page = client.get(path).text
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    html = client.weight(path)
    css = sum(client.weight(style) for style in styles)
    figure(f"First view of {path}: {html} B of HTML with its styles, then {css} B of CSS, gzip")
    # What stands first does not wait for the rest of the styles.
    first, rest = page.split('<link rel="stylesheet"', 1)
    assert '<style>' in first and "</h1>" in first
    assert len(styles) == 1
    assert html <= BUDGET
