// One phone: its tab, its texts, what it can answer, and its calls.

import { fill, hasFailed, sentence, stateOf } from "./bubbles.js";
import { caption, InCall, Ring } from "./calls.js";
import { announce, make, place, say, show, spaced, t, UNKNOWN } from "./dom.js";
import { doThis } from "./follow.js";
import { hush } from "./sound.js";
import { linesFor, nameOf, now, world } from "./world.js";

const NEAR = 60; // px from the end: as good as at the end

/** A phone in a deck. `deck` has `select(phone)`, `isInFront(phone)` and `marks()`. */
export class Phone {
  constructor(doc, deck, chooseLine) {
    this.id = doc.id;
    this.deck = deck;
    this.chooseLine = chooseLine;
    this.bubbles = new Map();
    this.expected = []; // texts that were sent here and that the network has not told of yet
    this.captions = new Map(); // by call
    this.calls = new Map(); // documents of those that go on
    this.rings = new Map();
    this.inCall = null;
    this.unread = 0;
    this.focusCall = false;
    this.chosen = false;
    this.makeTab();
    this.makePanel(doc);
    this.update(doc);
  }

  makeTab() {
    const key = this.id.replace(/\W/g, "");
    this.name = make("bdi", { class: "name" });
    this.mark = make("span", { class: "mark" });
    this.badge = make("span", { class: "badge", hidden: true });
    this.tab = make(
      "button",
      {
        type: "button", role: "tab", id: `tab-${key}`, "aria-controls": `panel-${key}`, "aria-selected": "false",
        tabindex: "-1", onclick: () => this.deck.select(this),
      },
      this.name, this.mark, this.badge,
    );
  }

  makePanel(doc) {
    const key = this.id.replace(/\W/g, "");
    this.heading = make("h3", {}, make("bdi"));
    this.power = make("button", {
      type: "button", class: "switch", role: "switch", "aria-checked": "true", "aria-label": t("phone-of", { name: doc.name }),
      onclick: () => doThis("power", { phone: this.id, on: this.power.getAttribute("aria-checked") !== "true" }),
    });
    this.power.append(make("span", { "aria-hidden": "true", text: t("phone") }));
    this.ringList = make("div", { class: "rings" });
    this.log = make("ol", { class: "log", tabindex: "0", "aria-label": t("texts-of", { name: doc.name }) });
    this.atEnd = true;
    const { log } = this;
    const looks = () => (this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR);
    log.addEventListener("scroll", looks, { passive: true });
    new ResizeObserver(() => this.toEnd()).observe(log); // a call or quick replies take room from it
    this.empty = make("p", { class: "empty" }, make("strong", { text: t("nothing-yet") }));
    if (doc.role === "attendee") this.empty.append(make("span", { text: t("try") }));
    this.quick = make("div", { class: "quick", role: "group", "aria-label": t("quick"), hidden: true });
    this.callPlace = make("div", { class: "call-place" });
    this.panel = make(
      "div",
      { class: "phone", role: "tabpanel", id: `panel-${key}`, "aria-labelledby": this.tab.id, hidden: true },
      make(
        "div",
        { class: "phone-top" },
        make("div", {}, this.heading, make("p", { class: "number", text: spaced(this.id) })),
        this.power,
      ),
      this.ringList,
      make("div", { class: "screen" }, this.empty, this.log),
      this.callPlace,
      this.quick,
      this.composer(doc),
    );
    this.panel.addEventListener("focusin", () => (world.front = this));
  }

  composer(doc) {
    this.to = make("select", { "aria-label": t("to"), onchange: () => (this.chosen = true) });
    this.toRow = make("label", { class: "to" }, make("span", { "aria-hidden": "true", text: t("to") }), this.to);
    this.words = make("textarea", {
      rows: "1", maxlength: "1600", placeholder: t("write"), "aria-label": t("write-as", { name: doc.name }),
      onkeydown: (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.send();
      },
    });
    this.sendButton = make("button", { class: "strong send", text: t("send") });
    this.callButton = make("button", {
      type: "button", class: "plain", "aria-haspopup": "dialog", text: t("call"), onclick: () => this.chooseLine(this),
    });
    const submit = (event) => {
      event.preventDefault();
      this.send();
    };
    return make("form", { class: "composer", onsubmit: submit }, this.toRow, this.words, this.sendButton, this.callButton);
  }

