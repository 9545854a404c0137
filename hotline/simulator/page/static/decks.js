// The phones of one side, of which one is in front; and the parts of the page, of which a narrow screen shows one.

import { say, show, t } from "./dom.js";
import { Phone } from "./phones.js";
import { phones, world } from "./world.js";

const NARROW = window.matchMedia("(max-width: 899px)");

/** Let the arrow keys, Home and End choose among the tabs of `list`. */
function roving(list, choose) {
  list.addEventListener("keydown", (event) => {
    const tabs = [...list.querySelectorAll("[role=tab]")];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    choose(tab);
    tab.focus();
  });
}

/** The phones of attendees, or of responders. */
export class Deck {
  constructor(id, parts, chooseLine) {
    this.id = id;
    this.parts = parts;
    this.chooseLine = chooseLine;
    this.section = document.getElementById(id);
    this.list = this.section.querySelector("[role=tablist]");
    this.panels = this.section.querySelector(".panels");
    this.front = null;
    this.phones = [];
    this.wanted = sessionStorage.getItem(`front-${id}`);
    roving(this.list, (tab) => this.select(this.phones.find((phone) => phone.tab === tab)));
  }

  add(doc) {
    const phone = new Phone(doc, this, this.chooseLine);
    phones.set(doc.id, phone);
    this.phones.push(phone);
    if (!this.front) this.panels.querySelector(".empty").hidden = true;
    this.panels.append(phone.panel);
    show(this.list, true);
    if (!this.front || this.wanted === doc.id) this.select(phone, { keep: false });
    return phone;
  }

  select(phone, { keep = true } = {}) {
    if (this.front) {
      this.front.tab.setAttribute("aria-selected", "false");
      this.front.tab.tabIndex = -1;
      this.front.panel.hidden = true;
    }
    this.front = phone;
    phone.tab.setAttribute("aria-selected", "true");
    phone.tab.tabIndex = 0;
    phone.panel.hidden = false;
    if (keep) {
      this.wanted = null; // whoever chooses has chosen, whatever was in front before the page was loaded again
      sessionStorage.setItem(`front-${this.id}`, phone.id);
      world.front = phone;
    }
    this.intoSight(phone.tab);
    phone.toFront();
  }

  /** Scroll the tabs to one of them; `scrollIntoView` would also move where Tab goes on from. */
  intoSight(tab) {
    const left = tab.offsetLeft - this.list.offsetLeft;
    if (left < this.list.scrollLeft) this.list.scrollLeft = left;
    const over = left + tab.offsetWidth - this.list.clientWidth;
    if (over > this.list.scrollLeft) this.list.scrollLeft = over;
  }

  /** Show what a scene does on a phone, unless somebody is at work on another one of this side. */
  watch(phone) {
    if (this.front === phone || this.panels.contains(document.activeElement)) return;
    this.select(phone, { keep: false });
  }

  isInFront(phone) {
    return this.front === phone && this.parts.shows(this.id);
  }

  marks() {
    const unread = this.phones.reduce((sum, phone) => sum + phone.unread, 0);
    const rings = this.phones.some((phone) => phone.rings.size);
    this.parts.mark(this.id, rings ? t("rings") : unread ? t("unread", { n: unread }) : "");
  }

  clear() {
    for (const phone of this.phones) {
      phone.showRings([]);
      phone.tab.remove();
      phone.panel.remove();
      phones.delete(phone.id);
    }
    this.wanted = this.front?.id ?? this.wanted;
    this.phones = [];
    this.front = null;
    show(this.list, false);
    this.panels.querySelector(".empty").hidden = false;
    this.marks();
  }
}

/** The three parts of the page: side by side, or one at a time behind tabs. */
export class Parts {
  constructor() {
    this.list = document.getElementById("parts");
    this.tabs = [...this.list.children];
    this.front = sessionStorage.getItem("part") ?? "attendees";
    this.onShow = () => {};
    this.unread = 0; // of what the system did
    for (const tab of this.tabs) tab.addEventListener("click", () => this.select(tab.dataset.part));
    roving(this.list, (tab) => this.select(tab.dataset.part));
    NARROW.addEventListener("change", () => this.arrange());
    this.arrange();
  }

  arrange() {
    const controls = document.getElementById("controls");
    controls.open = !NARROW.matches;
    const time = document.getElementById("time"); // it stands in the head where there is room
    if (NARROW.matches) controls.querySelector(".controls").prepend(time);
    else document.querySelector(".top .brand").after(time);
    for (const tab of this.tabs) {
      const section = document.getElementById(tab.dataset.part);
      if (NARROW.matches) {
        this.list.setAttribute("role", "tablist");
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", section.id);
        section.setAttribute("role", "tabpanel");
        section.setAttribute("aria-labelledby", tab.id);
      } else {
        for (const node of [this.list, tab, section]) node.removeAttribute("role");
        section.setAttribute("aria-labelledby", `${section.id}-title`);
        section.hidden = false;
      }
    }
    if (NARROW.matches) this.select(this.front);
    else this.onShow();
  }

  select(part) {
    this.front = part;
    if (part === "happened") this.unread = 0;
    sessionStorage.setItem("part", part);
    for (const tab of this.tabs) {
      const chosen = tab.dataset.part === part;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById(tab.dataset.part).hidden = !chosen;
      if (chosen) this.mark(part, "");
    }
    this.onShow();
  }

  shows(part) {
    return !NARROW.matches || this.front === part;
  }

  /** Something happened: where it isn't in sight, its tab counts it. */
  news() {
    if (this.shows("happened")) return;
    this.unread += 1;
    this.mark("happened", t("unread", { n: this.unread }));
  }

  mark(part, text) {
    const badge = document.querySelector(`#part-${part} .badge`);
    say(badge, text);
    show(badge, Boolean(text));
  }
}
