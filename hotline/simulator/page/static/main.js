// Shows every change where it belongs.

import { addPhone, begin, chooseLine, clearControls, showScene, showTime, showTrouble, tickClock } from "./controls.js";
import { Deck, Parts } from "./decks.js";
import { t } from "./dom.js";
import { follow, tellStanding } from "./follow.js";
import {
  clearHappened, dropCase, dropEntry, keepInSight, openLatest, showCase, showEntry, tickEntries,
} from "./happened.js";
import { lines, phones, world } from "./world.js";

const parts = new Parts();
const decks = {
  attendees: new Deck("attendees", parts, chooseLine),
  responders: new Deck("responders", parts, chooseLine),
};
// A change may be later than what it is needed for: a report than what happened of it, a phone than its texts.
const FIRST = ["line", "phone", "time", "trouble", "scene", "case", "entry", "call", "caption", "bubble"];
const early = new Map(); // what came of a phone that isn't shown yet
begin(decks.attendees);
parts.onShow = () => {
  for (const deck of Object.values(decks)) if (deck.front && parts.shows(deck.id)) deck.front.toFront();
};
for (const button of document.querySelectorAll(".add")) {
  button.addEventListener("click", () =>
    addPhone(button.dataset.role, (phone) => {
      phone.deck.select(phone);
      phone.tab.focus();
    }),
  );
}

function showPhone(doc) {
  const known = phones.get(doc.id);
  if (known) return known.update(doc);
  const phone = decks[doc.role === "responder" ? "responders" : "attendees"].add(doc);
  phone.offerLines();
  world.front ??= phone;
  for (const change of early.get(doc.id) ?? []) ofPhone(change);
  early.delete(doc.id);
}

function ofPhone(doc) {
  const phone = phones.get(doc.phone);
  if (!phone) {
    if (!early.has(doc.phone)) early.set(doc.phone, []);
    early.get(doc.phone).push(doc);
    return;
  }
  phone[doc.kind](doc); // bubble, call, caption
}

const shown = {
  phone: showPhone,
  line(doc) {
    lines.set(doc.id, doc);
    for (const phone of phones.values()) phone.offerLines();
  },
  bubble: ofPhone,
  call: ofPhone,
  caption: ofPhone,
  case: showCase,
  entry(doc) {
    if (showEntry(doc)) parts.news();
  },
  time: showTime,
  trouble: showTrouble,
  scene: showScene,
};
const dropped = { case: dropCase, entry: dropEntry };

function clear() {
  for (const deck of Object.values(decks)) deck.clear();
  lines.clear();
  early.clear();
  clearHappened();
  clearControls();
  world.front = null;
}

function take({ whole, changes }) {
  if (whole) clear();
  world.fresh = whole;
  changes.sort((one, other) => FIRST.indexOf(one.kind) - FIRST.indexOf(other.kind));
  for (const doc of changes) (doc.gone ? dropped : shown)[doc.kind]?.(doc.gone ? doc.id : doc);
  for (const { front } of Object.values(decks)) front?.toEnd();
  if (whole) parts.onShow();
  if (whole) openLatest();
  else if (changes.some((doc) => doc.kind === "entry")) keepInSight();
  world.fresh = false;
  document.documentElement.dataset.ready = "yes";
}

let isLost = false;
follow(take, (lost) => {
  if (lost === isLost) return;
  isLost = lost;
  tellStanding(lost ? t("lost") : "");
});

setInterval(() => {
  tickClock();
  tickEntries();
  for (const phone of phones.values()) phone.inCall?.tick();
}, 500);
