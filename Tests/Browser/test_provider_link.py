"""A provider confirms, changes and ends its listings by a link, without an account; a coordinator
accepts with one press. By keyboard, with scripts and without."""

import urllib.request

import browsing
import desk
import program
import pytest

# A provider's page has all its listings with their forms.
PATIENCE = 400
NEW_HOURS = "Maanantaisin klo 9–11, myös kesällä"
PROVIDERS = """
    SELECT organization.id, group_concat(service.id) FROM organization
    JOIN service_provider ON organization_id = organization.id
    JOIN service ON service.id = service_id
    WHERE publication = 'published' AND status = 'active' AND whereabouts = 'open'
      AND starts_on IS NULL AND service_provider.role = 'provider'
      AND NOT EXISTS (
        SELECT 1 FROM service_area LEFT JOIN municipality ON code = municipality_code
        WHERE service_area.service_id = service.id
          AND ifnull(municipality.region_code, service_area.region_code) IS NOT '19')
    GROUP BY organization.id HAVING count(*) >= 3 ORDER BY count(*), organization.id
"""


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def scripts(request):
    return request.param


@pytest.fixture
def server(tmp_path):
    server = desk.start(tmp_path)
    yield server
    assert server.stop() == 0


@pytest.fixture
def open_there(browser, server):
    contexts = []

    def open_(scripts, width=1280):
        context = browser.new_context(
            base_url=server.base, java_script_enabled=scripts,
            viewport={"width": width, "height": 740})
        contexts.append(context)
        return context.new_page()

    yield open_
    for context in contexts:
        context.close()


def rows(server, sql):
    return program.rows(server.folder / desk.DATABASE, sql)


def press(page, selector, url=None):
    browsing.press(page, selector, url, patience=PATIENCE)


def type_in(page, selector, text):
    browsing.type_in(page, selector, text, PATIENCE)


def make_link(page, provider):
    """From the desk's front page to the letter; the link's address without its host."""
    press(page, "main .desk-list a[href='/yllapito/vahvistuslinkit']")
    browsing.tab_to(page, "#jarjestaja", PATIENCE)
    # What a person does with the arrow keys, whatever the list holds.
    page.locator("#jarjestaja").select_option(str(provider))
    press(page, "main form.panel button")
    letter = page.locator("#viesti").input_value()
    address = page.locator("main code").inner_text()
    assert address in letter and "vahvistaa tiedot" in letter
    return address[address.index("/vahvista"):]


def gap_map(server):
    with urllib.request.urlopen(f"{server.base}/katvealueet.csv") as answer:
        return answer.read().decode()


def chosen(server, slugs):
    """A provider with three listings, on the last of which a cell of the map hangs."""
    cells = gap_map(server)
    for provider, ids in rows(server, PROVIDERS):
        numbers = [int(number) for number in ids.split(",")]
        hanging = [number for number in numbers if f",{slugs[number]}," in cells]
        if hanging:
            others = [number for number in numbers if number != hanging[0]]
            return provider, *others[:2], hanging[0]
    raise AssertionError("no cell hangs on a provider's listing")


def scan(base, address):
    """What a mail scanner does with a link."""
    for method in ["HEAD", "GET", "GET"]:
        with urllib.request.urlopen(
            urllib.request.Request(base + address, method=method)
        ) as answer:
            assert answer.status == 200
            assert answer.headers["Cache-Control"] == "no-store"


