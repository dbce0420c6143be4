"use strict";
// What the site's pages do better with a script; every page works without it. The way out is in
// exit.js, out of reach of what may fail here.
(function () {
  // Suggestions under a search field while one types: a piece of a page from this server, kept by
  // nobody. Arrow down goes to the first, Escape closes them.
  for (const field of document.querySelectorAll("input[data-suggestions]")) {
    const list = document.createElement("div");
    list.className = "suggestions";
    list.setAttribute("role", "status");
    (field.closest(".row") || field).after(list);
    let timer = 0;
    let asked = 0;
    field.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        const number = ++asked;
        const address = new URL(field.dataset.suggestions, location.href);
        address.searchParams.set("q", field.value);
        fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" })
          .then((answer) => (answer.ok ? answer.text() : ""))
          .then(function (text) {
            if (number === asked) list.innerHTML = text;
          })
          .catch(function () {
            list.textContent = "";
          });
      }, 150);
    });
    field.addEventListener("keydown", function (event) {
      const first = list.querySelector("a");
      if (event.key === "ArrowDown" && first) {
        event.preventDefault();
        first.focus();
      }
    });
    list.addEventListener("keydown", function (event) {
      const links = Array.from(list.querySelectorAll("a"));
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      (links[links.indexOf(document.activeElement) + step] || field).focus();
    });
    for (const part of [field, list]) {
      part.addEventListener("keydown", function (event) {
        if (event.key !== "Escape") return;
        list.textContent = "";
        field.focus();
      });
    }
  }
})();
