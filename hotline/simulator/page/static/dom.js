// Makes elements, and puts words into them as text: nothing that anybody wrote is ever read as HTML.

/** Return a new element. `given` holds attributes; `on…` ones are listeners, `text` is its text, false leaves out. */
export function make(tag, given = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === false || value === undefined || value === null) continue;
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Put `node` among the children of `list`, which are in the order of `node.order`. Most belong at the end. */
export function place(list, node, order) {
  node.order = order;
  let before = list.lastElementChild;
  while (before !== null && (before === node || before.order > order)) before = before.previousElementSibling;
  const after = before === null ? list.firstElementChild : before.nextElementSibling;
  if (after !== node) list.insertBefore(node, after);
}

/** Set the text of `node` if it is another: setting it again would be read out again. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Show or hide `node`. */
export function show(node, shown) {
  if (node.hidden === shown) node.hidden = !shown;
}

/** The language of what somebody wrote: not the page's, and which is not known. */
export const UNKNOWN = "";

const words = JSON.parse(document.getElementById("words").textContent);

/** Return one of the page's own sentences, with its gaps filled. */
export function t(key, gaps = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? String(gaps[name]) : gap));
}

/** Return the sentence if the page has it, else an empty one. */
export function maybe(key) {
  return words[key] ?? "";
}

const toSecond = new Intl.DateTimeFormat(document.documentElement.lang, {
  hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
});

/** Return the time of day of a moment in seconds since 1970. */
export function timeOfDay(at) {
  return toSecond.format(new Date(at * 1000));
}

/** Return seconds as people write a length: 1:17. */
export function length(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** Return a number as people write it, where its plan is known. */
export function spaced(number) {
  const america = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (america) return `+1 ${america[1]} ${america[2]} ${america[3]}`;
  const britain = /^\+44(\d{4})(\d{6})$/.exec(number);
  return britain ? `+44 ${britain[1]} ${britain[2]}` : number;
}

const announcer = document.getElementById("announcer");

/** Have a screen reader say something once it is done with what it says. `parts` are sentences or nodes. */
export function announce(...parts) {
  announcer.append(make("p", {}, ...parts));
  while (announcer.childElementCount > 20) announcer.firstElementChild.remove();
}
