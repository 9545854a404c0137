// While somebody types an organisation's own words: how they look on a phone, half a second after the last key.
"use strict";
{
  const form = document.querySelector("form[data-look]");
  const shown = document.getElementById("looks");
  let waiting = 0;
  let asked = 0;
  async function look() {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.look, {method: "POST", body: new FormData(form), redirect: "error"});
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine === asked) shown.replaceChildren(...page.body.childNodes);
    } catch {
      // The button does the same; nothing typed is lost.
    }
  }
  form?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 500);
  });
}
