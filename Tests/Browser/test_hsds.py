"""Every record for programs is valid in HSDS 3.1, every object closed: no key that the standard lacks."""

import json
import re

import program
import pytest
from site_client import Client

SCHEMAS = program.REPOSITORY.parent / "shared/schemas/hsds-3.1"
LISTS = {
    "services": "service", "organizations": "organization",
    "service_at_locations": "service_at_location", "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
TYPES = {"string": str, "number": (int, float), "array": list, "object": dict}
FORMATS = {
    "uuid": re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "uri": re.compile(r"https?://\S+"),
    "email": re.compile(r"[^@\s]+@[^@\s]+"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
}


class Schemas:
    """The schema files, and what is wrong with a value by them."""

    def __init__(self):
        self.read = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}

    def faults(self, value, schema, path):
        if "$ref" in schema:
            schema = self.read[schema["$ref"].split("/")[-1]]
        expected = TYPES.get(schema.get("type"))
        if expected and not isinstance(value, expected):
            return [f"{path} is no {schema['type']}"]
        if isinstance(value, dict):
            return self.faults_of_object(value, schema, path)
        if isinstance(value, list):
            items = schema.get("items", {})
            return [fault for item in value for fault in self.faults(item, items, path + "[]")]
        if value not in schema.get("enum", [value]):
            return [f"{path} may not be {value}"]
        form = FORMATS.get(schema.get("format"))
        return [] if form is None or form.fullmatch(value) else [f"{path}: {value}"]

    def faults_of_object(self, value, schema, path):
        known = schema.get("properties", {})
        found = [f"{path} has no {name}" for name in schema.get("required", []) if name not in value]
        for name, part in value.items():
            if name in known:
                found += self.faults(part, known[name], f"{path}.{name}")
            elif known:
                found.append(f"{path} has an unknown {name}")
        return found


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas are not beside the repository")
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("records", LISTS)
def test_every_record_is_valid(base, records, language):
    schemas = Schemas()
    schema = {"$ref": LISTS[records] + ".json"}
    text = Client(base).get(f"/api/hsds/v3/{records}?format=ndjson&lang={language}").text
    lines = text.splitlines()
    assert lines
    faults = [fault for line in lines for fault in schemas.faults(json.loads(line), schema, records)]
    assert faults == []


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas are not beside the repository")
def test_a_fault_would_be_seen():
    record = {"id": "x", "status": "open", "ours": 1}
    assert len(Schemas().faults(record, {"$ref": "service.json"}, "service")) == 4
