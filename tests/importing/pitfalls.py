"""What pasting, printing and scanning do to a text, and whether the importer says so.

`python -m tests.importing.pitfalls` prints a table of both over the corpus.
"""

import random
import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

from generator.model.levels import read_label
from tests.importing import corpus
from tests.importing.corpus import articles, blocks, read

ARTICLE = r"第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?"
HEADING = r"第[零〇一二三四五六七八九十百千]+(?:分编|编|章|节)(?=[ 　])"
ITEM = r"[（(][一二三四五六七八九十]+[）)]"
LABEL = f"{ARTICLE}|{HEADING}|{ITEM}"
LONG = "(?=.{25})"
INSIDE = r"(?<=[^\W\d])(?=[^\W\d])"
"""Between two characters of a sentence."""


def label_end(line):
    return re.match(rf"[ 　]*(?:{LABEL})?", line).end()


def glued(lines, i, between=""):
    """Put behind the line before."""
    above = [*lines[:i]]
    while not above[-1].strip():
        above.pop()
    return [*above[:-1], above[-1].rstrip() + between + lines[i].lstrip(" 　"), *lines[i + 1 :]]


def list_glued(lines, i):
    """Put behind the line before, with all items that follow."""
    label = re.compile(rf"[ 　]*(?:{ITEM})|\s*$")
    end = next((j for j in range(i, len(lines)) if not label.match(lines[j])), len(lines))
    for _ in (one for one in lines[i:end] if one.strip()):
        while not lines[i].strip():
            lines = [*lines[:i], *lines[i + 1 :]]
        lines = glued(lines, i)
        i -= sum(not one.strip() for one in lines[max(i - 1, 0) : i])
    return lines


def cut_within_label(lines, i, _):
    """Put behind the line before, and broken behind the bracket that opens its label."""
    done = glued(lines, i)
    at = next(
        j for j, (ours, theirs) in enumerate(zip(done, lines, strict=False)) if ours != theirs
    )
    whole = done[at]
    cut = len(lines[at].rstrip()) + 1
    return [*done[:at], whole[:cut], whole[cut:], *done[at + 1 :]]


def on_each_page(mark):
    """A line before the line, and again further down, as on each page."""

    def act(lines, i, _):
        places = [i, i + 6, i + 12]
        if places[-1] >= len(lines):
            return None
        return [
            part
            for j, line in enumerate(lines)
            for part in ([mark] if j in places else []) + [line]
        ]

    return act


def changed(change):
    """The line, changed; a mark in it may hold {n}, a page's number, and {t}, the title."""

    def act(lines, i, rng):
        line = change(lines[i], rng)
        return None if line is None else [*lines[:i], line, *lines[i + 1 :]]

    return act


def split_by(mark):
    """A mark within the label."""

    def change(line, rng):
        start = len(line) - len(line.lstrip(" 　"))
        at = rng.randrange(start + 1, label_end(line))
        return line[:at] + mark + line[at:]

    return changed(change)


def within(mark, where=INSIDE):
    """A mark somewhere behind the label."""

    def change(line, rng):
        start = label_end(line) + 2
        places = [one.start() for one in re.finditer(where, line) if one.start() > start]
        at = rng.choice(places) if places else 0
        return line[:at] + mark + line[at:] if at else None

    return changed(change)


def behind_label(mark):
    """A mark instead of the blank behind the label."""
    return changed(lambda line, _: line[: label_end(line)] + mark + line[label_end(line) :].lstrip(" 　"))  # fmt: skip


def above(mark):
    """A line before the line."""
    return changed(lambda line, _: f"{mark}\n{line}")


