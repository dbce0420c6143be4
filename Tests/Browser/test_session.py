"""An editor's session as its owner meets it: its end, its list, and leaving everywhere."""

import browsing
import desk
from playwright.sync_api import expect

TYPED = "Kirjoitan tätä pitkään."


def test_the_end_is_told_in_time_and_what_was_typed_is_kept(open_desk):
    page = open_desk(scripts=True)
    page.clock.install()
    page.goto("/yllapito/palvelut/uusi")
    page.fill("[name=nimi-fi]", TYPED)
    warning = page.locator("#session-soon")
    page.clock.fast_forward("24:30")
    expect(warning).to_be_hidden()
    page.clock.fast_forward("00:31")
    expect(warning).to_be_visible()
    for width in (browsing.PHONE, browsing.DESK):
        page.set_viewport_size({"width": width, "height": 740})
        bar = page.locator(".save-bar").bounding_box()
        told = warning.bounding_box()
        assert told["y"] + told["height"] <= bar["y"], "it covers the buttons that save"
    page.click("main .save-bar [name=_toimi][value=tallenna]")
    assert page.locator("[name=nimi-fi]").input_value() == TYPED
    assert page.locator(".kept").count() == 1


def test_a_form_sent_after_the_end_comes_back_as_typed(open_desk):
    page = open_desk(width=360)
    page.goto("/yllapito/palvelut/uusi")
    page.fill("[name=nimi-fi]", TYPED)
    page.click("main [name=_toimi][value=lisaa-yhteys]")
    page.fill("[name=yhteys-1-arvo]", "040 000 0000")
    page.context.clear_cookies()
    page.click("main [name=_toimi][value=tallenna]")
    page.fill("[name=sahkoposti]", desk.COORDINATOR)
    page.fill("[name=salasana]", desk.PASSWORD)
    page.click("main form button")
    page.click("main form button")
    assert page.locator("[name=nimi-fi]").input_value() == TYPED
    assert page.locator("[name=yhteys-1-arvo]").input_value() == "040 000 0000"
    page.click("main [name=_toimi][value=tallenna]")
    assert page.locator(".kept").count() == 1


def test_whoever_has_typed_is_asked_before_a_link_leads_away(open_desk):
    page = open_desk(scripts=True)
    asked = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto("/yllapito/jarjestajat/uusi")
    page.fill("[name='name.fi']", TYPED)
    page.locator("header nav a[href='/yllapito/palvelut']").click()
    expect(page.locator("[name='name.fi']")).to_have_value(TYPED)
    assert asked == ["beforeunload"]
    # Saving and the other languages ask nothing.
    page.click(".langs button[lang=en]")
    assert page.url.endswith("/en/yllapito/jarjestajat/uusi")
    assert page.locator("[name='name.fi']").input_value() == TYPED
    assert asked == ["beforeunload"]


def test_one_sees_ones_sessions_and_leaves_them_all(open_desk):
    phone, computer = open_desk(width=360), open_desk()
    phone.goto("/yllapito/tili")
    sessions = phone.locator("section:has(form[action$=kaikkialta]) li")
    assert sessions.count() >= 2
    assert phone.locator("section li strong").count() == 1, "this one is marked"
    phone.click("form[action$=kaikkialta] button")
    assert "/kirjaudu" in phone.url
    computer.goto("/yllapito")
    assert "/kirjaudu" in computer.url, "the other one is out as well"
    desk.log_in(computer)
    computer.goto("/yllapito/tili")
    assert computer.locator("section:has(form[action$=kaikkialta]) li").count() == 1
