// One text as its phone shows it, or a grey line between texts.

import { length, make, maybe, t, timeOfDay, UNKNOWN } from "./dom.js";
import { nameOf } from "./world.js";

const WHY = {
  // the error code with which texts to such a phone fail
  landline: 30006, filtered: 30007, blocked: 30004, blocked_30004: 30004, unknown_handset: 30005, carrier_error: 30008,
};

/** Fill `node` with what a document says; `home` is the line that this phone usually texts. */
export function fill(node, doc, home, captions) {
  node.className = `bubble ${doc.side}`;
  if (doc.side === "note") {
    node.replaceChildren(...grey(doc, captions));
    return;
  }
  const waits = doc.side === "got" && doc.state !== "delivered";
  node.classList.toggle("waits", waits);
  node.classList.toggle("failed", hasFailed(doc));
  const who = { sent: t("you-wrote"), got: t("it-got"), carrier: t("carrier") }[doc.side];
  node.replaceChildren(
    make("span", { class: doc.side === "carrier" ? "who" : "unseen", text: who }),
    make("p", { class: "words", dir: "auto", lang: UNKNOWN, text: doc.text }),
    make("p", { class: "meta" }, make("time", { text: timeOfDay(doc.at) }), ...about(doc, home)),
  );
}

/** Whether a text did not get to where it was to go. */
export function hasFailed(doc) {
  return ["undelivered", "failed", "refused"].includes(doc.state);
}

/** Return how a text stands, in a word. */
export function stateOf(doc) {
  return t(`state-${doc.state}`, { http: doc.http || "–" });
}

function about(doc, home) {
  const parts = [];
  if (doc.line && doc.line !== home) parts.push(nameOf(doc.line));
  if (doc.segments) parts.push(doc.segments === 1 ? t("segment") : t("segments", { n: doc.segments }));
  if (doc.state) parts.push(stateOf(doc));
  if (doc.code) parts.push(`${doc.code}${maybe(`code-${doc.code}`) && ` ${maybe(`code-${doc.code}`)}`}`);
  if (doc.attempts > 1) parts.push(t("attempts", { n: doc.attempts }));
  if (doc.duplicates) parts.push(t("posted-again", { n: doc.duplicates + 1 }));
  if (doc.fallback) parts.push(t("fallback"));
  return parts.map((text) => make("span", { text }));
}

function grey(doc, captions) {
  const words = make("bdi", { text: sentence(doc) });
  const time = make("time", { text: timeOfDay(doc.at) });
  if (!captions?.childElementCount) return [make("p", { class: "words" }, time, words)];
  return [make("details", { class: "words" }, make("summary", {}, time, words), captions)];
}

/** Return what a grey line says. */
export function sentence(doc) {
  const line = doc.line ? nameOf(doc.line) : "";
  switch (doc.note) {
    case "mode":
      return ["on", "off"].includes(doc.mode) ? t(`mode-${doc.mode}`) : t("mode-else", { why: t(`code-${WHY[doc.mode]}`) });
    case "call":
      return callSentence(doc, line);
    default:
      return t(doc.note, { line });
  }
}

function callSentence(doc, line) {
  if (doc.seconds !== null) return t(`call-${doc.way}`, { line, length: length(doc.seconds) });
  if (doc.way === "out") return t("call-out-failed", { line });
  if (doc.status === "failed") return t("call-off", { line });
  return t(doc.by === "phone" ? "call-declined" : "call-missed", { line });
}
