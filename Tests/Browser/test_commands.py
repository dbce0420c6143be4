"""The commands of the coverage-gap map, by the built program: what they do and what they refuse."""

import csv
import io
import json
import sqlite3
from contextlib import closing

import outlines
import pytest
from program import rows, run

INVENTORY = "municipality_code,need_code,confirmed_on,confirmed_by\n"
TRAVEL = "from,to,minutes,source\n"
UNDER_18 = "municipality_code,under_18,counted_on,source\n"
USAGE, DATA, NO_INPUT, CONFIGURATION = 64, 65, 66, 78


def write(folder, text, name="table.csv"):
    file = folder / name
    file.write_text(text)
    return file


def refused(answer, code, *words):
    """Told on standard error, with nothing on standard output."""
    assert answer.returncode == code, answer.stderr
    assert answer.stdout == ""
    for word in words:
        assert word in answer.stderr


def gaps(database, *options):
    answer = run("gaps", "--format", "csv", *options, database=database)
    assert answer.returncode == 0, answer.stderr
    return list(csv.DictReader(io.StringIO(answer.stdout)))


def test_gaps_prints_the_needs_of_a_region_on_a_day(database):
    found = gaps(
        database, "--region", "lappi", "--type", "perheasioiden_sovittelu",
        "--as-of", "2018-03-01")
    assert len(found) == 21
    assert {row["day"] for row in found} == {"2018-03-01"}
    assert {row["region"] for row in found} == {"Lappi"}
    assert {row["need_code"] for row in found} == {"perheasioiden_sovittelu"}
    assert all(row["sources"] and row["method_version"] for row in found)


def test_gaps_says_the_same_in_every_format(database):
    options = ["--region", "lappi", "--type", "kriisiapu"]
    letters = [row["letter"] for row in gaps(database, *options)]
    data = json.loads(run("gaps", "--format", "json", *options, database=database).stdout)
    assert [row["letter"] for row in data["rows"]] == letters
    assert data["head"]["view"] == "ilmoitettu"
    table = run("gaps", *options, database=database).stdout
    known = [letter for letter in letters if letter not in "?"]
    assert f"{letters.count('?')} unknown." in table and len(table.splitlines()) > 21
    assert len(known) + letters.count("?") == 21


@pytest.mark.parametrize("option, value, advice", [
    ("--region", "savo", "lappi, pirkanmaa"),
    ("--type", "hieronta", "kriisiapu"),
    ("--as-of", "2018-02-30", "2018-03-01"),
    ("--as-of", "eilen", "2018-03-01"),
    ("--view", "muu", "ilmoitettu, vahvistettu"),
    ("--format", "xml", "csv"),
])
def test_gaps_refuses_what_it_does_not_know(database, option, value, advice):
    refused(run("gaps", option, value, database=database), USAGE, value, advice)


def test_an_inventory_makes_a_gap_of_what_was_unknown(database, tmp_path):
    before = {row["municipality_code"]: row["letter"] for row in gaps(
        database, "--type", "eroryhma", "--region", "lappi", "--view", "vahvistettu")}
    assert before["890"] == "?"
    today = rows(database, "SELECT date('now', '-1 day')")[0][0]
    file = write(tmp_path, INVENTORY + f"890,eroryhma,{today},koordinaattori\n")
    answer = run("inventory", "import", file, database=database)
    assert answer.stdout == "Inventories: 1 added, 0 updated, 0 unchanged.\n"
    again = run("inventory", "import", file, database=database)
    assert again.stdout == "Inventories: 0 added, 0 updated, 1 unchanged.\n"
    found = gaps(database, "--type", "eroryhma", "--region", "lappi", "--view", "vahvistettu")
    assert {row["municipality_code"]: row["letter"] for row in found} == before | {"890": "0"}
    history = rows(
        database,
        "SELECT entity_key, changed_by FROM revision WHERE entity = 'inventory_confirmation'")
    assert history == [(f"890/eroryhma/{today}", "command line")]


def test_a_known_travel_time_wins(database, tmp_path):
    before = {row["nearest_minutes"] for row in gaps(
        database, "--type", "turvakoti", "--region", "lappi") if row["kunta"] == "Utsjoki"}
    file = write(tmp_path, TRAVEL + "890,698,421,Kysytty\n")
    answer = run("travel", "import", file, database=database)
    assert answer.stdout == "Travel times: 1 added, 0 updated, 0 unchanged.\n"
    after = {row["nearest_minutes"] for row in gaps(
        database, "--type", "turvakoti", "--region", "lappi") if row["kunta"] == "Utsjoki"}
    assert before != after == {"421"}


def test_people_under_18_are_counted_once_all_are_known(database, tmp_path):
    counts = "".join(
        f"{municipality['code']},{index},2024-12-31,Tilastokeskus\n"
        for index, municipality in enumerate(outlines.MUNICIPALITIES))
    file = write(tmp_path, UNDER_18 + counts)
    answer = run("population", "import", file, database=database)
    assert answer.stdout == "People under 18: 0 added, 44 updated, 0 unchanged.\n"
    data = json.loads(run("gaps", "--format", "json", database=database).stdout)
    assert {one["basis"] for one in data["population"]} == {"under18"}
    whole = [one["total"] for one in data["population"] if one["region"] is None]
    assert set(whole) == {sum(range(44))}


