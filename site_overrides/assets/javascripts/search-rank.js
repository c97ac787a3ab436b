// Which provisions answer a query best: a linear scan, which for a law is faster than any index.
self.SearchRank = (() => {
  const SATURATION = 1.1; // how soon a further occurrence stops to count
  const LENGTH = 0.45; // how much a long article pays for its length
  const SYNONYM = 0.9; // an everyday word weighs less than a word of the law
  const LONGER = 0.15; // … and more the longer it is, for a phrase leaves less doubt
  const NEXT = 0.85; // … and each further word of its group a little less
  const OTHERS = 0.35; // further words of a group that occur as well
  const BONUS = 0.35; // a longer piece of the query, over its parts
  const WHOLE = 1.5; // the query as it was typed
  const SPOKEN = 0.5; // a piece of an everyday word, or across its edge
  const DEFINED = 1; // the provision that says what the query means
  const BEGUN = 0.6; // a word that is still being typed
  const PART = 0.5; // the best paragraph of an article, over the article
  const CHAPTER = 0.25; // a word that stands in the chapter's heading
  const ABOUT = 0.5; // a page about the law, under the law itself
  const LIST = 100; // nobody scrolls further
  const FAINT = 0.12; // hits below this share of the best one are noise

  const count = (hay, key) => {
    let found = 0;
    for (let i = hay.indexOf(key); i >= 0 && found < 6; i = hay.indexOf(key, i + 1)) found++;
    return found;
  };

  // Data of one language, made ready for the scan.
  const ready = (data) => {
    const text = self.SearchText.of(data.language);
    const prepared = (docs, kind) => docs.map((doc) => {
      const parts = doc.parts.map(([id, label, words]) => ({ id, label, text: words, hay: text.hay(words) }));
      const hay = parts.map((part) => part.hay).join("\n");
      return { ...doc, kind, parts, hay, above: text.hay(doc.in) };
    });
    const docs = [...prepared(data.articles, "article"), ...prepared(data.divisions, "division"), ...prepared(data.pages, "page")];
    const articles = docs.filter((doc) => doc.kind === "article");
    const synonyms = data.synonyms.map(([say, law]) => ({ say: say.map(text.key), law: law.map(text.key) }));
    return {
      language: data.language, text, docs, articles, synonyms,
      vocabulary: new Set([...docs.map((doc) => doc.hay), ...synonyms.flatMap(({ say }) => say)].join(" ").split(/\s+/)),
      average: articles.reduce((sum, doc) => sum + doc.hay.length, 0) / Math.max(1, articles.length),
    };
  };

  // The groups that a query speaks of, each with the words that it said.
  const spokenOf = (index, read) => {
    const found = index.synonyms.flatMap(({ say, law }) => say.flatMap((word) => {
      const spots = index.text.says(read, word);
      return spots ? [{ word, law, spots }] : [];
    }));
    const covers = (a, b) => a !== b && a.spots.length > b.spots.length && b.spots.every((spot) => a.spots.includes(spot));
    return found.filter((one) => !found.some((other) => covers(other, one)));
  };

  const weigh = (index, key) => {
    if (!key.trim()) return 0;
    const holders = index.articles.filter((doc) => doc.hay.includes(key)).length;
    const anywhere = holders || index.docs.some((doc) => doc.hay.includes(key));
    return anywhere ? Math.log(1 + (index.articles.length - holders + 0.5) / (holders + 0.5)) : 0;
  };

  // A query as units (what a hit must answer for) and bonus keys (what makes it fit better).
  const understand = (index, query) => {
    const known = new Map();
    const weighed = (text, weight) => {
      if (!known.has(text)) known.set(text, weigh(index, text));
      return { text, weight: weight * known.get(text) };
    };
    const read = index.text.read(query, index.vocabulary);
    const pieces = index.text.pieces(read);
    const spoken = spokenOf(index, read);
    const units = spoken.map(({ word, law }) => {
      const meant = Math.max(...law.map((one) => weighed(one, 1).weight));
      // It cannot tell more than what it stands for: “another province” is nearly every article.
      const literal = { text: word, weight: Math.min(weighed(word, 1).weight, meant || Infinity) };
      const share = (literal.weight ? SYNONYM * 0.5 : SYNONYM) * (1 + LONGER * (index.text.size(word) - 1));
      return [literal, ...law.map((one, i) => weighed(one, share * NEXT ** i))];
    });
    const bonus = [...pieces.bonus.map((one) => weighed(one, BONUS)), weighed(pieces.whole, WHOLE),
      ...pieces.defined.map((one) => ({ ...weighed(one, DEFINED), silent: true }))];
    const unspoken = index.text.pieces(index.text.without(read, new Set(spoken.flatMap(({ spots }) => spots)))).units;
    const last = pieces.units.at(-1);
    for (const unit of pieces.units) {
      if (unspoken.includes(unit)) units.push([weighed(unit, 1), ...(unit === last && pieces.begun ? [weighed(pieces.begun, BEGUN)] : [])]);
      else bonus.push(weighed(unit, SPOKEN));
    }
    return { units: units.map(real).filter((unit) => unit.length), bonus: real(bonus) };
  };
  const real = (keys) => keys.filter((key) => key.weight > 0);

  const single = (index, query) => {
    const weak = index.text.pieces(index.text.read(query, index.vocabulary)).weak;
    return { units: weak.map((char) => real([{ text: char, weight: weigh(index, char) }])).filter((unit) => unit.length), bonus: [] };
  };

  const scored = (hay, above, meant, length) => {
    const worth = ({ text, weight }) => {
      const times = count(hay, text);
      const own = times ? (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length)) : 0;
      return weight * (own || (above.includes(text) ? CHAPTER : 0));
    };
    let sum = 0;
    let answered = 0;
    let asked = 0;
    for (const unit of meant.units) {
      const values = unit.map(worth);
      const best = Math.max(...values);
      sum += best + OTHERS * (values.reduce((a, b) => a + b, 0) - best);
      const most = Math.max(...unit.map((key) => key.weight));
      asked += most;
      if (best) answered += most;
    }
    sum += meant.bonus.reduce((total, key) => total + worth(key), 0);
    return asked ? sum * (0.4 + 0.6 * (answered / asked)) : sum;
  };

  // The paragraph that answers best, and how well.
  const bestPart = (index, doc, meant) => doc.parts
    .map((part) => ({ part, score: scored(part.hay, "", meant, part.hay.length / index.average) }))
    .reduce((best, one) => (one.score > best.score ? one : best), { part: doc.parts[0], score: 0 });

  const byScore = (a, b) => b.score - a.score;
  const hitsFor = (index, meant) => {
    const found = index.docs
      .map((doc) => ({ doc, score: scored(doc.hay, doc.above, meant, doc.hay.length / index.average) }))
      .filter((hit) => hit.score).sort(byScore).slice(0, LIST);
    const keys = [...meant.units.flat(), ...meant.bonus].filter((key) => !key.silent).map((key) => key.text);
    const hits = found.map(({ doc, score }) => {
      const { part, score: nearest } = bestPart(index, doc, meant);
      return { doc, part, keys, score: (score + PART * nearest) * (doc.kind === "page" ? ABOUT : 1) };
    }).sort(byScore);
    return hits.filter((hit) => hit.score > FAINT * hits[0].score);
  };

  // Words that tell nothing (“on the other”, “的”) are found as they stand.
  const literal = (index, query) => {
    const words = query.trim().toLowerCase();
    const hits = index.articles.map((doc) => ({ doc, part: doc.parts.find(({ text }) => text.toLowerCase().includes(words)) }));
    return hits.filter(({ part }) => part).slice(0, LIST).map((hit) => ({ ...hit, keys: [], score: 1 }));
  };

  const rank = (index, query) => {
    for (const find of [() => hitsFor(index, understand(index, query)), () => hitsFor(index, single(index, query)), () => literal(index, query)]) {
      const hits = find();
      if (hits.length) return hits;
    }
    return [];
  };

  return { ready, rank };
})();
