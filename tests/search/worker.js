// Runs the search worker outside a browser: queries come in as a JSON list, answers go out as one.
//   node worker.js SCRIPTS_FOLDER DATA_FOLDER VIEW < queries.json
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [scripts, data, view] = process.argv.slice(2);
const queries = JSON.parse(fs.readFileSync(0, "utf8"));

const answers = [];
let answered = null;
const context = vm.createContext({
  URL, console, performance,
  location: { href: `http://site.invalid/assets/javascripts/search-worker.js${view ? `#${view}` : ""}` },
  importScripts(...addresses) {
    for (const address of addresses) {
      const { pathname } = new URL(address);
      const folder = pathname.startsWith("/assets/search/") ? data : scripts;
      const file = path.join(folder, path.basename(pathname));
      vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
    }
  },
  postMessage: (message) => answered(message),
});
context.self = context;
vm.runInContext(fs.readFileSync(path.join(scripts, "search-worker.js"), "utf8"), context);

const send = (message) => new Promise((resolve) => {
  answered = resolve;
  context.onmessage({ data: message });
});

(async () => {
  const ready = await send({ type: 0, data: { config: {}, docs: [], options: {} } });
  if (ready.type !== 1) throw new Error("the worker is not ready");
  for (const query of queries) {
    const start = performance.now();
    const { type, data: { items } } = await send({ type: 2, data: query });
    if (type !== 3) throw new Error("the worker gave no results");
    answers.push({ query, items, milliseconds: performance.now() - start });
  }
  process.stdout.write(JSON.stringify(answers));
})();
