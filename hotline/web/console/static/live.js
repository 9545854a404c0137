// Parts of a page that change while somebody looks: asked for again until nothing changes any more. Without script a
// reload shows the same.
"use strict";

(() => {
  const EVERY = 2000; // ms
  const BACK_OFF = 30000; // ms, after an answer that was none
  const LONGEST = 15 * 60 * 1000; // ms: a tab that was forgotten asks no more

  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  function follow(place) {
    const since = Date.now();
    async function look() {
      let wait = EVERY;
      if (!document.hidden) {
        try {
          const answer = await fetch(place.dataset.live, { credentials: "same-origin", redirect: "error" });
          if (answer.ok) {
            const part = document.createElement("template");
            part.innerHTML = await answer.text();
            // Only what differs is put in, so that whoever has it read aloud hears it once.
            if (words(part.content) !== words(place)) place.replaceChildren(part.content);
            if (answer.headers.get("X-All-There")) return;
          } else {
            wait = BACK_OFF;
          }
        } catch {
          wait = BACK_OFF;
        }
      }
      if (Date.now() - since < LONGEST) setTimeout(look, wait);
    }
    setTimeout(look, EVERY);
  }

  for (const place of document.querySelectorAll("[data-live]")) follow(place);
})();
