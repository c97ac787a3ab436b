// Inside the hidden frame of carried.js: the three things that a worker has and a frame has not.
(() => {
  const load = (address) => new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject, async: false }));
  });
  self.importScripts = async (...addresses) => { for (const address of addresses) await load(address); };
  self.postMessage = (data) => parent.postMessage(data, "*");
  load(self.name);  // the frame's name is the worker's address
})();
