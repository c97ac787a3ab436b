// What a term means, beside the term. Without this file a term is a link to its entry.
(() => {
  const terms = [...document.querySelectorAll("a.term")];
  if (!terms.length) return;
  const folder = new URL("../terms/", document.currentScript.src);
  const site = new URL("../../", folder);
  const view = new URL(terms[0].href).pathname.split("/").at(-3);
  let told, words, shown, timer, touched = false;

  const box = document.createElement("div");
  box.id = "term-box";
  box.className = "term-box md-typeset";
  box.hidden = true;
  (document.querySelector("main") ?? document.body).append(box);

  const fetched = () => told ? Promise.resolve() : new Promise((done) => {
    window.lawTerms = (_, said, all) => { words = said; told = all; };
    const script = document.createElement("script");
    script.src = new URL(`${view}.js`, folder);
    script.onload = done;
    script.onerror = () => { script.remove(); done(); };
    document.head.append(script);
  });

  const put = (name, text, tag, style) => {
    const node = document.createElement(name);
    node.textContent = text;
    if (tag) node.lang = tag;
    if (style) node.className = style;
    return node;
  };
  const link = (text, address) => {
    const node = put("a", text);
    node.href = new URL(address, site);
    return node;
  };

  const place = (mark) => {
    const spot = mark.getClientRects()[0], edge = 8;
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(edge, Math.min(spot.left, document.documentElement.clientWidth - width - edge));
    const below = spot.bottom + 4;
    const top = below + height > innerHeight - edge && spot.top - height - 4 > edge ? spot.top - height - 4 : below;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  };

  const same = (mark) => mark.closest(".law").querySelectorAll(`.term[data-term="${mark.dataset.term}"]`);

  const close = () => {
    clearTimeout(timer);
    if (!shown) return;
    same(shown).forEach((one) => one.classList.remove("lit"));
    shown.removeAttribute("aria-describedby");
    if (box.contains(document.activeElement)) shown.focus();
    shown = undefined;
    box.hidden = true;
  };

  const open = async (mark) => {
    clearTimeout(timer);
    if (shown === mark || !mark.href) return;
    close();
    shown = mark;
    await fetched();
    const one = told?.[mark.dataset.term];
    if (shown !== mark) return;
    if (!one) {  // it could not be fetched: another time it may, and until then there is the entry
      shown = undefined;
      if (touched) location.assign(mark.href);
      return;
    }
    const [[tag, name], ...others] = one.names;
    box.replaceChildren(put("strong", name, tag));
    for (const [lang, text] of others) box.append(put("span", text, lang, "other"));
    for (const [lang, text] of one.says) box.append(put("p", text, lang));
    const foot = put("p", `${one.basis} · `, null, "foot");
    if (one.at) foot.append(link(...one.at), " · ");
    foot.append(link(words.glossary, `${view}/glossary/#${mark.dataset.term}`));
    box.append(foot);
    box.hidden = false;
    mark.setAttribute("aria-describedby", box.id);
    same(mark).forEach((twin) => twin.classList.add("lit"));
    place(mark);
  };

  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  for (const mark of terms) {
    mark.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") later(() => open(mark), 120); });
    mark.addEventListener("pointerleave", () => later(close, 300));
    mark.addEventListener("focus", () => { if (!touched) open(mark); });
    mark.addEventListener("click", (event) => {
      if (!touched) return;
      event.preventDefault();  // a finger cannot hover: the tap shows, the link in the box leads on
      if (shown === mark) close(); else open(mark);
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(close, 300); });
  addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!box.contains(event.target) && !event.target.closest?.("a.term")) close();
  }, true);
  addEventListener("resize", close);
  addEventListener("keydown", (event) => {
    touched = false;
    if (!shown) return;
    const inside = [...box.querySelectorAll("a")];
    if (event.key === "Escape") close();
    if (event.key !== "Tab") return;
    // The box stands at the end of the page; to the keyboard it stands behind its term.
    if (document.activeElement === shown && !event.shiftKey) { event.preventDefault(); inside[0].focus(); }
    else if (document.activeElement === inside[0] && event.shiftKey) { event.preventDefault(); shown.focus(); }
    else if (document.activeElement === inside.at(-1) && !event.shiftKey) { shown.focus(); close(); }
    else if (document.activeElement === shown) close();
  });

  // The switch that hides the marks: then a term is words like all others.
  const choice = document.querySelector(".terms-switch");
  const mark = (on) => {
    document.documentElement.classList.toggle("no-terms", !on);
    for (const term of terms) {
      if (on && term.dataset.href) term.setAttribute("href", term.dataset.href);
      if (!on && term.hasAttribute("href")) { term.dataset.href = term.getAttribute("href"); term.removeAttribute("href"); }
    }
    choice?.setAttribute("aria-pressed", String(on));
  };
  const kept = () => { try { return localStorage.getItem("terms") !== "off"; } catch { return true; } };
  mark(kept());
  if (!choice) return;
  choice.hidden = false;
  choice.addEventListener("click", () => {
    const on = choice.getAttribute("aria-pressed") !== "true";
    try { localStorage.setItem("terms", on ? "on" : "off"); } catch { /* storage may be shut off */ }
    close();
    mark(on);
  });
})();
