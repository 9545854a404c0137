// Parts of a page that change while somebody looks: asked for again until nothing changes any more. Without script a
// reload shows the same.
"use strict";

(() => {
  const EVERY = 2000; // ms
  const BACK_OFF = 30000; // ms, after an answer that was none
  const LONGEST = 15 * 60 * 1000; // ms: a tab that was forgotten asks no more

  function follow(place) {
    const since = Date.now();
    async function look() {
      let wait = EVERY;
      if (!document.hidden) {
        try {
          const answer = await fetch(place.dataset.live, { credentials: "same-origin", redirect: "error" });
          if (answer.ok) {
            const part = await answer.text();
            // Only what changed is put in, so that a reader who listens hears it once.
            if (part.trim() !== place.dataset.shown) {
              place.innerHTML = part;
              place.dataset.shown = part.trim();
            }
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
