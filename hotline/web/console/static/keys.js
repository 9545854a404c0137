// Keys on the list and on the page of a report: j and k go on and back, t takes it, / goes to the filters, ? shows them.
"use strict";

const dialog = document.getElementById("keys");
const shows = document.getElementById("keys-show");
const on = document.getElementById("keys-on");
const SETTING = "keys";

function places() {
  const rows = [...document.querySelectorAll(".row .reference")];
  return rows.length ? rows : [...document.querySelectorAll(".timeline .entry")];
}

function go(step) {
  const all = places();
  const here = all.indexOf(document.activeElement);
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => go(1),
  k: () => go(-1),
  t: () => document.querySelector('[data-key="t"]')?.click(),
  "/": () => document.querySelector(".filters select, nav .tabs a")?.focus(),
  "?": () => dialog.showModal(),
};

if (dialog && shows && on) {
  shows.hidden = false;
  on.checked = localStorage.getItem(SETTING) !== "off";
  shows.addEventListener("click", () => dialog.showModal());
  on.addEventListener("change", () => localStorage.setItem(SETTING, on.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    if (!on.checked && event.key !== "?") return;
    event.preventDefault();
    KEYS[event.key]();
  });
}
