"use strict";
// What the admin side does better with a script; every page works without it.
(function () {
  // A session's end is told five minutes before, so that there is time to save.
  const end = document.getElementById("session-end");
  const soon = document.getElementById("session-soon");
  if (!end || !soon) return;
  const warningSeconds = 5 * 60;
  const wait = Math.max(0, Number(end.dataset.seconds) - warningSeconds);
  setTimeout(function () { soon.hidden = false; }, wait * 1000);
})();
