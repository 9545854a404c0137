// Scenes, time and trouble, and what stands in the page's head.

import { make, place, say, show, spaced, t, timeOfDay, UNKNOWN } from "./dom.js";
import { doThis } from "./follow.js";
import { toggleSound } from "./sound.js";
import { linesFor, now, phones, world } from "./world.js";

const time = document.getElementById("time");
const clock = document.getElementById("clock");
const trouble = document.getElementById("trouble");
const scenes = document.getElementById("scenes");
const narrator = document.getElementById("narrator");
const troubles = new Map();
const played = new Map();
let attendees = null;

/** Let every button of the page's head do what it says. */
export function begin(deck) {
  attendees = deck;
  for (const button of time.querySelectorAll("[data-speed]")) {
    button.addEventListener("click", () => doThis("speed", { speed: Number(button.dataset.speed) }));
  }
  const skip = time.querySelector("[data-skip]");
  skip.addEventListener("click", () => doThis("skip", { seconds: Number(skip.dataset.skip) }));
  const sound = document.getElementById("sound");
  sound.addEventListener("click", () => sound.setAttribute("aria-pressed", String(toggleSound())));
  document.getElementById("save").addEventListener("click", save);
  const help = document.getElementById("help-box");
  document.getElementById("help").addEventListener("click", () => help.showModal());
  for (const button of document.querySelectorAll("dialog [data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

async function save() {
  const saved = await doThis("save", {});
  if (!saved) return;
  const address = URL.createObjectURL(new Blob([saved.story], { type: "text/plain" }));
  const link = make("a", { href: address, download: "conversation.story" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

// --- time

/** Show how time runs. */
export function showTime(doc) {
  world.time = doc;
  show(time, !doc.fixed);
  for (const button of time.querySelectorAll("[data-speed]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.speed) === doc.speed));
  }
  time.classList.toggle("stands", doc.speed === 0);
  tickClock();
}

/** Show what time it is. */
export function tickClock() {
  say(clock, timeOfDay(now()));
  for (const one of troubles.values()) nameTrouble(one);
}

// --- trouble

/** Show something that can go wrong. */
export function showTrouble(doc) {
  let one = troubles.get(doc.id);
  if (!one) {
    one = { node: make("button", { type: "button", class: "chip" }) };
    one.node.addEventListener("click", () => cause(one.doc));
    troubles.set(doc.id, one);
  }
  one.doc = doc;
  if (!doc.at_once) one.node.setAttribute("aria-pressed", String(doc.on));
  nameTrouble(one);
  place(trouble.querySelector(".chips"), one.node, doc.order);
  show(trouble, true);
}

function nameTrouble(one) {
  say(one.node, t(`trouble-${one.doc.id}`, { name: attendees.front?.doc.name ?? "" }));
}

function cause(doc) {
  const whose = doc.id === "stop" ? attendees.front : world.front ?? attendees.front;
  if (whose) doThis("trouble", { key: doc.id, on: doc.at_once || !doc.on, phone: whose.id });
}

// --- scenes

/** Show a scene and how it went. */
export function showScene(doc) {
  let one = played.get(doc.id);
  if (!one) {
    one = { state: make("span", { class: "state" }), why: make("p", { class: "why", lang: UNKNOWN }) };
    one.title = make("span", { lang: UNKNOWN });
    const play = () => doThis("play", { key: doc.id });
    one.button = make("button", { type: "button", class: "chip", onclick: play }, one.title, one.state);
    one.node = make("li", {}, one.button, one.why);
    played.set(doc.id, one);
  }
  say(one.title, doc.title);
  say(one.state, doc.state ? t(`scene-${doc.state.replace(" ", "-")}`) : "");
  say(one.why, doc.why);
  narrate(doc, one.playing);
  one.playing = doc.state === "playing";
  world.playing = [...played.values()].some((other) => other.playing);
  one.button.className = `chip ${doc.state.replace(" ", "-")}`;
  place(scenes.querySelector(".chips"), one.node, doc.order);
  show(scenes, true);
}

/** Say what the narrator of a scene says, and how it ended. */
function narrate(doc, wasPlaying) {
  const plays = doc.state === "playing";
  if (!plays && !wasPlaying) return;
  const [title, told] = narrator.children;
  say(title, doc.title);
  told.lang = plays ? UNKNOWN : document.documentElement.lang;
  say(told, plays ? doc.told : t(`scene-${doc.state.replace(" ", "-")}`));
}

// --- the dialog that asks which number to call

const box = document.getElementById("call-box");

/** Ask which number a phone calls, and call it. */
export function chooseLine(phone) {
  say(document.getElementById("call-title"), t("call-which", { name: phone.doc.name }));
  const lines = linesFor("voice").sort((one, other) => (other.id === phone.doc.line) - (one.id === phone.doc.line));
  const call = async (line) => {
    box.close();
    phone.focusCall = true;
    if (!(await doThis("call", { phone: phone.id, to: line.id }))) phone.focusCall = false;
  };
  const choices = lines.map((line) => {
    const number = make("span", { text: spaced(line.id) });
    const name = line.name === line.id ? null : make("b", { text: line.name });
    return make("button", { type: "button", class: "plain line", onclick: () => call(line) }, name, number);
  });
  box.querySelector(".lines").replaceChildren(...choices);
  box.showModal();
}

/** Add a phone, and show it once it is there. */
export async function addPhone(role, select) {
  const added = await doThis("add", { role });
  if (!added) return;
  const deadline = Date.now() + 5_000;
  const look = () => {
    const phone = phones.get(added.id);
    if (phone) select(phone);
    else if (Date.now() < deadline) setTimeout(look, 50);
  };
  look();
}

/** Forget what can go wrong and what can be played: other things can. */
export function clearControls() {
  for (const one of [...troubles.values(), ...played.values()]) one.node.remove();
  troubles.clear();
  played.clear();
  for (const words of narrator.children) say(words, "");
  show(trouble, false);
  show(scenes, false);
}
