// The reader's own choices, and keys to turn pages. Every page works without this file.
(() => {
  const root = document.documentElement;
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* storage may be shut off */ } };
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };

  // Text size: applied in the head of the page, changed here.
  const sizes = [...document.querySelectorAll("input[name=text-size]")];
  for (const size of sizes) {
    size.checked = size.value === (kept("size") ?? "1");
    size.addEventListener("change", () => { keep("size", size.value); root.style.setProperty("--reader-size", size.value); });
  }

  // Whoever speaks to a machine, or leans on a keyboard, can turn the keys off.
  const keys = document.querySelector("input[name=keys]");
  const listening = () => kept("keys") !== "off";
  if (keys) {
    keys.checked = listening();
    keys.addEventListener("change", () => keep("keys", keys.checked ? "on" : "off"));
  }
  document.querySelector(".choices")?.removeAttribute("hidden");

  const turn = {
    n: () => document.querySelector("a[rel=next]")?.click(),
    p: () => document.querySelector("a[rel=prev]")?.click(),
    v: () => {
      const views = [...document.querySelectorAll(".view-switch a[data-view]")];
      views[(views.findIndex((view) => view.ariaCurrent) + 1) % views.length]?.click();
    },
    t: () => document.querySelector(".terms-switch")?.click(),
    c: () => document.querySelector(".cite-open")?.click(),
    "?": () => document.querySelector(".help-link")?.click(),
  };
  const writing = (element) => element?.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog");
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return;
    if (document.getElementById("__search")?.checked) return;
    if (!listening()) {  // Material's keys and the go-to box are keys too
      if (event.key.length === 1 && event.key !== " ") event.stopImmediatePropagation();
      return;
    }
    if (!turn[event.key]) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    turn[event.key]();
  }, true);

  // Who selects in one column copies that column alone.
  for (const law of document.querySelectorAll(".law.parallel")) {
    law.addEventListener("pointerdown", (event) => {
      const column = event.target.closest(".provision > :is(p, div)");
      if (column) law.dataset.column = column.matches(":first-child") ? "first" : "second";
    });
  }
  addEventListener("pointerdown", (event) => {
    for (const law of document.querySelectorAll("[data-column]")) if (!law.contains(event.target)) delete law.dataset.column;
  }, true);

  // Back to where one was: the contents page leads to the article read last.
  const article = document.querySelector("[data-here]");
  if (article) keep("last", JSON.stringify([location.pathname, article.textContent.trim()]));
  const resume = document.querySelector(".resume");
  if (!resume) return;
  try {
    const [path, name] = JSON.parse(kept("last"));
    const link = resume.querySelector("a");
    const here = new URL("./", location.href).pathname;
    const [, read, file] = path.match(/([^/]+)\/(index\.html)?$/);
    link.href = `${here}${read}/${file ?? ""}`;
    // Read in another view, it has its chapter and number here: its name there is in that view's language.
    const entry = [...document.querySelectorAll(".contents a")].find((one) => one.href === link.href);
    const chapter = entry?.closest(".articles")?.parentElement.querySelector(":scope > a");
    link.textContent = path.startsWith(here) || !entry ? name : [chapter, entry].filter(Boolean).map((one) => one.textContent).join(" · ");
    resume.hidden = false;
  } catch { /* nothing was read yet */ }
})();
