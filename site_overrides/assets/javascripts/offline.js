// Starts the service worker once the page has been read in, and says when a newer build is ready.
// Its pages are shown from the next page on, in all windows at once; nobody sees two builds mixed.
(() => {
  const worker = navigator.serviceWorker;
  if (!worker || !location.protocol.startsWith("http") || navigator.connection?.saveData) return;
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const address = new URL(`${base.replace(/\/?$/, "/")}service-worker.js`, location.href);
  const kept = worker.controller;
  const note = document.querySelector(".renewed");

  worker.addEventListener("controllerchange", () => { if (kept) location.reload(); });
  note?.querySelector("button").addEventListener("click", async () => (await worker.getRegistration())?.waiting?.postMessage("renew"));

  const start = async () => {
    const registration = await worker.register(address, { updateViaCache: "none" });
    if (kept && registration.waiting) registration.waiting.postMessage("renew");
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => { if (kept && note && coming.state === "installed") note.hidden = false; });
    });
  };
  const later = window.requestIdleCallback ?? ((act) => setTimeout(act, 2000));
  addEventListener("load", () => later(() => start().catch(() => { /* not kept, and read all the same */ })));
})();
