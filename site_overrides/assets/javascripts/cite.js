// The sign beside a provision: copy its link, its citation, its words. Without this file it is a link.
(() => {
  const box = document.getElementById("cite-box");
  if (!box?.showPopover) return;
  const text = box.querySelector("textarea"), answer = box.querySelector("[role=status]");
  const codes = Object.keys(box.dataset).filter((key) => key.startsWith("cite")).map((key) => key.slice(4).toLowerCase());
  const said = (kind, code) => box.dataset[kind + code[0].toUpperCase() + code.slice(1)];
  let anchor, shownBeside;

  const files = [...box.querySelectorAll("[data-file]")].map((name) => {
    const file = Object.assign(document.createElement("a"), { textContent: name.textContent, download: "" });
    file.dataset.file = name.dataset.file;
    name.replaceWith(file);
    return file;
  });

  const eid = () => anchor.hash.slice(1);
  // A chapter shows many articles: what is sent leads to the article's own page.
  const page = () => document.querySelector(`[id="${eid().split("__")[0]}"] > a[href]`)?.href ?? location.href;
  // In the copy that is read from a folder, what is sent is still the published address.
  const site = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location.href).href;
  const published = (address) => location.protocol === "file:"
    ? box.dataset.site + address.slice(site.length).replace(/index\.html(?=[?#]|$)/, "") : address;
  const link = () => Object.assign(new URL(published(page())), { hash: anchor.hash, search: "" }).href;
  const citation = (code) => said("cite", code).replace("{provision}", anchor.dataset[code]);
  const words = (code) => {
    const blocks = document.querySelectorAll(`.provision[id="${eid()}"], .provision[id^="${eid()}__"]`);
    return [...blocks].flatMap((block) => [...block.querySelectorAll(`:scope > p[lang="${said("tag", code)}"]`)])
      .map((line) => line.textContent).join("\n");
  };
  const quotation = () => codes.filter((code) => words(code)).map((code) => said("quote", code)
    .replace("{text}", () => words(code)).replace("{citation}", citation(code)).replace("{link}", link())).join("\n\n");

  const nameFiles = () => {
    const number = eid().match(/^art_([^_]+)/)?.[1];
    const block = box.querySelector(".files");
    if (block) block.hidden = !number;  // only articles have such files
    const folder = new URL(box.dataset.files, location.href);
    for (const file of number ? files : []) file.href = new URL(`article-${number}.${file.dataset.file}`, folder);
  };
  anchor = document.querySelector(".law .anchor");
  if (anchor) nameFiles();

  const copy = async (what) => {
    const copied = what === "link" ? link() : what === "quote" ? quotation() : citation(what);
    text.value = copied;
    try {
      await navigator.clipboard.writeText(copied);
      text.hidden = true;
      answer.textContent = box.dataset.copied;
    } catch {  // no such interface, or it was refused
      text.hidden = false;
      text.focus();
      text.select();
      answer.textContent = box.dataset.byHand;
    }
  };

  const place = (beside) => {
    shownBeside = beside;
    const spot = beside.getBoundingClientRect(), edge = 8;
    box.style.left = `${Math.max(edge, Math.min(spot.left, innerWidth - box.offsetWidth - edge))}px`;
    box.style.top = `${Math.max(edge, Math.min(spot.bottom + 4, innerHeight - box.offsetHeight - edge))}px`;
  };

  const open = (sign, beside = sign) => {
    anchor = sign;
    const shown = codes.find((code) => said("tag", code).startsWith(document.documentElement.lang.slice(0, 2))) ?? codes[0];
    box.querySelector("#cite-title").textContent = anchor.dataset[shown];
    nameFiles();
    text.hidden = true;
    answer.textContent = "";
    box.showPopover();
    place(beside);
    box.querySelector("button").focus({ preventScroll: true });
  };

  for (const button of box.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copy(button.dataset.copy));
  box.addEventListener("toggle", (event) => { if (event.newState === "closed" && box.contains(document.activeElement)) anchor.focus(); });
  for (const moved of ["scroll", "resize"]) {
    addEventListener(moved, () => { if (box.matches(":popover-open")) place(shownBeside); }, { passive: true });
  }
  for (const sign of document.querySelectorAll(".law .anchor")) {
    sign.setAttribute("role", "button");
    sign.setAttribute("aria-haspopup", "dialog");
    sign.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;  // a link scrolls then; a button is pressed
      event.preventDefault();
      sign.click();
    });
    sign.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.replaceState(history.state, "", sign.hash);
      open(sign);
    });
  }
  const button = document.querySelector(".cite-open");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => open(document.querySelector(".law .anchor.whole"), button));
})();
