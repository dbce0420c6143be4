"""A coordinator's day, by keyboard alone and without scripts: from the login to the way out."""

import time
from datetime import date, timedelta

import browsing
import desk
import pytest

# More presses than this to one's aim is no way: the listing's form has some three hundred stops.
PATIENCE = 450
SUMMARY = "Vertaisryhmä vanhemmille, nyt myös videolla."
SWEDISH = "Kamratgrupp för föräldrar, nu även per video."


@pytest.fixture
def page(open_desk):
    return open_desk(None)


def go(page, selector):
    browsing.tab_to(page, selector, PATIENCE)


def press(page, selector):
    browsing.press(page, selector, patience=PATIENCE)


def type_in(page, selector, text):
    browsing.type_in(page, selector, text, PATIENCE)


def second_factor(page):
    """Turns the second factor on beforehand, as the coordinator did on their first day."""
    desk.log_in(page)
    key, _ = desk.turn_second_factor_on(page)
    page.context.clear_cookies()
    return key


def log_in_by_keyboard(page, key):
    page.goto("/yllapito")
    type_in(page, "[name=sahkoposti]", desk.COORDINATOR)
    type_in(page, "[name=salasana]", desk.PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    # The step of the set-up is used up; the next one is taken a little early.
    type_in(page, "[name=koodi]", desk.code(key, time.time() + 30))
    with page.expect_navigation(url="**/yllapito"):
        page.keyboard.press("Enter")


def chosen(page, selector):
    """Goes to a box or button of a choice and chooses it."""
    go(page, selector)
    page.keyboard.press("Space")


def first_thursdays(count):
    """The first Thursdays of the coming months."""
    day = date.today().replace(day=1)
    found = []
    while len(found) < count:
        thursday = day + timedelta(days=(3 - day.weekday()) % 7)
        if thursday > date.today():
            found.append(thursday)
        day = (day + timedelta(days=31)).replace(day=1)
    return found


def finnish(day):
    return f"{day.day}.{day.month}.{day.year}"


def find_the_stale_listing(page):
    press(page, "main .desk-tasks a[href*='tarkistamatta']")
    press(page, "main a[href*='syy=tarkistamatta']")
    go(page, "main summary")
    if not page.locator("main details").first.evaluate("element => element.open"):
        page.keyboard.press("Enter")
    type_in(page, "main [name=q]", "Vertaisvoimaa vanhemmille")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".desk-rows > li").count() == 1
    assert "Ei tarkistettu koskaan" in page.locator(".desk-rows").inner_text()
    press(page, "main .desk-name a")


def edit_and_publish(page, thursdays):
    """Two languages, and a group by video on first Thursdays, one of them left out."""
    chosen(page, "main [name=tapa][value=video]")
    press(page, "main [name=_toimi][value=lisaa-sarja]")
    type_in(page, "[name=sarja-1-nimi-fi]", "Videoryhmä")
    go(page, "[name=sarja-1-paiva]")
    page.keyboard.type("to")
    type_in(page, "[name=sarja-1-alku]", finnish(date.today()))
    type_in(page, "[name=sarja-1-kello]", "17.30")
    type_in(page, "[name=sarja-1-ohita]", finnish(thursdays[1]))
    type_in(page, "[name=tiivistelma-fi]", SUMMARY)
    go(page, "details:has([name=tiivistelma-sv]) > summary")
    page.keyboard.press("Enter")
    type_in(page, "[name=tiivistelma-sv]", SWEDISH)
    type_in(page, "[name=miksi]", "Ryhmä alkoi myös videolla")
    # The days are computed before anything is kept.
    press(page, "main [name=_toimi][value=tarkista]:not([tabindex])")
    computed = page.locator(".computed").inner_text()
    assert finnish(thursdays[0]) in computed and finnish(thursdays[2]) in computed
    assert finnish(thursdays[1]) not in computed
    press(page, "main button[formaction$=esikatselu]")
    assert SUMMARY in page.locator("main").inner_text()
    press(page, "main [name=_toimi][value=takaisin]")
    assert page.locator("[name=tiivistelma-sv]").input_value() == SWEDISH
    press(page, "main [name=_toimi][value=tallenna]")
    assert page.locator(".kept").count() == 1


def see_it_in_public(page, thursdays):
    assert SUMMARY in page.goto("/kunta/rovaniemi?ryhma=vertaiset").text()
    assert SWEDISH in page.goto("/sv/palvelu/vertaisvoimaa-vanhemmille").text()
    assert page.goto("/katvealueet?aihe=vertaisryhma").status == 200
    assert "Vertaisvoimaa" in page.goto("/katvealueet/rovaniemi").text()
    page.goto("/kalenteri")
    calendar = page.locator("main").inner_text()
    assert finnish(thursdays[0]) in calendar and finnish(thursdays[1]) not in calendar


def test_a_coordinators_day(page, desk_server):
    thursdays = first_thursdays(3)
    log_in_by_keyboard(page, second_factor(page))
    find_the_stale_listing(page)
    form = page.url
    edit_and_publish(page, thursdays)
    see_it_in_public(page, thursdays)

    # Mark the facts as checked.
    page.goto(form)
    press(page, "main a[href$='/tarkistus']")
    chosen(page, "main [name=miten][value=phone]")
    press(page, "main form button[type=submit]")
    assert "puhelimitse" in page.locator(".desk-change").first.inner_text()
    assert "Tarkistettu" in page.goto("/palvelu/vertaisvoimaa-vanhemmille").text()

    # Look at the history, and bring the first version back.
    page.goto(f"{form.split('?')[0]}/historia")
    history = page.locator("main").inner_text()
    assert "Ryhmä alkoi myös videolla" in history and "Lapin koordinaattori" in history
    press(page, "main a[href*='/yllapito/versiot/']")
    assert "videolla" in " ".join(page.locator("del").all_inner_texts())
    press(page, "main form button[type=submit]")
    assert SUMMARY not in page.goto("/palvelu/vertaisvoimaa-vanhemmille").text()

    # Many are marked at once, and it is taken back.
    page.goto("/yllapito/palvelut?syy=tarkistamatta")
    for box in desk.askable_boxes(page, desk_server, 3):
        chosen(page, box)
    press(page, "main .desk-bulk button[type=submit]")
    assert page.locator(".desk-rows > li").count() == 3
    chosen(page, "main [name=miten][value=phone]")
    press(page, "main form button[type=submit]")
    assert page.locator(".desk-change").count() == 3
    press(page, "main form button[type=submit]")
    assert page.locator(".kept").count() == 1

    press(page, "header form button[type=submit]")
    assert "/kirjaudu" in page.url
    assert page.context.cookies() == []
