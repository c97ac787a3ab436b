// Beside Material's search box: what the box itself does not do.
(() => {
  // The worker fetches the texts as soon as the box is opened, while the reader still types.
  const tell = () => { if (window.BroadcastChannel) new BroadcastChannel("search").postMessage("opened"); };
  const input = document.querySelector(".md-search__input");
  input?.addEventListener("focus", tell, { once: true });

  // Material listens for keys alone: what is pasted, spoken or picked with the mouse gives none.
  for (const kind of ["input", "compositionend"]) {
    input?.addEventListener(kind, (event) => { if (!event.isComposing) input.dispatchEvent(new KeyboardEvent("keyup")); });
  }

  // Material marks the words of ?h= on the page found. Once it has, the address is clean again for
  // whoever copies it.
  addEventListener("load", () => {
    const url = new URL(location.href);
    if (!url.searchParams.has("h")) return;
    url.searchParams.delete("h");
    history.replaceState(history.state, "", url);
  });
})();
