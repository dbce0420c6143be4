"use strict";
// What the site's pages do better with a script; every page works without it.
(function () {
  // True only where a script runs, such as the paragraph about pressing Shift.
  for (const element of document.querySelectorAll(".script-only")) element.hidden = false;

  // The quick exit covers the page at once, then replaces it, so that "back" does not return here.
  const exit = document.getElementById("exit");
  if (!exit) return;
  function leave() {
    const cover = document.createElement("div");
    cover.className = "cover";
    document.body.replaceChildren(cover);
    document.title = "\u200b";
    location.replace(exit.href);
  }
  exit.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  // Shift three times within two seconds, with no other key between.
  let presses = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) return;
    const now = Date.now();
    presses = presses.filter((time) => now - time < 2000).concat(now);
    if (presses.length >= 3) leave();
  });
})();
