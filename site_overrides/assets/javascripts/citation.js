// Reads a citation as people write it, and finds the provision that it means. Known to the search
// worker and to the box of /go/, so that both understand the same.
//
//   LawCitation.read("第十条第一款第（二）项")  →  { steps: [["art","10"],["para","1"],["point","2"]], … }
//   LawCitation.find(read, provisions, annexes)  →  [{ page: "article-10/", id: "art_10__para_1__point_2", … }]
self.LawCitation = (() => {
  // Half-width, lower case, no invisible characters; length kept where one character stays one.
  const normalise = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u200b-\u200d\u2060\ufeff]/g, "");

  // Traditional characters as the law has them. “variants” is a part of the site's data: of other
  // laws other characters are variants.
  const simplified = (text, variants) => [...text].map((char) => variants[char] ?? char).join("");

  const DIGITS = { 零: 0, "〇": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  const UNITS = { 十: 10, 百: 100, 千: 1000 };
  const WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
  const ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
  const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
  const ROMAN = /^(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
  const ROMAN_VALUES = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 };

  const fromChinese = (text) => {
    if (![...text].some((char) => char in UNITS)) return Number([...text].map((char) => DIGITS[char]).join(""));
    let total = 0;
    let digit = 0;
    for (const char of text) {
      if (char in UNITS) {
        total += (digit || 1) * UNITS[char];
        digit = 0;
      } else digit = DIGITS[char];
    }
    return total + digit;
  };
  const fromRoman = (text) => [...text].reduce((sum, char, i) => {
    const value = ROMAN_VALUES[char];
    return sum + (value < (ROMAN_VALUES[text[i + 1]] || 0) ? -value : value);
  }, 0);
  const fromWords = (text) => {
    const [tens, ones] = text.split(/[\s-]+/);
    if (ones) return TENS.indexOf(tens) > 0 ? TENS.indexOf(tens) * 10 + WORDS.indexOf(ones) : -1;
    return Math.max(WORDS.indexOf(text), ORDINALS.indexOf(text), TENS.indexOf(text) * 10);
  };
  // "14", "120-1", "十四", "xiv", "fourteen" as a number of the law; null where it is none.
  const value = (text) => {
    if (/^\d+(-\d+)*$/.test(text)) return text.split("-").map(Number).join("-");
    if (/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return String(fromChinese(text));
    if (ROMAN.test(text)) return String(fromRoman(text));
    return fromWords(text) > 0 ? String(fromWords(text)) : null;
  };

  const NUMERAL = "(?:\\d+|[零〇一二两三四五六七八九十百千]+)";
  const CHINESE = new RegExp(`(第?)\\s*\\(?\\s*(${NUMERAL})\\s*\\)?\\s*(分编|自然段|[编章节条款项目段])((?:之${NUMERAL})*)`, "y");
  const CHINESE_LEVELS = { 编: "part", 分编: "subpart", 章: "chp", 节: "sec", 条: "art", 款: "para", 自然段: "para", 段: "para", 项: "point", 目: "indent" };
  const TEXT_NUMBER = "\\d+(?:-\\d+)*|[ivxlcdm]+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-][a-z]+)?|[a-z]+";
  const ENGLISH = new RegExp(
    "(articles?|arts?|chapters?|chaps?|chp|ch|sections?|secs?|subparts?|parts?|paragraphs?|paras?|subitems?|items?|points?|indents?|clauses?)" +
    `(\\.?[\\s_-]*\\.?\\s*\\(?)(${TEXT_NUMBER})\\)?(?![a-z])`, "y");
  const ENGLISH_LEVELS = [[/^art|^clause/, "art"], [/^ch/, "chp"], [/^sec/, "sec"], [/^subpart/, "subpart"], [/^part/, "part"],
    [/^para/, "para"], [/^item|^point/, "point"], [/^subitem|^indent/, "indent"]];
  // What stands before and after the articles: a preamble, and annexes, of which a lone one has no number.
  const AROUND = new RegExp(`(序言|preamble)(?![a-z])|附([件表录图])\\s*(${NUMERAL})?|(annex|appendix|schedule|figure|att)(?:[\\s_.-]*(\\d+|[ivx]+))?(?![a-z])`, "y");
  const ANNEXES = { 件: "annex", 表: "table", 录: "appendix", 图: "figure", schedule: "table" };
  const SIGN = /§+\s*(\d+(?:-\d+)*)/y;
  const BRACKET = new RegExp(`\\(\\s*(${NUMERAL}|[ivx]+)\\s*(?:\\)|$)`, "y");
  const DOTTED = /\.(\d+)/y;
  const BARE = new RegExp(`(第?)(\\d+(?:-\\d+)*|${NUMERAL})`, "y");
  const DIVISIONS = ["part", "subpart", "chp", "sec"];
  const LINK = /[\s,.;:、，。的_/#-]+|[()]|of|the|and/y;

  const at = (pattern, text, start) => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };

  const chineseStep = (text, start) => {
    const match = at(CHINESE, text, start);
    if (!match) return null;
    const inserted = match[4].split("之").slice(1).map((part) => value(part));
    return { length: match[0].length, step: [CHINESE_LEVELS[match[3]], [value(match[2]), ...inserted].join("-")],
      sure: Boolean(match[1]) || /^\d/.test(match[2]) };
  };
  const englishStep = (text, start) => {
    if (start && /[a-z]/.test(text[start - 1])) return null;
    const match = at(ENGLISH, text, start);
    // "articles" and "art in" are words, "article 9" and "art9" are numbers; "arti" is neither.
    const number = match && (match[2] || /^\d/.test(match[3])) ? value(match[3]) : null;
    if (!number) return null;
    const level = ENGLISH_LEVELS.find(([names]) => names.test(match[1]))[1];
    return { length: match[0].length, step: [level, number], sure: /^\d/.test(match[3]) || match[1].startsWith("article") };
  };
  const aroundStep = (text, start) => {
    const match = start && /[a-z]/.test(text[start - 1]) ? null : at(AROUND, text, start);
    if (!match) return null;
    const number = match[3] || match[5];
    const word = ANNEXES[match[2] || match[4]] || match[4];
    return { length: match[0].length, step: match[1] ? ["preamble", ""] : ["att", [word, number && value(number)]], sure: Boolean(number) };
  };
  const signStep = (text, start) => {
    const match = at(SIGN, text, start);
    return match && { length: match[0].length, step: ["art", value(match[1])], sure: true };
  };

  // The citation in a query: its steps, the loose numbers after them, and what else was said.
  const read = (query) => {
    const text = normalise(query).trim();
    const found = { steps: [], loose: [], rest: "", sure: false };
    let i = 0;
    while (i < text.length) {
      const step = chineseStep(text, i) || englishStep(text, i) || aroundStep(text, i) || signStep(text, i);
      const cited = found.steps.length > 0;
      const loose = cited && !found.rest.trim() && (at(BRACKET, text, i) || at(DOTTED, text, i));
      const bare = !cited && !found.rest.trim() && at(BARE, text, i);
      const link = at(LINK, text, i);
      if (step) {
        found.steps.push(step.step);
        found.sure ||= step.sure;
        i += step.length;
      } else if (loose) {
        found.loose.push(value(loose[1]));
        i += loose[0].length;
      } else if (bare) {
        found.steps.push(["art", value(bare[2])]);
        i += bare[0].length;
      } else if (link && (cited || !/[a-z]/.test(link[0]))) {
        found.rest += " ";
        i += link[0].length;
      } else found.rest += text[i++];
    }
    found.rest = found.rest.replace(/\s+/g, " ").trim();
    // A number among other words ("5 districts", "part 1 of the plan") is most likely none.
    const anchored = found.steps.some(([level]) => ["art", "preamble", "att", ...DIVISIONS].includes(level));
    return anchored && (found.sure || !found.rest) ? found : null;
  };

  const named = (steps, level) => steps.find(([one]) => one === level)?.[1];

  // A page begins with the provision that it is about; the full text is about none.
  const place = (provisions, page, id, whole) => {
    const begins = provisions[page][0] === id && page !== "full/";
    return { page, id, whole, address: begins ? page : `${page}#${id}` };
  };
  const divisions = (steps, provisions) => {
    const wanted = steps.filter(([level]) => DIVISIONS.includes(level)).map((step) => step.join("_"));
    const last = [...steps].sort((a, b) => DIVISIONS.indexOf(a[0]) - DIVISIONS.indexOf(b[0])).at(-1).join("_");
    return pairs(provisions)
      .filter(([, id]) => id.split("__").at(-1) === last && wanted.every((one) => id.split("__").includes(one)))
      .map(([page, id]) => place(provisions, page, id, true));
  };
  const pairs = (provisions) => Object.entries(provisions).flatMap(([page, ids]) => ids.map((id) => [page, id]));

  // Fills in what a citation leaves out: a lone paragraph is seldom named, brackets say no level.
  const within = (unit, steps, loose, ids) => {
    const rest = [...loose];
    const children = (id, level) => ids.filter((one) => one.startsWith(`${id}__${level}_`) && !one.slice(id.length + 2).includes("__"));
    const lone = children(unit, "para").length === 1;
    const holdsItems = (id) => children(id, "point").length > 0;
    let point = named(steps, "point");
    let para = named(steps, "para");
    const first = `${unit}__para_1`;
    if (!para && rest.length && !(lone && holdsItems(first) && rest.length === 1)) para = rest.shift();
    point ??= rest.shift();
    if (!para && point) {
      const holder = children(unit, "para").find((id) => ids.includes(`${id}__point_${point}`));
      para = holder ? holder.split("_").at(-1) : "1";
    }
    const indent = named(steps, "indent") ?? rest.shift();
    return [para && `para_${para}`, point && `point_${point}`, indent && `indent_${indent}`].filter(Boolean);
  };

  const inUnit = (unit, steps, loose, provisions) => {
    const page = Object.keys(provisions).find((one) => provisions[one].includes(unit));
    if (!page) return [];
    let id = unit;
    const path = within(id, steps, loose, provisions[page]);
    for (const one of path) {
      if (!provisions[page].includes(`${id}__${one}`)) return [place(provisions, page, id, false)];
      id = `${id}__${one}`;
    }
    return [place(provisions, page, id, true)];
  };

  // By its printed word and number; where the law has none such, by the number or the place alone.
  const annex = ([word, number], annexes) => {
    if (word === "att") return `att_${number || 1}`;
    const alike = Object.keys(annexes).find((name) => name.split("-")[1] === (number || undefined));
    return annexes[number ? `${word}-${number}` : word] ?? annexes[alike] ?? `att_${number || 1}`;
  };

  // The provisions that a citation can mean. `whole` is false where the article is there and the
  // paragraph or item is not. "10-1" is Article 10-1 if the law has one, else paragraph 1 of it.
  const find = ({ steps, loose }, provisions, annexes = {}) => {
    const number = named(steps, "art");
    if (number) {
      const [main, ...inserted] = number.split("-");
      const straight = inUnit(`art_${number}`, steps, loose, provisions);
      return straight.length || !inserted.length ? straight : inUnit(`art_${main}`, steps, [...inserted, ...loose], provisions);
    }
    const around = steps.find(([level]) => level === "preamble" || level === "att");
    if (around) return inUnit(around[1] ? annex(around[1], annexes) : "preamble", steps, loose, provisions);
    const grouped = divisions(steps, provisions);
    const lonely = steps.length === 1 && named(steps, "sec");
    // English readers say section for article, where the law has no sections.
    return grouped.length || !lonely ? grouped : inUnit(`art_${lonely}`, [], loose, provisions);
  };

  return { read, find, place, simplified };
})();
