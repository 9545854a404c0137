// Follows what changes: by a stream, and by asking again and again where there is none.

import { say, show, t } from "./dom.js";

const SILENT = 12_000; // ms; the stream says something every 5 s
const ASK = 500;
const ASK_LOST = 2_000;
const STREAM_AGAIN = 5_000;
const PATIENCE = 10_000; // ms for an answer: a program that stands still never gives one

/** Give every change to `take`, and tell `lost` whether the connection is gone. */
export function follow(take, lost) {
  let version = "";
  let source = null;
  let heardAt = 0;
  let triedAt = 0;

  function taken(changes) {
    version = changes.version;
    take(changes);
  }

  function heard() {
    heardAt = Date.now();
    lost(false);
  }

  function stream() {
    triedAt = heardAt = Date.now();
    const mine = new EventSource(`/demo/events?since=${encodeURIComponent(version)}`);
    source = mine;
    mine.onopen = () => {
      document.documentElement.dataset.by = "stream";
      heard();
    };
    mine.addEventListener("still", heard);
    mine.onmessage = (event) => {
      heard();
      taken(JSON.parse(event.data));
    };
    mine.onerror = () => {
      if (source === mine) ask();
    };
  }

  function close() {
    source?.close();
    source = null;
    document.documentElement.dataset.by = "asking";
  }

  async function ask() {
    close();
    while (source === null) {
      const since = version;
      let wait = ASK;
      try {
        const changes = await answerTo(`/demo/state?since=${encodeURIComponent(since)}`);
        if (since === version) taken(changes);
        lost(false);
        if (Date.now() - triedAt > STREAM_AGAIN) return stream();
      } catch (error) {
        if (error instanceof NoAnswer) {
          lost(true);
          wait = ASK_LOST;
        } else reportError(error); // a defect of this page's own: what follows is shown all the same
      }
      await new Promise((over) => setTimeout(over, wait));
    }
  }

  setInterval(() => {
    if (source !== null && Date.now() - heardAt > SILENT) ask();
  }, 1_000);
  stream();
}

/** There was no answer, or none that this page can read. */
class NoAnswer extends Error {}

/** What was asked for can't be done, and this sentence says why. */
class Refused extends Error {}

/** Return what an address answers. Throws Refused, or NoAnswer. */
async function answerTo(address, asked = {}) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), ...asked });
    const said = await answer.json();
    if (answer.ok) return said;
    throw said.problem ? new Refused(said.problem) : new NoAnswer(String(answer.status));
  } catch (error) {
    throw error instanceof Refused ? error : new NoAnswer(String(error));
  }
}

const last = new Map(); // by phone or call: what was asked for last

/** Ask for a deed, after those of the same phone or call: keys arrive in the order in which they were pressed. */
export function doThis(deed, given) {
  const lane = deed === "trouble" ? deed : given.call ?? given.phone ?? deed;
  const asked = (last.get(lane) ?? Promise.resolve()).then(() =>
    answerTo(`/demo/${deed}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(given),
      signal: null, // a trouble may take its time, and must not be asked for twice
    }),
  );
  const over = asked.catch(() => {}).then(() => {
    if (last.get(lane) === over) last.delete(lane);
  });
  last.set(lane, over);
  return asked.catch((error) => {
    if (error instanceof Refused) tellProblem(error.message, { language: "" });
    else tellProblem(t("not-done"));
    return null;
  });
}

const problem = document.getElementById("problem");
let forget = 0;
let standing = ""; // what is wrong until it is over

/** Show what went wrong, for a while. `language` is that of the words, where they are not the page's own. */
export function tellProblem(text, { language = document.documentElement.lang } = {}) {
  clearTimeout(forget);
  problem.lang = language;
  say(problem, text);
  show(problem, Boolean(text));
  if (text !== standing) forget = setTimeout(() => tellProblem(standing), 12_000);
}

/** Show what is wrong until it is over, which an empty text says. */
export function tellStanding(text) {
  const isOther = problem.textContent !== standing; // it has its own time
  standing = text;
  if (text || !isOther) tellProblem(text);
}
