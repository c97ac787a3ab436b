// Key g, and /go/?c=第十条第二款: from a citation to the provision, in the reader's own view.
(() => {
  const box = document.querySelector(".go-to-box");
  const own = document.querySelector("article form.go-to");
  if (!box) return;
  const base = new URL(JSON.parse(document.getElementById("__config").textContent).base, location.href).href.replace(/\/?$/, "/");

  const script = (path) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    Object.assign(element, { src: base + path, onload: resolve, onerror: reject });
    document.head.append(element);
  });
  // What a citation can mean is fetched when the box is first used.
  let known = null;
  const provisions = () => {
    known ??= new Promise((resolve, reject) => {
      window.lawProvisions = (ids, codes, annexes, variants) => resolve({ ids, annexes, variants });
      script("assets/javascripts/citation.js").then(() => script("assets/search/provisions.js"))
        .catch((fault) => { known = null; reject(fault); });
    });
    return known;
  };

  // The view of this page, else the one chosen last, else the one that fits the browser's language.
  const readersView = () => {
    const links = [...document.querySelectorAll(".view-switch a[data-view]")];
    const here = links.find((link) => link.getAttribute("aria-current"));
    let chosen = null;
    try { chosen = localStorage.getItem("view"); } catch { /* storage may be shut off */ }
    const views = links.map((link) => link.dataset.view);
    return here?.dataset.view || [chosen, (navigator.language || "").slice(0, 2), "en"].find((view) => views.includes(view)) || views[0];
  };
  // A browser that reads a folder wants the file's name.
  const file = location.protocol === "file:" ? "index.html" : "";
  const addressOf = ({ address }) => `${base}${readersView()}/${address}`.replace(/(#|$)/, `${file}$1`);

  const button = (text, act) => {
    const element = document.createElement("button");
    Object.assign(element, { type: "button", textContent: text, onclick: act });
    return element;
  };
  const searchFor = (cited) => {
    box.close();
    const input = document.querySelector(".md-search__input");
    input.value = cited;
    input.focus();
    input.dispatchEvent(new KeyboardEvent("keyup"));
  };
  const say = (form, text, ...buttons) => form.querySelector(".answer").replaceChildren(text, ...buttons.flatMap((one) => [" ", one]));

  const go = (form, cited, leave) => provisions().then(({ ids, annexes, variants }) => {
    const read = window.LawCitation.read(window.LawCitation.simplified(cited, variants));
    const [found] = read ? window.LawCitation.find(read, ids, annexes) : [];
    const search = button(box.dataset.search, () => searchFor(cited));
    if (found?.whole) {
      box.close();
      leave(addressOf(found));
    } else if (found) say(form, box.dataset.partly, button(box.dataset.article, () => { box.close(); leave(addressOf(found)); }), search);
    else say(form, box.dataset.unknown.replace("{cited}", cited), search);
  });

  for (const form of document.querySelectorAll("form.go-to")) {
    form.addEventListener("submit", (event) => {
      const cited = form.elements.c.value.trim();
      event.preventDefault();
      // Where the data cannot be had the form goes its plain way, to the list on /go/.
      if (cited) go(form, cited, (address) => location.assign(address)).catch(() => form.submit());
    });
  }
  box.querySelector(".close").addEventListener("click", () => box.close());

  const open = () => {
    const form = own || box.querySelector("form");
    if (!own && !box.open) box.showModal();
    say(form, "");
    form.elements.c.focus();
    form.elements.c.select();
    provisions().catch(() => { known = null; });
  };
  const writing = (element) => element?.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  addEventListener("keydown", (event) => {
    if (event.key !== "g" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target)) return;
    if (document.getElementById("__search")?.checked) return;
    event.preventDefault();
    open();
  });

  const asked = new URLSearchParams(location.search).get("c")?.trim();
  if (own && asked) {
    own.elements.c.value = asked;
    go(own, asked, (address) => location.replace(address)).catch(() => {});
  }
})();
