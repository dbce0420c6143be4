"use strict";
// What the admin side does better with a script; every page works without it.
(function () {
  // A session's end is told five minutes before, so that there is time to save. The time is looked
  // at again when one comes back to the page: timers stand still while a phone sleeps.
  const end = document.getElementById("session-end");
  const soon = document.getElementById("session-soon");
  if (!end || !soon) return;
  const warningSeconds = 5 * 60;
  const tellAt = Date.now() + (Number(end.dataset.seconds) - warningSeconds) * 1000;
  function tell() { soon.hidden = Date.now() < tellAt; }
  setTimeout(tell, Math.max(0, tellAt - Date.now()));
  document.addEventListener("visibilitychange", tell);
})();
(function () {
  // How much of a field is used, in characters as the server counts them: a letter of any script
  // is one, and so is a line's end.
  for (const note of document.querySelectorAll("[data-limit]")) {
    const field = document.getElementById(note.id.replace(/-limit$/, ""));
    if (!field) continue;
    const count = function () {
      const used = Array.from(field.value).length;
      note.textContent = note.dataset.counted.replace("#", used);
      note.classList.toggle("over", used > Number(note.dataset.limit));
    };
    field.addEventListener("input", count);
    count();
  }
})();
(function () {
  // Whoever has typed is asked before a link leads away from the form.
  const form = document.getElementById("lomake");
  if (!form) return;
  let isTyped = false;
  form.addEventListener("input", function () { isTyped = true; });
  form.addEventListener("submit", function () { isTyped = false; });
  addEventListener("beforeunload", function (event) { if (isTyped) event.preventDefault(); });
})();