def test_a_provider_answers_and_one_press_changes_what_visitors_see(
    server, open_there, scripts
):
    slugs = dict(rows(server, "SELECT id, slug FROM service"))
    provider, holds, changes, ends = chosen(server, slugs)
    coordinator = open_there(scripts)
    desk.log_in(coordinator)
    address = make_link(coordinator, provider)
    before = rows(server, "SELECT count(*) FROM revision")
    scan(server.base, address)
    assert rows(server, "SELECT count(*) FROM revision") == before

    page = open_there(scripts, width=360)
    page.goto(address)
    press(page, f"#palvelu-{holds} button[value=pitaa]")
    assert "vahvistettu tänään" in page.locator(f"#palvelu-{holds}").inner_text()
    browsing.tab_to(page, f"#palvelu-{changes} details:first-of-type summary", PATIENCE)
    page.keyboard.press("Enter")
    type_in(page, f"#ajat-{changes}", NEW_HOURS)
    press(page, f"#palvelu-{changes} button[value=muuttuu]")
    waiting = page.locator(f"#palvelu-{changes} .confirm-proposals").inner_text()
    assert NEW_HOURS in waiting
    browsing.tab_to(page, f"#palvelu-{ends} details:last-of-type summary", PATIENCE)
    page.keyboard.press("Enter")
    browsing.tab_to(page, f"#loppu-{ends}", PATIENCE)
    # The browser's own field, in the order of its language.
    page.keyboard.type("01312026")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "31.1.2026" in page.locator(f"#palvelu-{ends} .confirm-proposals").inner_text()

    visitor = open_there(scripts)
    visitor.goto(f"/palvelu/{slugs[changes]}")
    assert NEW_HOURS not in visitor.locator("main").inner_text()
    map_before = gap_map(server)
    coordinator.goto("/yllapito")
    press(coordinator, "main .desk-tasks a[href='/yllapito/jono#ehdotukset']")
    press(coordinator, "main #ehdotukset li a")
    assert coordinator.locator("main section.panel").count() == 2
    for button in ["tarkistettu", "hyvaksy"]:
        press(coordinator, f"main button[value={button}]")
    assert coordinator.locator("main section.panel").count() == 0
    visitor.goto(f"/palvelu/{slugs[changes]}")
    assert NEW_HOURS in visitor.locator("main").inner_text()
    visitor.goto(f"/palvelu/{slugs[ends]}")
    assert "31.1.2026" in visitor.locator("main").inner_text()
    assert gap_map(server) != map_before
    checked = dict(rows(server, "SELECT id, assured_by FROM service WHERE assured_by = 'provider'"))
    assert checked == {holds: "provider", changes: "provider"}

    coordinator.goto("/yllapito/vahvistuslinkit")
    press(coordinator, "main form[action$='/peru'] button")
    assert page.goto(address).status == 410
    assert "koordinaattorilta" in page.locator("main").inner_text()


def test_a_mistake_keeps_what_was_typed(server, open_there, scripts):
    provider, ids = rows(server, PROVIDERS)[0]
    service = int(ids.split(",")[0])
    coordinator = open_there(scripts)
    desk.log_in(coordinator)
    page = open_there(scripts)
    page.goto(make_link(coordinator, provider))
    page.locator(f"#palvelu-{service} details summary").first.click()
    page.locator(f"#puhelin-{service}").fill("soita Liisalle")
    page.locator(f"#muuta-{service}").fill("Nimi vaihtuu.")
    press(page, f"#palvelu-{service} button[value=muuttuu]")
    page.locator("#ongelmat a").click()
    assert page.locator(f"#puhelin-{service}").is_visible()
    assert page.locator(f"#puhelin-{service}").input_value() == "soita Liisalle"
    assert page.locator(f"#muuta-{service}").input_value() == "Nimi vaihtuu."
    assert rows(server, "SELECT count(*) FROM proposal") == [(0,)]


def test_no_violation(server, open_there, browser):
    provider, _ = rows(server, PROVIDERS)[0]
    coordinator = open_there(False)
    desk.log_in(coordinator)
    address = make_link(coordinator, provider)

    def open_(*_, **options):
        return browser.new_context(
            base_url=server.base, bypass_csp=options["bypass_csp"]).new_page()

    page = browsing.judged(open_)
    for where, status in [(address, 200), ("/sv" + address, 200), ("/vahvista", 410)]:
        assert page.goto(where).status == status
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert browsing.violations(page) == []
    page.context.close()
