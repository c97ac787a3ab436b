// Keeps the whole site on the reader's device: after one visit it is read, and searched, without a
// network. One cache holds one build, whole or not at all: each file must have the digest that is
// told here, and a page gets everything from the build that it came from itself.
// The list is filled in once the site is built (generator/finishing); without it nothing is kept.
const KEPT = {};

const PREFIX = `site ${self.registration.scope} `;
const AT_ONCE = 6;
const hex = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
  .map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 32);
const build = hex(new TextEncoder().encode(JSON.stringify(KEPT))).then((digest) => PREFIX + digest);
const addressOf = (path) => new URL(path || "./", self.registration.scope).href;

const fits = async (response, path) => Boolean(response?.ok) && await hex(await response.clone().arrayBuffer()) === KEPT[path];

// From this build's cache or an older one where the bytes are the same, else from the network.
const fetched = async (path, caches_) => {
  for (const cache of caches_) {
    const kept = await cache.match(addressOf(path));
    if (await fits(kept, path)) return kept;
  }
  const fresh = await fetch(addressOf(path), { cache: "no-cache" });
  if (!await fits(fresh, path)) throw new Error(`not of this build: ${path}`);
  return fresh;
};

const install = async () => {
  const own = await caches.open(await build);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const all = await Promise.all(names.map((name) => caches.open(name)));
  const waiting = Object.keys(KEPT);
  const next = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await own.put(addressOf(path), await fetched(path, all));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
};

const forgetOthers = async () => {
  const own = await build;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== own) await caches.delete(name);
};

const answer = async (request, path) => {
  const cache = await caches.open(await build);
  return await cache.match(addressOf(path)) ?? fetch(request);
};

self.addEventListener("install", (event) => {
  if (Object.keys(KEPT).length) event.waitUntil(install());
  else self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", ({ data }) => { if (data === "renew") self.skipWaiting(); });
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !url.startsWith(self.registration.scope)) return;
  const path = decodeURI(url.slice(self.registration.scope.length)).replace(/(^|\/)index\.html$/, "$1");
  if (Object.hasOwn(KEPT, path)) event.respondWith(answer(request, path));
  else if (Object.hasOwn(KEPT, `${path}/`)) event.respondWith(Response.redirect(`${url}/`));
});
