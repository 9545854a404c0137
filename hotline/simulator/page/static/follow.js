// Follows what changes: by a stream, and by asking again and again where there is none.

const SILENT = 12_000; // ms; the stream says something every 5 s
const ASK = 500;
const ASK_LOST = 2_000;
const STREAM_AGAIN = 5_000;

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
    document.documentElement.dataset.by = "stream";
    mine.onopen = heard;
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
        const answer = await fetch(`/demo/state?since=${encodeURIComponent(since)}`);
        if (!answer.ok) throw new TypeError(`state ${answer.status}`);
        const changes = await answer.json();
        if (since === version) taken(changes);
        lost(false);
        if (Date.now() - triedAt > STREAM_AGAIN) return stream();
      } catch (error) {
        if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
        lost(true);
        wait = ASK_LOST;
      }
      await new Promise((over) => setTimeout(over, wait));
    }
  }

  setInterval(() => {
    if (source !== null && Date.now() - heardAt > SILENT) ask();
  }, 1_000);
  stream();
}

const last = new Map(); // by phone or call: what was asked for last

/** Ask for a deed, after those of the same phone or call: keys arrive in the order in which they were pressed. */
export function doThis(deed, given) {
  const lane = deed === "trouble" ? deed : given.call ?? given.phone ?? deed;
  const asked = (last.get(lane) ?? Promise.resolve()).then(async () => {
    const answer = await fetch(`/demo/${deed}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(given),
    });
    const done = await answer.json();
    if (!answer.ok) throw new RangeError(done.problem);
    return done;
  });
  last.set(lane, asked.catch(() => {}));
  return asked.catch((error) => {
    tellProblem(error instanceof RangeError ? error.message : String(error));
    return null;
  });
}

const problem = document.getElementById("problem");
let forget = 0;

/** Show what went wrong: for a while, or until it is over. */
export function tellProblem(text, { stays = false } = {}) {
  clearTimeout(forget);
  problem.textContent = text;
  problem.hidden = !text;
  if (text && !stays) forget = setTimeout(() => tellProblem(""), 12_000);
}
