// What the system did: a card for each report, with what happened in order, and what comes next.

import { length, make, place, say, show, t, timeOfDay, UNKNOWN } from "./dom.js";
import { doThis } from "./follow.js";
import { now, world } from "./world.js";

const list = document.querySelector("#happened .cases");
const empty = list.querySelector(".empty");
const cases = new Map();
const entries = new Map();
const SKIPS_WITHIN = 5_000; // ms; skipping takes 4 s at most
const coming = new Set(); // entries that are still to come
let latest = null; // the report of which something happened last
let following = true; // the end of the story is kept in sight, until somebody looks elsewhere
for (const looks of ["wheel", "touchmove", "keydown"]) {
  list.addEventListener(looks, () => (following = false), { passive: true });
}

/** Show a report, or what has changed of it. */
export function showCase(doc) {
  const known = cases.get(doc.id);
  const card = known ?? newCase(doc);
  if (!known && !world.fresh) {
    card.node.open = true;
    following = true;
  }
  say(card.title, doc.title);
  say(card.state, doc.state);
  show(card.state, Boolean(doc.state));
  show(card.urgent, doc.urgent);
  place(list, card.node, -doc.order); // the latest stands first
  show(empty, false);
}

function newCase(doc) {
  const reference = doc.title === doc.id ? "" : doc.id;
  const card = {
    title: make("bdi", { lang: UNKNOWN }),
    state: make("span", { class: "state", lang: UNKNOWN }),
    urgent: make("span", { class: "urgent", text: t("urgent") }),
    entries: make("ol", { class: "entries" }),
  };
  card.node = make(
    "details",
    { class: "case" },
    make(
      "summary",
      { class: "case-top" },
      make("h3", {}, reference ? make("b", { text: reference }) : null, " ", card.title),
      card.urgent,
      card.state,
    ),
    card.entries,
  );
  cases.set(doc.id, card);
  return card;
}

/** Show one thing that happened, or will; return whether it is new, and has happened. */
export function showEntry(doc) {
  const card = cases.get(doc.case);
  let entry = entries.get(doc.id);
  const isNew = !entry;
  if (isNew) {
    entry = { time: make("time"), words: make("span", { class: "words", dir: "auto", lang: UNKNOWN }), node: make("li") };
    entry.node.append(entry.time, entry.words);
    entries.set(doc.id, entry);
  }
  entry.doc = doc;
  entry.node.className = `entry ${doc.what}`;
  say(entry.words, doc.text);
  if (doc.what === "next") {
    coming.add(entry);
    if (!world.time.fixed && !entry.now) entry.node.append((entry.now = nowButton(entry)));
    entry.now?.setAttribute("aria-label", `${t("now")}: ${doc.text}`);
  } else {
    coming.delete(entry);
    entry.now?.remove();
  }
  tick(entry);
  place(card.entries, entry.node, doc.order);
  if (!world.fresh) latest = card.node;
  return isNew && !world.fresh && doc.what !== "next";
}

function nowButton(entry) {
  const skip = () => {
    if (entry.skipsTo === entry.doc.at && Date.now() < entry.skips) return; // time is on its way there already
    entry.skipsTo = entry.doc.at;
    entry.skips = Date.now() + SKIPS_WITHIN;
    doThis("skip", { seconds: Math.max(1, Math.ceil(entry.doc.at - now())) });
  };
  return make("button", { type: "button", class: "now", title: t("now"), text: t("due"), onclick: skip });
}

function tick(entry) {
  const left = entry.doc.at - now();
  say(entry.time, entry.doc.what === "next" ? t("in", { time: length(left) }) : timeOfDay(entry.doc.at));
}

/** Let what is to come come nearer. */
export function tickEntries() {
  for (const entry of coming) tick(entry);
}

/** Show something no more. */
export function dropEntry(id) {
  const entry = entries.get(id);
  if (!entry) return;
  const focused = entry.node.contains(document.activeElement);
  entry.node.remove();
  entries.delete(id);
  coming.delete(entry);
  if (focused) list.focus();
}

/** Open the latest report, and begin with it. */
export function openLatest() {
  const latest = list.querySelector(".case");
  if (latest) latest.open = true;
  list.scrollTop = 0;
}

/** Keep in sight what happens now: the report from its head, or its end where that is too long. */
export function keepInSight() {
  if (!latest?.isConnected || !following || list.matches(":focus-within")) return;
  const box = latest.getBoundingClientRect();
  const top = box.top - list.getBoundingClientRect().top + list.scrollTop;
  list.scrollTop = Math.max(top, top + box.height - list.clientHeight);
}

new ResizeObserver(keepInSight).observe(list);

/** Show a report no more. */
export function dropCase(id) {
  cases.get(id)?.node.remove();
  cases.delete(id);
  show(empty, cases.size === 0);
}

/** Show nothing. */
export function clearHappened() {
  for (const id of [...entries.keys()]) dropEntry(id);
  for (const id of [...cases.keys()]) dropCase(id);
}
