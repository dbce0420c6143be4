"use strict";
// The way out, better with a script: it covers the page at once, then replaces it, so that "back"
// does not lead here. The link works whatever happens in this file. So it is a file of its own,
// nothing here is newer than ECMAScript 5 and the DOM of 2009 (an older engine reads no line of a
// file with syntax it does not know), and each step that may fail fails alone.
(function () {
  var link = document.getElementById("exit");
  if (!link) return;

  function attempt(step) {
    try {
      step();
      return true;
    } catch (ignored) {
      // The next step, or the link itself, does without this one.
      return false;
    }
  }

  // By properties of the elements: neither a style sheet nor a method for new elements is needed.
  function cover() {
    attempt(function () { document.title = "\u200b"; });
    attempt(function () { document.documentElement.style.background = "#fff"; });
    attempt(function () { document.body.style.display = "none"; });
  }

  function replace() {
    return attempt(function () { location.replace(link.href); });
  }

  // Only once the page is being replaced is the link not followed as well: that would keep this
  // page in the history.
  function pressed(event) {
    cover();
    if (replace()) event.preventDefault();
  }
  link.addEventListener("click", pressed, false);
  var again = document.getElementById("exit-again");
  if (again) again.addEventListener("click", pressed, false);

  function leave() {
    cover();
    if (!replace()) location.href = link.href;
  }

  // Shift alone, three times. A press counts when Shift goes down and up with nothing between: not
  // with another key (capitals, Shift + arrows, the keyboard's language), not held until it
  // repeats, not with a press of the mouse, a touch, the wheel or the focus going elsewhere.
  // Whoever turns sticky keys on with five presses leaves at the third: waiting for a fourth
  // would make everybody wait. The page about safety says so.
  var PRESSES = 3;
  // From the first press going down until the last comes up.
  var MILLISECONDS = 2000;
  var isDown = false;
  // When each press that counts went down.
  var began = [];

  function forget() {
    isDown = false;
    began = [];
  }

  function isShift(event) {
    return event.key === "Shift" || (event.key === undefined && event.keyCode === 16);
  }

  function keyDown(event) {
    var isAlone = isShift(event) && !isDown && !event.repeat && !event.isComposing
      && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isAlone) return forget();
    began.push(new Date().getTime());
    isDown = true;
  }

  function keyUp(event) {
    if (!isShift(event) || !isDown) return forget();
    isDown = false;
    var first = began[began.length - PRESSES];
    if (first === undefined || new Date().getTime() - first > MILLISECONDS) return;
    forget();
    leave();
  }

  // A mouse that only moves stops nobody; one that drags does.
  function moved(event) {
    if (event.buttons) forget();
  }

  var others = [
    "pointerdown", "pointerup", "pointercancel", "mousedown", "mouseup", "click", "contextmenu",
    "touchstart", "touchmove", "touchend", "wheel", "dragstart", "drop", "focus", "blur", "input",
    "compositionstart", "compositionend"
  ];
  for (var i = 0; i < others.length; i++) window.addEventListener(others[i], forget, true);
  window.addEventListener("pointermove", moved, true);
  window.addEventListener("mousemove", moved, true);
  window.addEventListener("keydown", keyDown, true);
  window.addEventListener("keyup", keyUp, true);

  // What is told of the Shift key shows only where it works.
  var hints = document.querySelectorAll(".script-only");
  for (var j = 0; j < hints.length; j++) hints[j].hidden = false;
})();
