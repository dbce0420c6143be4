"""Shift three times leaves; no other use of Shift does, and nothing that was typed is lost."""

import pytest

TEXT = "Puhelinnumero on vanha"


@pytest.fixture
def page(open_page):
    """The form for reports with something typed, and the cursor in it."""
    page = open_page(height=900)
    page.goto("/ilmoita")
    page.locator("#teksti").fill(TEXT)
    return page


def shift(page, times=1, key="Shift"):
    for _ in range(times):
        page.keyboard.press(key)


def between(page, *steps):
    """Does a step after each of three presses but the last."""
    shift(page)
    for step in steps:
        step()
        shift(page)


def held(page, step):
    page.keyboard.down("Shift")
    step()
    page.keyboard.up("Shift")


def click(page):
    """A click on text, where nothing is pressed by it."""
    page.locator("h1").click()


def click_with_shift(page):
    for _ in range(3):
        held(page, lambda: click(page))


def click_between(page):
    between(page, lambda: click(page), lambda: click(page))


def tap_between(page):
    tap = """() => document.body.dispatchEvent(
        new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }))"""
    between(page, lambda: page.evaluate(tap), lambda: page.evaluate(tap))


def touch_between(page):
    touch = "() => document.body.dispatchEvent(new TouchEvent('touchstart', { bubbles: true }))"
    between(page, lambda: page.evaluate(touch), lambda: page.evaluate(touch))


def wheel_with_shift(page):
    page.evaluate("() => { window.turns = 0; addEventListener('wheel', () => window.turns++); }")
    for turn in range(3):
        held(page, lambda: page.mouse.wheel(0, 50))
        page.wait_for_function("turn => window.turns > turn", arg=turn)


def drag_with_shift(page):
    heading = page.locator("h1").bounding_box()
    page.mouse.move(heading["x"] + 5, heading["y"] + 10)
    page.mouse.down()
    for step in range(1, 4):
        shift(page)
        page.mouse.move(heading["x"] + 5 + 20 * step, heading["y"] + 10)
    page.mouse.up()


def capitals(page):
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("End")
    for _ in range(3):
        page.keyboard.press("Backspace")


def capital_with_late_key(page):
    """Shift is let go before the letter, as in quick typing."""
    for _ in range(3):
        page.keyboard.down("Shift")
        page.keyboard.down("A")
        page.keyboard.up("Shift")
        page.keyboard.up("A")
    for _ in range(3):
        page.keyboard.press("Backspace")


def selecting(page):
    for _ in range(3):
        page.keyboard.press("Shift+ArrowLeft")


def letter_between(page):
    between(page, lambda: page.keyboard.press("x"), lambda: page.keyboard.press("Backspace"))


def holding(page):
    """A key that is held comes again and again."""
    for _ in range(5):
        page.keyboard.down("Shift")
    page.keyboard.up("Shift")


def holding_each_time(page):
    for _ in range(3):
        holding(page)


def keyboard_language(page):
    for _ in range(3):
        page.keyboard.press("Alt+Shift")


def while_control_is_held(page):
    page.keyboard.down("Control")
    shift(page, 3)
    page.keyboard.up("Control")


def both_shifts(page):
    for _ in range(3):
        page.keyboard.down("ShiftLeft")
        page.keyboard.down("ShiftRight")
        page.keyboard.up("ShiftLeft")
        page.keyboard.up("ShiftRight")


def focus_between(page):
    between(
        page, lambda: page.locator("#exit").focus(), lambda: page.locator("#teksti").focus())


def composing_between(page):
    compose = """() => document.activeElement.dispatchEvent(
        new CompositionEvent("compositionstart", { bubbles: true }))"""
    between(page, lambda: page.evaluate(compose), lambda: page.evaluate(compose))


def slowly(page):
    # What is tested is a time.
    shift(page)
    page.wait_for_timeout(1100)
    shift(page)
    page.wait_for_timeout(1100)
    shift(page)


def twice(page):
    shift(page, 2)


@pytest.mark.parametrize("use", [
    click_with_shift, click_between, tap_between, touch_between, wheel_with_shift, drag_with_shift,
    capitals, capital_with_late_key, selecting, letter_between, holding, holding_each_time,
    keyboard_language, while_control_is_held, both_shifts, focus_between, composing_between, slowly,
    twice,
], ids=lambda use: use.__name__)
def test_shift_used_otherwise_stays_on_the_page(page, use):
    left = []
    page.on("request", lambda request: left.append(request.url))
    use(page)
    # Time enough to leave: nothing tells that a page stays.
    page.wait_for_timeout(150)
    assert left == []
    assert page.url.endswith("/ilmoita")
    assert page.locator("#teksti").input_value() == TEXT


def in_the_text(page):
    shift(page, 3)


def by_the_left_or_right_key(page):
    for key in ("ShiftLeft", "ShiftRight", "ShiftLeft"):
        shift(page, key=key)


def after_a_click(page):
    click(page)
    shift(page, 3)


def after_capitals(page):
    page.keyboard.press("Shift+A")
    shift(page, 3)


def after_two_that_did_not_count(page):
    shift(page, 2)
    page.keyboard.press("x")
    shift(page, 3)


def with_a_mouse_that_moves(page):
    between(page, lambda: page.mouse.move(300, 300), lambda: page.mouse.move(340, 320))


def after_a_slow_beginning(page):
    # What is tested is a time.
    shift(page)
    page.wait_for_timeout(1800)
    shift(page, 3)


def by_five_presses(page):
    """As one turns sticky keys on: the third leaves, as the page about safety tells."""
    shift(page, 5)


@pytest.mark.parametrize("use", [
    in_the_text, by_the_left_or_right_key, after_a_click, after_capitals,
    after_two_that_did_not_count, with_a_mouse_that_moves, after_a_slow_beginning, by_five_presses,
], ids=lambda use: use.__name__)
def test_shift_three_times_leaves(page, neutral_site, use):
    with page.expect_navigation(url=neutral_site):
        use(page)
