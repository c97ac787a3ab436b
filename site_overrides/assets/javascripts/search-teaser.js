// The sentence of a hit, with the words that were looked for marked. All of it is escaped here:
// Material puts titles and texts into the page as HTML.
self.SearchTeaser = (() => {
  const escaped = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  const wide = (text) => (self.SearchText.isChinese(text) ? 110 : 260);

  // Marks that overlap or stand side by side as one: <mark>Executive Committee</mark>.
  const merged = (text, spots) => {
    const sorted = [...spots].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return sorted.reduce((list, [start, end]) => {
      const last = list.at(-1);
      if (last && (start <= last[1] || /^[\s-]$/.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end);
      else list.push([start, end]);
      return list;
    }, []);
  };

  // From the clause that begins a stretch with the most marked characters.
  const stretch = (text, spots) => {
    const width = wide(text);
    if (text.length <= width * 1.25) return [0, text.length];
    const starts = [0, ...[...text.matchAll(/[，、；：。,;:.]\s*/g)].map((match) => match.index + match[0].length)];
    const marked = (start) => spots.reduce((sum, [from, to]) => sum + (from >= start && to <= start + width ? to - from : 0), 0);
    const start = starts.reduce((best, one) => (marked(one) > marked(best) ? one : best), 0);
    const end = Math.min(text.length, start + width);
    const blank = self.SearchText.isChinese(text) || end === text.length ? end : text.lastIndexOf(" ", end);
    return [start, blank];
  };

  const teaser = (text, spots) => {
    const marks = merged(text, spots);
    const [start, end] = stretch(text, marks);
    let html = start ? "…" : "";
    let spot = start;
    for (const [from, to] of marks.filter((one) => one[0] >= start && one[1] <= end)) {
      html += `${escaped(text.slice(spot, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
      spot = to;
    }
    return html + escaped(text.slice(spot, end)) + (end < text.length ? "…" : "");
  };

  // The words as they stand in the text, for Material to mark on the page itself.
  const terms = (text, spots) => Object.fromEntries(merged(text, spots).map(([from, to]) => [text.slice(from, to), true]).slice(0, 8));

  return { teaser, terms, escaped };
})();
