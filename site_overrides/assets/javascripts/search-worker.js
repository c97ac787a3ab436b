// Stands in for Material's search worker, and speaks its four messages: 0 set up, 1 ready, 2 query,
// 3 results. The page's own language is the fragment of this file's address. Texts are loaded when
// somebody opens the box or types, not with every page.
(() => {
  const self_ = typeof document === "undefined" ? location.href : document.currentScript.src;
  const [here, view] = self_.split("#");
  const beside = (name) => new URL(name, here).href;
  const own = (view || "").split("-").at(-1);

  const indexes = {};
  let provisions = {};
  let languages = [];
  let annexes = {};
  let variants = {};
  self.lawIndex = (data) => { indexes[data.language] = self.SearchRank.ready(data); };
  self.lawProvisions = (...data) => { [provisions, languages, annexes, variants] = data; };

  // Where the site is read from a folder, Material's stand-in for a worker loads scripts by promise.
  let tools = null;
  const prepared = async () => {
    tools ??= importScripts(...["citation", "search-text", "search-rank", "search-teaser"].map((name) => beside(`${name}.js`)),
      beside("../search/provisions.js")) ?? true;
    await tools;
  };
  const loaded = async (language) => {
    if (!indexes[language]) await importScripts(beside(`../search/${language}.js`));
    return indexes[language];
  };

  const item = (location, title, chapter, text, score, terms) => ({
    location, score, terms, text,
    title: self.SearchTeaser.escaped(title) + (chapter ? ` <small>${self.SearchTeaser.escaped(chapter)}</small>` : ""),
  });

  // One group of the list: the page, and under it the paragraph, where the page has several.
  const group = (language, { doc, part, score, keys }, index) => {
    const page = `${language}/${doc.at}`;
    const read = doc.kind === "article" && part?.text && part;
    const spots = read ? index.text.spots(part.text, keys) : [];
    const text = read ? self.SearchTeaser.teaser(part.text, spots) : "";
    const terms = read ? self.SearchTeaser.terms(part.text, spots) : {};
    const label = read && part.label ? part.label[0].toUpperCase() + part.label.slice(1) : "";
    const within = doc.kind === "division" && self.LawCitation.place(provisions, doc.at, part.id).address !== doc.at;
    if (!label && !within) return [item(page, doc.title, doc.in, text, score, terms)];
    const inner = item(`${page}#${part.id}`, label || doc.title, "", text, score + 0.01, terms);
    return [within ? item(page, doc.in || doc.title, "", "", score, terms) : item(page, doc.title, doc.in, "", score, terms), inner];
  };

  const cited = (index, query) => {
    const read = self.LawCitation.read(query);
    const found = read ? self.LawCitation.find(read, provisions, annexes) : [];
    return found.flatMap(({ page, id }) => {
      const docs = index.docs.filter((doc) => doc.at === page && doc.kind !== "page");
      const doc = docs.find((one) => one.parts.some((part) => part.id === id)) || docs[0];
      if (!doc) return [];
      const part = doc.parts.find((one) => one.id === id);
      return [{ doc, part: part || { ...doc.parts[0], label: "" }, score: 1000, keys: [], rest: read.rest }];
    });
  };

  const answer = async (language, query) => {
    const index = await loaded(language);
    const first = cited(index, query);
    const words = first.length ? first[0].rest : query;
    const others = words ? self.SearchRank.rank(index, words) : [];
    const hits = [...first, ...others.filter((hit) => !first.some(({ doc }) => doc === hit.doc))];
    return hits.map((hit) => group(language, hit, index));
  };

  // Chinese characters ask for Chinese pages, letters for the translation, and a bare number for
  // the reader's own; the other languages follow, for when nothing is found.
  const languagesFor = (query) => {
    const translations = languages.filter((one) => one !== "zh");
    const mine = translations.includes(own) ? own : translations[0];
    const first = /[\u3400-\u9fff\uf900-\ufaff]/.test(query) ? "zh" : (/\p{L}/u.test(query) && mine) || own || mine;
    return [...new Set([first, ...languages])].filter((one) => languages.includes(one));
  };

  const search = async (typed) => {
    await prepared();
    const query = self.LawCitation.simplified(typed, variants);
    for (const language of languagesFor(query)) {
      const items = await answer(language, query);
      if (items.length) return items;
    }
    return [];
  };

  let latest = "";
  self.onmessage = async ({ data: message }) => {
    if (message.type === 0) self.postMessage({ type: 1 });
    if (message.type !== 2) return;
    latest = message.data;
    // Where the texts cannot be fetched nothing is found, and the next key tries again.
    const items = message.data.trim() ? await search(message.data).catch(() => []) : [];
    if (latest === message.data) self.postMessage({ type: 3, data: { items } });
  };

  // The page says that the box was opened: what will be needed is fetched while the reader types.
  if (typeof BroadcastChannel !== "undefined") {
    new BroadcastChannel("search").onmessage = () => prepared().then(() => loaded(languages.includes(own) ? own : languages[0])).catch(() => {});
  }
})();
