"""Finds the title of a statute, which may run over several lines, with other words above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.breaks import ended
from generator.importing.labels import opening_of
from generator.importing.lines import LeftOut, Line
from generator.model.kinds import ENDINGS
from generator.model.levels import DIVISIONS, Level

CONTENTS = ("目录", "目次")
PREAMBLE = ("序言", "前言", "序")
DATED = re.compile(
    r"(?:根据|自)?(?:(?:\d{4}|[一二][九〇○零0-9一二三四五六七八]{3})年|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}).*"
)
OPENERS = "（(〔［["
"""The brackets that may open a note."""

DECREE = re.compile(
    r".*令|第\s*[0-9零〇一二三四五六七八九十百千]+\s*号|.*公告|.*[〔\[（(]\d{4}[〕\]）)].*号|主席.{2,4}|总理.{2,4}|部长.{2,4}"
)
PROMULGATES = re.compile("现予(?:公布|发布)")
"""What a decree says of the statute below it."""

TITLE_ENDS = re.compile(rf".*(?:{'|'.join(ENDINGS)})(?:[（(].{{1,20}}[）)])?")
ANNEXED = re.compile("附件?[一二三四五六七八九十0-9]*[：:]?")
_REMARK = re.compile(r"[（(](?:试行|暂行|草案|修订|修正|修订版|送审稿|征求意见稿|修订草案)[）)]")
SIGNED = re.compile(r".{0,4}(?:主席|总理|[部市省州县区局署院会行]长|主任|检察长)[：:]?.{2,4}")
AIM = re.compile("为|根据|依照|依据")
LONGEST = 80
MOST_LINES = 3


@dataclass(frozen=True)
class Title:
    """The title. `end`: the index of the line behind it. `doubts`: each with its line."""

    words: str
    end: int
    doubts: tuple[tuple[int, str], ...]


def head_end(lines: Sequence[Line]) -> int:
    """The index of the first line that begins the text: see `begins_text`."""
    return next((i for i, line in enumerate(lines) if begins_text(line)), len(lines))


def begins_text(line: Line) -> bool:
    """Whether the list of contents, the preamble, a division or an article begins with this line."""
    opening = opening_of(line)
    divided = opening is not None and opening.level in (Level.ARTICLE, *DIVISIONS)
    return divided or line.dense in (*CONTENTS, *PREAMBLE)


def titles(lines: Sequence[Line]) -> dict[str, int]:
    """All that may be titles among the lines, of one line or several, each with its first index."""
    places: dict[str, int] = {}
    for i in range(len(lines)):
        for words in _runs(lines, i):
            places.setdefault(words, i)
    return places


def _runs(lines: Sequence[Line], at: int) -> Iterator[str]:
    """What may be a title, beginning with this line; without the guillemets around it."""
    words = ""
    for line in lines[at : at + MOST_LINES]:
        words += line.dense
        bare = words[1:-1] if words[0] == "《" and words.find("》") == len(words) - 1 else words
        if len(bare) <= LONGEST and TITLE_ENDS.fullmatch(bare):
            yield bare


def read_title(lines: Sequence[Line], at: int | None, left_out: list[LeftOut]) -> Title:
    """The title, which begins at this index, else at the beginning of the lines or below a decree;
    what stands above it is added to `left_out`.

    Raises ValueError where there is none.
    """
    if at is None:
        at = _repeated(lines)
        while at < len(lines) and _is_decree(lines, at):
            at += 1
    left_out += [
        LeftOut(line.number, line.text, "it stands before the title") for line in lines[:at]
    ]
    first, words = at, ""
    while at < len(lines) and _goes_on(words, lines[at]):
        words += lines[at].dense
        at += 1
    if not words:
        raise ValueError(_without_title(lines, first, left_out))
    return Title(words, at, tuple(_doubts(lines, first, at, words)))


def _doubts(lines: Sequence[Line], first: int, end: int, title: str) -> Iterator[tuple[int, str]]:
    """What an editor is asked about the title on the lines from `first` to before `end`."""
    if end - first > 1:
        yield lines[first].number, f"the title stands on {end - first} lines"
    others = ((words, i) for words, i in titles(lines[:first]).items() if words not in title)
    for words, i in others:
        if not DECREE.fullmatch(words):
            doubt = (
                f"“{words}” stands above, on line {lines[i].number}: the statute below it was taken"
            )
            yield lines[first].number, doubt
            return


def _without_title(lines: Sequence[Line], at: int, left_out: Sequence[LeftOut]) -> str:
    """What to say where no title begins at this index."""
    cure = "put it on the first line, above the note and 第一条"
    for dropped in left_out:
        named = re.split("[:：]", "".join(dropped.text.split()))[-1]
        if TITLE_ENDS.fullmatch(named):
            said = f"line {dropped.line}: “{dropped.text[:40]}” was taken for no part of the text"
            return f"{said}. Leave only {named[:40]} on that line, if this is the title"
    if at == len(lines):
        return f"the text has no title: {cure}"
    here = f"line {lines[at].number}: “{lines[at].text[:40]}” stands where the title is expected"
    return f"{here}. The text has no title: {cure}"


def _repeated(lines: Sequence[Line]) -> int:
    """The index at which the title stands again, below that of a web page; 0 if it does not."""
    head = lines[: head_end(lines)]
    known = titles(head)
    for i in reversed(range(len(head))):
        above = next((words for words in _runs(head, i) if known[words] < i), None)
        if above and not any(line.dense[0] in "（(" for line in head[known[above] : i]):
            return i
    return 0


def _is_decree(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is part of a decree that is printed above the title."""
    decree = any(DECREE.fullmatch(line.dense) for line in lines[: at + 1])
    later = any(TITLE_ENDS.fullmatch(line.dense) for line in lines[at + 1 :])
    own = TITLE_ENDS.fullmatch(lines[at].dense) and not DECREE.fullmatch(lines[at].dense)
    if ANNEXED.fullmatch(lines[at].dense) and later:
        return True
    begins = decree or any(DECREE.fullmatch(line.dense) for line in lines[at : at + 3])
    return bool(begins and later and not (own and not ended(lines[at].dense)))


def _goes_on(title: str, line: Line) -> bool:
    """Whether the line is the rest of this title, or its beginning if it is empty."""
    dense = line.dense
    if title and _REMARK.fullmatch(dense):
        return True
    if dense[0] in OPENERS or begins_text(line):
        return False
    if ended(dense) or DATED.fullmatch(dense) or len(dense) > LONGEST:
        return False
    if not title:
        return True
    if TITLE_ENDS.fullmatch(title):
        return bool(TITLE_ENDS.fullmatch(dense)) and not DECREE.fullmatch(dense)
    return not DECREE.fullmatch(dense)
