// Only in the copy that is read from a folder: there a browser starts no worker, and finds no
// index.html. The search worker runs in a hidden frame instead.
(() => {
  if (location.protocol !== "file:") return;
  const folder = new URL("./", document.currentScript.src);

  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const script = `<script src="${new URL("carried-worker.js", folder)}"></script>`;
      const frame = Object.assign(document.createElement("iframe"), { hidden: true, name: new URL(address, location.href), srcdoc: script });
      this.ready = new Promise((done) => { frame.onload = () => done(frame.contentWindow); });
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow) this.dispatchEvent(new MessageEvent("message", { data }));
      });
      this.terminate = () => frame.remove();
      if (document.body) document.body.append(frame);
      else addEventListener("DOMContentLoaded", () => document.body.append(frame));
    }

    // Not by the frame's postMessage: that one is the worker's, and speaks to the page.
    postMessage(data) { this.ready.then((frame) => frame.dispatchEvent(new MessageEvent("message", { data }))); }
  };

  // What a script made a link of: terms, hits of the search.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link && /^file:.*\/$/.test(link.href.split(/[?#]/)[0])) link.pathname += "index.html";
  }, true);
})();
