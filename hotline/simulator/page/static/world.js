// What every part of the page knows: the phones, the lines, and what time it is.

import { spaced } from "./dom.js";

export const phones = new Map(); // by number
export const lines = new Map();
export const world = {
  fresh: true, // what is shown now was there before: it is neither new nor read out
  time: { now: 0, real: 0, speed: 1, fixed: true },
  front: null, // the phone that was used last
  playing: false, // a scene plays
};

/** Return what time it is for the phones, in seconds since 1970. */
export function now() {
  const { now: then, real, speed } = world.time;
  return then + (Date.now() / 1000 - real) * speed;
}

/** Return what to call a number. */
export function nameOf(number) {
  const line = lines.get(number);
  if (line && line.name !== line.id) return line.name;
  const phone = phones.get(number);
  return phone && phone.doc.name !== number ? phone.doc.name : spaced(number);
}

/** Return the lines that take texts ("sms") or calls ("voice"), in order. */
export function linesFor(use) {
  return [...lines.values()].filter((line) => line[use]).sort((one, other) => one.order - other.order);
}