  // --- what it is

  update(doc) {
    this.doc = doc;
    place(this.deck.list, this.tab, doc.order);
    say(this.name, doc.name);
    say(this.heading.firstElementChild, doc.name);
    this.power.setAttribute("aria-checked", String(doc.mode !== "off"));
    this.panel.classList.toggle("is-off", doc.mode === "off");
    this.tab.classList.toggle("is-off", doc.mode === "off");
    this.showCalls();
  }

  /** Offer the lines there are. */
  offerLines() {
    const texts = linesFor("sms");
    const kept = this.chosen ? this.to.value : this.doc.line;
    const same = texts.map((line) => line.id).join() === [...this.to.options].map((option) => option.value).join();
    if (!same) {
      this.to.replaceChildren(
        ...texts.map((line) => make("option", { value: line.id, text: labelOf(line) })),
      );
    }
    if (texts.some((line) => line.id === kept)) this.to.value = kept;
    show(this.toRow, texts.length > 1);
    this.words.disabled = this.sendButton.disabled = !texts.length;
    show(this.callButton, linesFor("voice").length > 0);
  }

  // --- texts

  bubble(doc) {
    let node = this.bubbles.get(doc.id);
    const before = node?.doc;
    if (!node) {
      node = this.takeExpected(doc) ?? make("li");
      this.bubbles.set(doc.id, node);
    }
    this.put(node, doc);
    if (!before && !world.fresh && world.playing && doc.side !== "note") this.deck.watch(this);
    const comes = doc.side === "carrier" ? !before : doc.side === "got" && doc.state === "delivered" && before?.state !== "delivered";
    if (!world.fresh) {
      if (comes) this.comes(doc);
      if (doc.side === "note" && !before) this.tell(sentence(doc));
      if (hasFailed(doc) && !(before && hasFailed(before))) this.tell(stateOf(doc));
    }
    this.offerReplies();
  }

  put(node, doc) {
    node.doc = doc;
    fill(node, doc, this.doc.line, doc.call ? this.captions.get(doc.call) : null);
    place(this.log, node, doc.order);
    show(this.empty, false);
  }

  /** Return the bubble that stood here since the text was sent, now that the network tells of it. */
  takeExpected(doc) {
    const at = doc.side === "sent" ? this.expected.findIndex((one) => one.id === doc.id || one.text === doc.text) : -1;
    return at < 0 ? null : this.expected.splice(at, 1)[0].node;
  }

  /** Show a text as soon as it is sent; return whether the network took it. */
  async text(text, line) {
    const one = { text, id: "", node: make("li") };
    this.expected.push(one);
    this.put(one.node, { side: "sent", state: "sending", text, line, at: now(), order: Infinity });
    this.atEnd = true;
    this.toEnd();
    this.offerReplies();
    const done = await doThis("text", { phone: this.id, to: line, text });
    if (done && !this.bubbles.has(done.id)) one.id = done.id; // it is told of soon
    else if (this.expected.includes(one)) this.forget(one);
    return done !== null;
  }

  forget(one) {
    this.expected.splice(this.expected.indexOf(one), 1);
    one.node.remove();
    this.offerReplies();
    show(this.empty, !this.log.childElementCount);
  }

  comes(doc) {
    announce(t("new-text", { name: this.doc.name }), " ", make("span", { lang: UNKNOWN, text: doc.text }));
    if (this.deck.isInFront(this)) return;
    this.unread += 1;
    this.showMarks();
  }

  /** Have a screen reader say what has become of something on this phone. */
  tell(what) {
    announce(t("of-phone", { name: this.doc.name, what }));
  }

  offerReplies() {
    let last = this.log.lastElementChild;
    while (last && (last.doc.side === "note" || (last.doc.side === "got" && last.doc.state !== "delivered"))) {
      last = last.previousElementSibling;
    }
    const offered = last?.doc.side === "got" ? last.doc.offers : [];
    const shown = offered.length ? last.doc.id : "";
    if (this.quick.dataset.of === shown) return;
    this.quick.dataset.of = shown;
    const focused = this.quick.contains(document.activeElement);
    this.quick.replaceChildren(...offered.map((one) => this.reply(one, last.doc.line)));
    show(this.quick, offered.length > 0);
    if (focused) this.words.focus();
  }

