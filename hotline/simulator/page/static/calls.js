// Calls of one phone: it rings, it is in a call, and what is said stands there line after line.

import { announce, length, make, place, say, t, UNKNOWN } from "./dom.js";
import { doThis } from "./follow.js";
import { keyTone, ringing, speak } from "./sound.js";
import { nameOf, now, phones, world } from "./world.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const loud = new Set(); // calls that ring and were not told to ring on

/** The card of a phone that rings. */
export class Ring {
  constructor(phone, doc) {
    this.phone = phone;
    this.id = doc.id;
    const title = `ring-${doc.id}`;
    const button = (key, style, onclick) => make("button", { type: "button", class: style, text: t(key), onclick });
    this.node = make(
      "div",
      { class: "ring", role: "group", "aria-labelledby": title },
      make("p", { id: title }, make("strong", {}, make("bdi", { text: t("incoming", { line: nameOf(doc.shown) }) }))),
      make(
        "div",
        { class: "row" },
        button("answer", "strong", () => doThis("answer", { call: doc.id })),
        button("let-ring", "plain", () => phone.letRing(doc.id)),
        button("phone-off", "plain", () => doThis("power", { phone: phone.id, on: false })),
      ),
    );
    loud.add(doc.id);
    ringing(true);
  }

  end() {
    this.quiet();
    this.node.remove();
  }

  quiet() {
    loud.delete(this.id);
    ringing(loud.size > 0);
  }
}

/** The card of a phone that is in a call, or calls. */
export class InCall {
  constructor(phone, doc, captions) {
    this.phone = phone;
    this.id = doc.id;
    this.captions = captions;
    this.title = make("h4", { id: `call-${doc.id}` });
    this.state = make("p", { class: "call-state" });
    this.length = make("span", { class: "length" });
    this.asks = make("p", { class: "asks" });
    this.words = make("input", {
      type: "text", maxlength: 1600, autocomplete: "off", placeholder: t("say-what"), "aria-label": t("say-what"),
    });
    this.node = make(
      "div",
      { class: "in-call", role: "group", "aria-labelledby": this.title.id },
      make("div", { class: "call-top" }, this.title, this.length),
      this.state,
      captions,
      this.keypad(),
      make(
        "form",
        { class: "say", onsubmit: (event) => this.speak(event) },
        this.words,
        make("button", { class: "strong", text: t("say") }),
      ),
      make(
        "div",
        { class: "row" },
        this.asks,
        make("button", {
          type: "button", class: "plain", text: t("silence"),
          onclick: () => doThis("silence", { call: this.id }),
        }),
        make("button", {
          type: "button", class: "danger", text: t("hang-up"), onclick: () => doThis("hang-up", { call: this.id }),
        }),
      ),
    );
    this.node.addEventListener("keydown", (event) => this.typed(event));
    this.update(doc);
  }

  keypad() {
    const keys = KEYS.map((key) =>
      make("button", {
        type: "button", class: "key", "data-key": key, "aria-label": t("key", { key }), text: key,
        onclick: () => this.press(key),
      }),
    );
    return make("div", { class: "keypad", role: "group", "aria-label": t("keypad") }, ...keys);
  }

  update(doc) {
    this.doc = doc;
    const line = nameOf(doc.shown);
    say(this.title, t(doc.state === "talking" ? "talking" : "calling", { line }));
    const connected = doc.connected.length ? t("connected", { names: doc.connected.map(nameOf).join(", ") }) : "";
    if (connected && connected !== this.state.textContent && !world.fresh) announce(connected);
    say(this.state, connected);
    say(this.asks, doc.asks ? t("asks") : "");
    this.tick();
  }

  tick() {
    say(this.length, this.doc.answered_at ? length(now() - this.doc.answered_at) : "");
  }

  focus() {
    this.node.querySelector(".key").focus();
  }

  press(keys) {
    keyTone(keys);
    doThis("press", { call: this.id, keys });
  }

  speak(event) {
    event.preventDefault();
    const text = this.words.value.trim();
    if (!text) return;
    this.words.value = "";
    doThis("say", { call: this.id, text });
  }

  typed(event) {
    if (event.target === this.words || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    if (event.repeat) return; // a key that is held is one key
    const key = this.node.querySelector(`[data-key="${event.key}"]`);
    key.classList.add("pressed");
    setTimeout(() => key.classList.remove("pressed"), 150);
    this.press(event.key);
  }
}

/** Put one line of what is said among `captions`. */
export function caption(captions, doc, { connected, inFront, fresh }) {
  const own = doc.what === "pressed" || doc.what === "said";
  const text = words(doc, connected);
  const spoken = { say: doc.language || UNKNOWN, error: UNKNOWN, voice: UNKNOWN, said: UNKNOWN }[doc.what];
  const line = make("li", { class: own ? "own" : doc.what, dir: "auto", lang: spoken, text });
  const pinned = captions.scrollHeight - captions.scrollTop - captions.clientHeight < 40;
  place(captions, line, doc.order);
  if (pinned) captions.scrollTop = captions.scrollHeight;
  if (fresh || !inFront) return;
  if (!own) announce(make("span", { lang: spoken, text }));
  if (doc.what === "say" || doc.what === "voice") speak(doc.text, doc.language || document.documentElement.lang);
}

function words(doc, connected) {
  switch (doc.what) {
    case "say":
    case "error":
      return doc.text;
    case "voice": {
      const who = connected.filter((number) => phones.has(number)).map(nameOf).join(", ") || t("somebody");
      return t("heard-voice", { who, text: doc.text });
    }
    case "pressed":
      return t("you-pressed", { text: doc.text });
    case "said":
      return t("you-said", { text: doc.text });
    case "keys":
      return t("heard-keys", { text: doc.text });
    default:
      return t(doc.what === "play" ? "heard-music" : `heard-${doc.what}`);
  }
}
