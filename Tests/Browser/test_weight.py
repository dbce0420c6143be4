"""The first view of a municipality is light enough for a slow connection in the fells."""

import re

import pytest
from site_client import Client

# HTML and CSS together, gzip, in bytes: what a server sends before the first acknowledgement.
BUDGET = 14 * 1024


@pytest.mark.parametrize("path", ["/kunta/utsjoki", "/kunta/tampere"])
def test_the_first_view_fits_the_budget(base, figure, path):
    client = Client(base)
    page = client.get(path).text
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    html = client.weight(path)
    css = sum(client.weight(style) for style in styles)
    figure(f"First view of {path}: {html} B of HTML + {css} B of CSS = {html + css} B gzip")
    assert len(styles) == 1
    assert html + css <= BUDGET