  reply({ key, label }, line) {
    return make(
      "button",
      {
        type: "button", class: "chip", "aria-label": label ? t("reply-with", { key, label }) : t("reply-with-key", { key }),
        onclick: () => this.text(key, line),
      },
      make("b", { text: key }),
      label ? make("span", { text: label }) : null,
    );
  }

  async send() {
    const text = this.words.value;
    if (!text.trim() || !this.to.value) return;
    this.words.value = "";
    if (!(await this.text(text, this.to.value)) && !this.words.value) this.words.value = text;
  }

  // --- calls

  call(doc) {
    if (doc.state === "over") {
      this.calls.delete(doc.id);
      if (doc.way === "out") this.focusCall = false; // it was over before it was shown
    } else this.calls.set(doc.id, doc);
    if (!world.fresh && world.playing) this.deck.watch(this);
    this.showCalls();
  }

  caption(doc) {
    const context = {
      connected: this.calls.get(doc.call)?.connected ?? [], inFront: this.deck.isInFront(this), fresh: world.fresh,
    };
    caption(this.captionsOf(doc.call), doc, context);
  }

  captionsOf(call) {
    if (!this.captions.has(call)) {
      const list = make("ol", { class: "captions", tabindex: "0", "aria-label": t("captions") });
      this.captions.set(call, list);
    }
    return this.captions.get(call);
  }

  letRing(call) {
    const ring = this.rings.get(call);
    ring.quiet();
    ring.node.hidden = true;
    this.words.focus();
  }

  showCalls() {
    const off = this.doc.mode === "off";
    const ringing = [...this.calls.values()].filter((doc) => doc.way === "in" && doc.state === "ringing" && !off);
    const talking = [...this.calls.values()].filter((doc) => doc.way === "out" || doc.state === "talking");
    const focused = this.ringList.contains(document.activeElement) || this.callPlace.contains(document.activeElement);
    this.showRings(ringing);
    this.showCall(talking.at(-1));
    if ((focused && !this.panel.contains(document.activeElement)) || (this.focusCall && this.inCall)) {
      this.focusCall = false;
      if (this.inCall) this.inCall.focus();
      else this.words.focus();
    }
    this.showMarks();
  }

  showRings(ringing) {
    for (const [id, ring] of this.rings) {
      if (ringing.some((doc) => doc.id === id)) continue;
      ring.end();
      this.rings.delete(id);
    }
    for (const doc of ringing) {
      if (this.rings.has(doc.id)) continue;
      const ring = new Ring(this, doc);
      this.rings.set(doc.id, ring);
      this.ringList.append(ring.node);
      if (!world.fresh) announce(t("new-ring", { name: this.doc.name }));
    }
  }

  showCall(doc) {
    if (this.inCall && this.inCall.id !== doc?.id) {
      this.inCall.node.remove();
      this.inCall = null;
      hush();
    }
    if (doc && !this.inCall) {
      this.inCall = new InCall(this, doc, this.captionsOf(doc.id));
      this.callPlace.append(this.inCall.node);
    } else if (doc) {
      this.inCall.update(doc);
    }
    this.panel.classList.toggle("is-busy", Boolean(this.inCall));
  }

  // --- in the deck

  showMarks() {
    say(this.mark, this.rings.size ? t("rings") : this.inCall ? t("in-call") : "");
    this.tab.classList.toggle("rings", this.rings.size > 0);
    say(this.badge, this.unread ? t("unread", { n: this.unread }) : "");
    show(this.badge, this.unread > 0);
    this.deck.marks();
  }

  /** Take back whatever could change its place: it is shown now, and read. */
  toFront() {
    this.unread = 0;
    this.showMarks();
    this.atEnd = true;
    this.toEnd();
  }

  /** Scroll to the end, unless somebody reads further up. */
  toEnd() {
    if (this.atEnd) this.log.scrollTop = this.log.scrollHeight;
  }
}

/** Return how a line is called in a list. */
function labelOf(line) {
  const number = spaced(line.id);
  return line.name === line.id ? number : `${nameOf(line.id)}, ${number}`;
}
