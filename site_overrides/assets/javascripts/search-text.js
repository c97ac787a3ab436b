// How the search reads each language: Chinese and Japanese by pairs of characters, all others as it
// reads English. Both ways end in the same thing: a text to be searched and the pieces of a query to
// be counted in it, so that one engine ranks all.
self.SearchText = (() => {
  // Character by character, so that a spot in the folded text is the same spot in the shown one.
  // Accents fall away: who types “developpement” means “développement”.
  const fold = (text) => [...text].map((char) => {
    if (char < "\u0080") return char.toLowerCase();
    const folded = char.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return folded.length === char.length ? folded : char;
  }).join("");

  const unique = (list) => [...new Set(list)];

  // Chinese: words are not parted by blanks, so each pair of neighbouring characters is a piece.

  const CHINESE_NOISE = new RegExp([
    "怎么办", "怎么样", "怎么", "怎样", "如何", "什么时候", "为什么", "什么", "哪里", "哪儿", "哪些", "哪个", "能不能", "可不可以",
    "有没有", "是不是", "能否", "是否", "请问", "我想", "我要", "我们", "我", "多少", "吗", "呢", "吧", "啊", "的", "了", "和", "与", "及",
  ].join("|"), "g");
  const RUN = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9]+/g;

  const grams = (run, size) => Array.from({ length: Math.max(0, run.length - size + 1) }, (_, i) => run.slice(i, i + size));

  const chinese = {
    hay: fold,

    read: (query) => fold(query).trim(),

    // Pieces that a hit must answer for, and longer ones that only say that it fits better.
    pieces(read) {
      const runs = read.replace(CHINESE_NOISE, " ").match(RUN) || read.match(RUN) || [];
      const han = runs.filter((run) => !/[a-z0-9]/.test(run));
      return {
        units: unique([...runs.filter((run) => /[a-z0-9]/.test(run)), ...han.flatMap((run) => run.length > 1 ? grams(run, 2) : [run])]),
        bonus: unique(han.flatMap((run) => [3, 4, 6].flatMap((size) => grams(run, size)))),
        whole: read,
        defined: read ? [`以下简称${read}`, `所称${read}`, `${read}包括`, `${read}范围包括`] : [],
        weak: unique(han.flatMap((run) => [...run])),
      };
    },

    // Which characters of a query an everyday word takes; letters only as a word of their own (AI, not maid).
    says(read, word) {
      const i = read.indexOf(word);
      if (i < 0) return null;
      const letter = (char) => char !== undefined && /[a-z0-9]/.test(char);
      const torn = (letter(word[0]) && letter(read[i - 1])) || (letter(word.at(-1)) && letter(read[i + word.length]));
      return torn ? null : Array.from(word, (_, k) => i + k);
    },
    // The query but for the everyday words in it: a pair that reaches across their edge means nothing.
    without: (read, taken) => [...read].map((char, i) => (taken.has(i) ? " " : char)).join(""),
    key: fold,
    size: (word) => word.length / 2,

    spots(text, keys) {
      const hay = fold(text);
      return keys.flatMap((key) => {
        const found = [];
        for (let i = hay.indexOf(key); i >= 0; i = hay.indexOf(key, i + 1)) found.push([i, i + key.length]);
        return found;
      });
    },
  };

  // English: stems of words, with a blank on either side.

  const STOP = new Set(("a an the of in on at to for from by with and or is are was were be been being do does did how what where when " +
    "which who whom why can could may might i my me we our us you your it its they their this that these those there here if about " +
    "into as not any some across between within through under over shall will would should such other has have had than so also want need get").split(" "));
  const SPELLINGS = [[/^(licen|defen|offen)ce/, "$1se"], [/^practis/, "practic"], [/isation/, "ization"], [/is(e|ed|es|ing)$/, "iz$1"],
    [/our(s|ed|ing|hood|able|al|ful|ly)?$/, "or$1"], [/([bt])re(s?)$/, "$1er$2"], [/ogue(s?)$/, "og$1"], [/mme(s?)$/, "m$1"],
    [/ll(ed|ing)$/, "l$1"], [/^age(ing)$/, "ag$1"], [/dgement/, "dgment"]];
  // Words whose ending is none, or that change their stem: police is not policy, nor a factory a factor.
  const IRREGULAR = { science: "scientific", sciences: "scientific", medicine: "medical", medicines: "medical" };
  const STEMS = new Map(("police:police policing:police station:station stations:station factory:factory factories:factory " +
    "party:party parties:party wellness:wellness experience:experience children:child monies:money student:student " +
    "students:student laboratory:laboratory laboratories:laboratory treaty:treaty treaties:treaty " +
    "tradition:tradition traditions:tradition traditional:tradition plane:plane planes:plane organic:organic creature:creature").split(" ").map((pair) => pair.split(":")));
  const SUFFIXES = ["izational", "ization", "ational", "ication", "icate", "ation", "ative", "atory", "ator", "ition", "ical", "ial",
    "ance", "ence", "ment", "ness", "ism", "ist", "ity", "ive", "ize", "ate", "ant", "ent", "able", "ion", "al", "ic", "ly", "y", "e"];

  const respelt = (word) => SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word);
  const singular = (word) => {
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
    return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
  };
  const undouble = (word) => /([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word;
  const untensed = (word) => {
    const match = /^(.*[aeiouy].*?)(ing|ed)$/.exec(word);
    if (!match || match[1].length < 3) return word;
    return /(at|iz|bl)$/.test(match[1]) ? `${match[1]}e` : undouble(match[1]);
  };
  const stem = (word) => {
    if (STEMS.has(word)) return STEMS.get(word);
    let found = untensed(singular(respelt(IRREGULAR[word] || word)));
    for (let pass = 0; pass < 3; pass++) {
      const suffix = SUFFIXES.find((one) => found.endsWith(one) && found.length - one.length > 3);
      if (!suffix) break;
      found = found.slice(0, -suffix.length);
    }
    return found;
  };

  const tokens = (text) => [...fold(text).matchAll(/[\p{L}\p{N}]+(?:[’'](?=[a-rt-z])[a-z]+)?/gu)]
    .filter(([word]) => !STOP.has(word))
    .map((match) => ({ stem: stem(match[0]), start: match.index, end: match.index + match[0].length }));
  const stems = (text) => tokens(text).map((token) => token.stem);

  const joined = (list) => ` ${list.join(" ")} `;

  // Whether two words differ by one letter more, less, other, or in the wrong place.
  const alike = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const [restA, restB] = [a.slice(i), b.slice(i)];
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
  };

  // The word that was meant by one that is unknown: mistyped, or made of a known word and another.
  const nearest = (word, vocabulary) => {
    const list = [...vocabulary];
    const begins = list.filter((one) => one.length > 4 && word.length > 7 && word.startsWith(one));
    return list.find((one) => one.length > 3 && alike(word, one)) || begins.sort((a, b) => b.length - a.length)[0] || word;
  };

  const english = {
    hay: (text) => joined(stems(text)),
    key: (word) => joined(stems(word)),
    size: (word) => word.trim().split(" ").length,

    // A word that is neither known nor the beginning of one is taken for a slip of the finger.
    read(query, vocabulary) {
      const list = tokens(query).map(({ stem: word, start, end }) => {
        const typed = fold(query).slice(start, end);
        const known = word.length < 5 || vocabulary.has(word) || [...vocabulary].some((one) => one.startsWith(typed));
        return known ? word : nearest(word, vocabulary);
      });
      // While somebody is typing, the last word may be only begun.
      const [last] = fold(query).match(/[\p{L}\p{N}]+$/u) || [];
      const begun = last && list.length ? ` ${last}` : null;
      return { list, hay: joined(list), begun };
    },

    pieces({ list, hay, begun }) {
      const pairs = list.slice(1).map((word, i) => joined([list[i], word]));
      return { units: unique(list).map((word) => joined([word])), bonus: unique(pairs), whole: hay, begun,
        defined: list.length ? [joined([...stems("hereinafter referred to as the"), ...list])] : [], weak: [] };
    },

    // All words of an everyday phrase, wherever they stand: “sell land” is said in “selling village land”.
    says({ list }, word) {
      const spots = word.trim().split(" ").map((one) => list.indexOf(one));
      return spots.includes(-1) ? null : spots;
    },
    without({ list }, taken) {
      const rest = list.filter((_, i) => !taken.has(i));
      return { list: rest, hay: joined(rest), begun: null };
    },

    spots(text, keys) {
      const list = tokens(text);
      const begun = keys.filter((key) => !key.endsWith(" ")).map((key) => key.trim());
      const phrases = keys.filter((key) => key.endsWith(" ")).map((key) => key.trim().split(" "));
      const reached = (i) => Math.max(0, ...phrases.filter((words) => words.every((word, k) => list[i + k]?.stem === word)).map((words) => words.length));
      return list.flatMap((token, i) => {
        const words = fold(text.slice(token.start, token.end));
        const length = reached(i) || Number(begun.some((one) => words.startsWith(one)));
        return length ? [[token.start, list[i + length - 1].end]] : [];
      });
    },
  };

  const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
  return { of: (language) => (/^(zh|ja)\b/.test(language) ? chinese : english), isChinese: (text) => HAN.test(text) };
})();
