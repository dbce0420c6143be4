"""Made-up outlines of the municipalities, for tests of the official map without official data."""

import json
import math

from program import SEEDS

KILOMETRES_OF_A_DEGREE = 111.32
MUNICIPALITIES = [
    municipality
    for file in sorted((SEEDS / "regions").glob("*.json"))
    for municipality in json.loads(file.read_text())["municipalities"]
]


def square(municipality: dict) -> dict:
    """A square of the known area around the centre, in degrees; it runs counterclockwise."""
    side = math.sqrt(municipality["area_km2"] - municipality.get("sea_area_km2", 0))
    latitude, longitude = municipality["centre"]["latitude"], municipality["centre"]["longitude"]
    north = side / KILOMETRES_OF_A_DEGREE / 2
    east = north / math.cos(math.radians(latitude))
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return {
        "type": "Feature",
        "properties": {"code": municipality["code"]},
        "geometry": {
            "type": "Polygon",
            "coordinates": [[[longitude + x * east, latitude + y * north] for x, y in corners]],
        },
    }


def collection() -> dict:
    return {
        "type": "FeatureCollection",
        "features": [square(municipality) for municipality in MUNICIPALITIES],
    }