@pytest.mark.parametrize("command, text, told", [
    ("inventory", "", ["is empty"]),
    ("inventory", "a,b\n", ["municipality_code", "need_code"]),
    ("inventory", INVENTORY + "890,eroryhma,2099-01-01,koordinaattori\n", [":2:", "after today"]),
    ("inventory", INVENTORY + "091,x,y,Etunimi\n", ["4 problem(s)", "nothing was written"]),
    ("travel", TRAVEL + "698,698,5,THL\n", [":2:", "same municipality"]),
    ("travel", TRAVEL + "698,240,0,THL\n", [":2:", "minutes"]),
    ("population", UNDER_18 + "890,1,2024-12-31,T\n", ["43 problem(s)", "no row for 240 Kemi"]),
])
def test_a_wrong_table_is_refused_with_its_lines_and_changes_nothing(
        database, tmp_path, command, text, told):
    before = rows(database, "SELECT version FROM catalogue_version")
    refused(run(command, "import", write(tmp_path, text), database=database), DATA, *told)
    assert rows(database, "SELECT version FROM catalogue_version") == before
    assert rows(database, "SELECT count(*) FROM inventory_confirmation") == [(0,)]


@pytest.mark.parametrize("command", ["inventory", "travel", "population", "geography"])
def test_an_import_refuses_a_file_or_a_database_that_is_not_there(database, tmp_path, command):
    missing = tmp_path / "missing"
    refused(
        run(command, "import", missing, database=database), NO_INPUT, "missing", "cannot be read")
    table = write(tmp_path, "x\n")
    refused(
        run(command, "import", table, database=missing), CONFIGURATION, "There is no database",
        "eropalvelut seed")
    assert not missing.exists(), "no empty database is made by mistake"


def test_outlines_are_drawn_and_removed(database, tmp_path):
    file = write(tmp_path, json.dumps(outlines.collection()), "outlines.geojson")
    answer = run("geography", "import", file, "--source", "Neliöt 2026", database=database)
    assert answer.returncode == 0, answer.stderr
    assert "44 municipalities imported" in answer.stdout and "Neliöt 2026" in answer.stdout
    assert rows(database, "SELECT count(*) FROM municipality_boundary") == [(44,)]
    removed = run("geography", "remove", database=database)
    assert "removed" in removed.stdout
    assert rows(database, "SELECT count(*) FROM municipality_boundary") == [(0,)]
    assert "nothing was changed" in run("geography", "remove", database=database).stdout


def without_the_first(collection):
    return collection | {"features": collection["features"][1:]}


def with_the_first_open(collection):
    collection["features"][0]["geometry"]["coordinates"][0].pop()
    return collection


def with_the_first_small(collection):
    ring = collection["features"][0]["geometry"]["coordinates"][0]
    (x, y) = ring[0]
    ring[:] = [[x + (a - x) / 3, y + (b - y) / 3] for a, b in ring]
    return collection


def with_the_first_twice(collection):
    collection["features"].append(collection["features"][0])
    return collection


@pytest.mark.parametrize("spoil", [
    without_the_first, with_the_first_open, with_the_first_small, with_the_first_twice,
])
def test_wrong_outlines_are_refused_with_the_municipality_and_change_nothing(
        database, tmp_path, spoil):
    good = write(tmp_path, json.dumps(outlines.collection()), "good.geojson")
    assert run("geography", "import", good, database=database).returncode == 0
    before = rows(database, "SELECT * FROM municipality_boundary")
    bad = write(tmp_path, json.dumps(spoil(outlines.collection())), "bad.geojson")
    refused(
        run("geography", "import", bad, database=database), DATA,
        outlines.MUNICIPALITIES[0]["code"], "nothing was changed")
    assert rows(database, "SELECT * FROM municipality_boundary") == before


def test_a_file_that_is_no_map_is_refused(database, tmp_path):
    refused(
        run("geography", "import", write(tmp_path, "{", "broken.geojson"), database=database),
        DATA, "nothing was changed")


def safety_lines(database):
    answer = run("check", "--database", database)
    lines = answer.stdout.splitlines()
    found = [
        line + " " + follows.strip() for line, follows in zip(lines, lines[1:] + [""])
        if "safety numbers:" in line]
    assert answer.returncode == (1 if "problem  " in answer.stdout else 0), answer.stdout
    return found


def change(database, sql):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(sql)


def test_check_warns_of_each_safety_number_that_nobody_has_looked_at_for_a_year(database):
    numbers = "date('now', '-400 days')", "date('now', '-30 days')"
    change(database, f"UPDATE safety_contact SET source_from = NULL, source_to = {numbers[0]}")
    found = safety_lines(database)
    assert len(found) == 4 and all(line.startswith("warning  ") for line in found)
    assert "09 2525 0111" in found[2] and "/yllapito/turvanumerot" in found[2]
    change(database, f"UPDATE safety_contact SET source_to = {numbers[1]} WHERE role <> 'crisis'")
    assert len(safety_lines(database)) == 1, "a newer source is enough"
    change(database, "UPDATE safety_contact SET source_to = NULL WHERE role = 'crisis'")
    assert "no date" in safety_lines(database)[0]
    change(
        database,
        f"UPDATE safety_contact SET assured_date = {numbers[1]}, assured_by = 'source'")
    assert safety_lines(database)[0].startswith("ok       safety numbers: all 4")
