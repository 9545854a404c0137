// The page of a report: counts the parts of a text, keeps drafts, puts in ready replies, shows a picture in its place.
"use strict";

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENDED = "^{}\\[~]|€\f"; // 3GPP TS 23.038: each takes two places
const SAVE_AFTER = 1500; // ms without a key

function parts(text) {
  const letters = [...text];
  const strange = [...new Set(letters.filter((one) => !BASIC.includes(one) && !EXTENDED.includes(one)))];
  const long = strange.length ? text.length : letters.length + letters.filter((one) => EXTENDED.includes(one)).length;
  const [single, each] = strange.length ? [70, 67] : [160, 153];
  return { count: long <= single ? 1 : Math.ceil(long / each), strange: strange.join("") };
}

function count(box, told) {
  const typed = box.value.trim();
  if (!typed) return;
  const found = parts(box.dataset.opening + typed);
  const said = found.count === 1 ? told.dataset.one : told.dataset.many.replace("#", found.count);
  told.textContent = found.strange ? `${said} · ${told.dataset.strange.replace("#", found.strange)}` : said;
}

function keep(box) {
  let timer = null;
  const token = box.form.elements.csrf_token.value;
  const save = () => {
    clearTimeout(timer);
    timer = null;
    const body = new URLSearchParams({ csrf_token: token, words: box.value });
    fetch(box.dataset.draft, { method: "POST", body, credentials: "same-origin", keepalive: true }).catch(() => {});
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER);
  });
  box.form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && timer !== null) save();
  });
}

document.querySelectorAll("textarea[data-draft]").forEach(keep);

const text = document.getElementById("text");
const told = document.getElementById("count");
if (text && told) {
  text.addEventListener("input", () => count(text, told));
  count(text, told);
  document.querySelectorAll('button[name="canned"]').forEach((ready) =>
    ready.addEventListener("click", (event) => {
      event.preventDefault();
      text.value = `${text.value} ${ready.textContent}`.trim();
      text.dispatchEvent(new Event("input"));
      text.focus();
    }),
  );
}

document.querySelectorAll("[data-leaves]").forEach((form) =>
  setTimeout(() => {
    form.hidden = true;
  }, form.dataset.leaves * 1000),
);

document.querySelectorAll("a.picture").forEach((link) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const picture = new Image();
    picture.alt = link.dataset.alt;
    picture.src = link.href;
    link.replaceWith(picture);
  }),
);
