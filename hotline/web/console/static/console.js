// What the console does beyond its pages: it says when there is something new. Every page works without it.
"use strict";

const LOOK_EVERY = 5000; // ms
const BACK_OFF = 60000; // ms, after an answer that was none

function watch(place, news) {
  let known = null;
  async function look() {
    let wait = LOOK_EVERY;
    if (!document.hidden) {
      try {
        const answer = await fetch(place, { credentials: "same-origin", redirect: "error" });
        if (answer.ok) {
          const version = await answer.text();
          if (known !== null && version !== known) news.hidden = false;
          known ??= version;
        } else {
          wait = BACK_OFF;
        }
      } catch {
        wait = BACK_OFF;
      }
    }
    setTimeout(look, wait);
  }
  look();
}

const watched = document.querySelector("[data-version]");
const news = document.getElementById("news");
if (watched && news) watch(watched.dataset.version, news);