PITFALLS = {
    "article glued to the line before": (ARTICLE, lambda lines, i, _: glued(lines, i)),
    "article glued, with a blank": (ARTICLE, lambda lines, i, _: glued(lines, i, " ")),
    "item glued to the line before": (ITEM, lambda lines, i, _: glued(lines, i)),
    "subitem glued to the line before": (r"\d[.．、]", lambda lines, i, _: glued(lines, i)),
    "heading glued to the line before": (HEADING, lambda lines, i, _: glued(lines, i)),
    "list glued to what introduces it": ("[（(]一[）)]", lambda lines, i, _: list_glued(lines, i)),
    **{f"label split by {mark!r}": (LABEL, split_by(mark))
       for mark in (" ", "　", "\u00a0", "\u200b", "\n", "\n\n", " \n　")},
    "item glued to the line before, its label cut": (ITEM, cut_within_label),
    "running title of a gazette on each page": (LABEL, on_each_page("示例市人民政府公报　2022年第6期")),
    **{f"{mark!r} in a sentence": (LONG, within(mark)) for mark in (
        "[1]", "②", "\n下载、打印\n", "\n来源：某某网\n", "\n附件：式样.docx\n")},
    "label on a line of its own": (LABEL, behind_label("\n")),
    "no blank behind the label": (LABEL, behind_label("")),
    "heading broken over lines": (HEADING, within("\n", r"(?<=\w)(?=\w$)")),
    **{f"page number {mark!r} in a sentence": (LONG, within(mark)) for mark in (
        "\n- {n} -\n", "\n— {n} —\n", "\n第 {n} 页 共 40 页\n", "\n{n}/40\n", "\n{n}\n", "\n{n}\n\f",
        "\n\n- {n} -\n\f\n")},
    **{f"running title {mark!r} in a sentence": (LONG, within(mark)) for mark in (
        "\n{t}\n", "\n\f{t}\n", "\n- {n} -\n\f{t}\n", "\n{t} {n}\n", "\n《{t}》\n", "\n{n}\n{t}\n",
        "\n2022/3/1 14:05 {t}_国家法律法规数据库\nhttps://flk.npc.gov.cn/detail2.html?ZmY {n}/40\n")},
    **{f"{mark!r} in a sentence": (LONG, within(mark)) for mark in (
        "\n", "\f", "\n\f", "\f\n", "\u200b", "\ufeff", "\u00ad", " ", "　", "\t")},
    "broken behind a comma": (LONG, within("\n", "(?<=[，、])")),
    "broken behind a semicolon": (LONG, within("\n", "(?<=；)(?=.)")),
    "broken behind a colon": (LONG, within("\n", "(?<=：)(?=.)")),
    "broken before a citation": (LONG, within("\n", "(?<!^)(?=第.{1,6}[条款项章])")),
    "broken within a citation": (LONG, within("\n", "(?<=第)(?=.{1,6}[条款项章])")),
    "broken before a figure": (LONG, within("\n", r"(?<=[^\W\d])(?=\d)")),
    **{f"{mark!r} between paragraphs": (".", above(mark)) for mark in (
        "", "\n\n", "- {n} -", "第 {n} 页 共 40 页", "{n}", "\f{t}", "{t}", "【打印】【关闭】", "分享到：微信 微博",
        "（责任编辑：李某）", "您现在的位置：首页 > 政策法规", "上一篇：某某条例", "【字体：大 中 小】", "欢迎关注")},
    "article left out": (ARTICLE, changed(lambda line, _: "")),
    "item left out": (ITEM, changed(lambda line, _: "")),
    "article twice": (ARTICLE, changed(lambda line, _: f"{line}\n{line}")),
    "item twice": (ITEM, changed(lambda line, _: f"{line}\n{line}")),
    "heading twice": (HEADING, changed(lambda line, _: f"{line}\n{line}")),
    "article misnumbered": (ARTICLE, changed(lambda line, _: re.sub("条", "十条", line, count=1))),
    "item misnumbered": (ITEM, changed(lambda line, _: re.sub(ITEM, "（九十）", line, count=1))),
    "article misread": (ARTICLE, changed(lambda line, _: line.replace("第", "笫", 1))),
}  # fmt: skip
"""At which lines each befalls a text, and what it does there."""


@cache
def clean_statute(text):
    """The statute as it is without any pitfall, read once."""
    return read(text)


def befallen(text, name, seed):
    """The text after one accident at one place; None where it has no place for it."""
    where, act = PITFALLS[name]
    rng = random.Random(f"{name} {seed}")
    clean, lines = clean_statute(text), text.splitlines()
    begins = blocks(clean)[0].line
    ends = list(articles(clean).values())[-1].line  # what is gone behind it leaves no trace
    wanted = re.compile(rf"[ 　]*(?:{where})")
    places = [i for i in range(begins, ends - 1) if lines[i].strip() and wanted.match(lines[i])]
    for i in rng.sample(places, len(places)):
        done = act(lines, i, rng)
        if done:
            page = str(rng.randrange(2, 40))
            return "\n".join(done).replace("{t}", clean.title).replace("{n}", page)
    return None


def outline(statute):
    """What is compared: each block, the line it begins on, and whether a doubt is beside it."""
    head = [((statute.title, statute.note, ""), 1, bool(statute.head.doubts))]
    preamble = [*statute.preamble.walk()] if statute.preamble else []
    told = [
        ((one.level.value, str(read_label(one.label) if one.label else ""), one.text),
         one.line, bool(one.doubts))
        for one in (*preamble, *blocks(statute))
    ]  # fmt: skip
    annexes = [
        ((one.label, one.heading, "".join(line.dense for line in one.lines)), one.line, bool(one.doubts))
        for one in statute.annexes
    ]  # fmt: skip
    return [*head, *told, *annexes]


def outcome(text, name, seed):
    """What becomes of the text after this: same, mended, told, refused, or silent."""
    other = befallen(text, name, seed)
    if other is None:
        return None
    clean = clean_statute(text)
    was = outline(clean)
    try:
        statute = read(other)
    except ValueError:
        return "refused"
    told = {line for line, _ in statute.doubts} | {one.line for one in statute.left_out}
    known = {doubt for _, doubt in clean.doubts}
    more = len(statute.left_out) > len(clean.left_out) or any(
        doubt not in known for _, doubt in statute.doubts
    )
    now = outline(statute)
    ends = [*(line for _, line, _ in now[1:]), other.count("\n") + 2]
    pairs = SequenceMatcher(None, [one for one, *_ in was], [one for one, *_ in now], False)
    changes = [(c, d) for kind, _, _, c, d in pairs.get_opcodes() if kind != "equal"]
    for c, d in changes:
        first, last = now[max(c - 1, 0)][1] - 1, ends[min(d, len(ends) - 1)] + 1
        if not any(doubt for *_, doubt in now[c:d]) and not any(first <= n <= last for n in told):
            # What is missing is told where the text goes on.
            return "told" if more and "left out" in name else "silent"
    if changes:
        return "told"
    return "mended" if more else "same"


def main():
    """How often each pitfall is what, with three places in each text of the corpus."""
    texts = [corpus.content(one).decode("utf-8-sig") for one in corpus.ALL
             if one["tier"] in ("clean", "hard") and one["bytes"] < 100_000]  # fmt: skip
    print(f"{'':66}  same mended  told refused silent")
    for name in PITFALLS:
        found = Counter(outcome(text, name, seed) for text in texts for seed in range(3))
        row = [found[one] for one in ("same", "mended", "told", "refused", "silent")]
        print(f"{name:66}", *(f"{count:6}" for count in row))


if __name__ == "__main__":
    main()
