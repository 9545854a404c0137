// What the console does beyond its pages: it says when there is something new. Every page works without it.
"use strict";

const LOOK_EVERY = 5000; // ms, with as much again by chance: tabs don't ask all at once
const BACK_OFF = 60000; // ms, after an answer that was none

function watch(place, stream, news) {
  let known = null;
  const heard = (version) => {
    if (known !== null && version !== known) news.hidden = false;
    known ??= version;
  };
  const poll = async () => {
    let wait = LOOK_EVERY * (1 + Math.random());
    if (!document.hidden) {
      try {
        const answer = await fetch(place, { credentials: "same-origin", redirect: "error" });
        if (answer.ok) heard(await answer.text());
        else wait = BACK_OFF;
      } catch {
        wait = BACK_OFF;
      }
    }
    setTimeout(poll, wait);
  };
  if (!stream || !window.EventSource) return void poll();
  // One stream for a tab that is looked at; where there is no place for it, the tab asks now and then instead.
  let source = null;
  const listen = () => {
    source = new EventSource(stream);
    source.onmessage = (event) => heard(event.data);
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return; // the stream's time was over; the browser opens the next
      document.removeEventListener("visibilitychange", turn);
      poll();
    };
  };
  const turn = () => {
    source?.close();
    source = null;
    if (!document.hidden) listen();
  };
  document.addEventListener("visibilitychange", turn);
  window.addEventListener("pagehide", () => source?.close());
  turn();
}

const watched = document.querySelector("[data-version]");
const news = document.getElementById("news");
if (watched && news) watch(watched.dataset.version, watched.dataset.live, news);
