"""What the seed files say, for the tests that hold the site to them."""

import json

from program import SEEDS

# A street that only the tests write, and the municipality it is in: never to be seen.
CONFIDENTIAL_STREET = "Salaisentalonkuja 7"
CONFIDENTIAL_PLACE = "732"  # Salla: no confidential listing of the seeds is there.

SERVICES = [
    service
    for file in sorted((SEEDS / "services").glob("*.json"))
    for service in json.loads(file.read_text())["services"]
]
PUBLISHED = [service["slug"] for service in SERVICES if not service.get("draft")]
DRAFTS = [service["slug"] for service in SERVICES if service.get("draft")]
MUNICIPALITIES = [
    municipality["slug"]
    for file in sorted((SEEDS / "regions").glob("*.json"))
    for municipality in json.loads(file.read_text())["municipalities"]
]
