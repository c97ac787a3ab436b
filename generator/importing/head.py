"""What stands before the first article: title, note, contents, preamble."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.block import Block, Noted
from generator.importing.breaks import Breaks, ended
from generator.importing.labels import SUPPLEMENT, Opening, opening
from generator.importing.lines import LeftOut, Line
from generator.model.kinds import ENDINGS
from generator.model.levels import DIVISIONS, Level
from generator.model.numbering import Number

_CONTENTS = ("目录", "目次")
_PREAMBLE = ("序言", "前言", "序")
_TITLE_ENDS = re.compile(rf".*(?:{'|'.join(ENDINGS)})(?:[（(].{{1,20}}[）)])?")
_DECREE = re.compile(
    r".*令|第\s*[0-9零〇一二三四五六七八九十百千]+\s*号|.*公告|.*[〔\[（(]\d{4}[〕\]）)].*号|主席.{2,4}|总理.{2,4}|部长.{2,4}"
)
_DATED = re.compile(r"(?:根据|自)?(?:\d{4}|[一二][九〇○零0-9一二三四五六七八]{3})年.*")
_CLAUSE_ENDS = re.compile("(?:通过|批准|公布|发布|施行|修正|修订|修改|》)$")
_CLAUSE = re.compile(r"根据|自?\d{4}年")
_ANNEXED = re.compile("附件?[一二三四五六七八九十0-9]*[：:]?")
_TITLE_REMARK = re.compile(
    r"[（(](?:试行|暂行|草案|修订|修正|修订版|送审稿|征求意见稿|修订草案)[）)]"
)
_PROMULGATES = re.compile("现予(?:公布|发布)")
_SHORT = 40


@dataclass
class Head(Noted):
    """What was read before the first heading or article."""

    title: str = ""
    note: str = ""
    preamble: Block | None = None


def body_start(lines: Sequence[Line], first: int) -> int:
    """Where the headings of the body begin, or its first article: behind any list of contents."""
    found = [(i, one) for i in range(first) if (one := _division(lines[i])) and one.number]
    if not found:
        return first - 1 if first and lines[first - 1].dense == "总则" else first
    top = min(DIVISIONS.index(one.level) for _, one in found)
    starts = [i for i, one in found if DIVISIONS.index(one.level) == top and _opens(one)]
    listed = any(lines[i].dense in _CONTENTS for i in range(first))
    start = starts[-1] if starts else found[0][0]
    only_in_contents = listed and len(starts) == 1 and _is_list(lines[start:first])
    return first if only_in_contents else start


def _opens(one: Opening) -> bool:
    return one.number == Number(1)


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether headings of one level follow one another with no article between."""
    levels = [one.level for line in lines if (one := _division(line))]
    return len(levels) != len(set(levels))


def preamble_start(lines: Sequence[Line], end: int) -> int | None:
    """The last 序言 that words follow; in a list of contents other headings follow it."""
    for i in reversed(range(end - 1)):
        if lines[i].dense in _PREAMBLE and not _division(lines[i + 1]):
            return i
    return None


def read_head(lines: Sequence[Line], end: int, breaks: Breaks, left_out: list[LeftOut]) -> Head:
    """All before the body. Raises ValueError where there is no title."""
    head = Head()
    at = _title(lines[:end], head, left_out)
    at = _note(lines[:end], at, head)
    words: list[Line] = []
    begun = preamble_start(lines, end)
    contents = False
    for i in range(at, end):
        line = lines[i]
        contents = contents or line.dense in _CONTENTS or _division(line) is not None
        if begun is not None and i >= begun:
            words.append(line)
        elif contents:
            left_out.append(LeftOut(line.number, line.text, "the list of contents"))
        elif _PROMULGATES.search(line.dense):
            left_out.append(LeftOut(line.number, line.text, "the decree that promulgates it"))
        elif begun is None and (words or (ended(line.dense) and not _DECREE.fullmatch(line.dense))):
            words.append(line)
        else:
            left_out.append(LeftOut(line.number, line.text, "it stands between note and text"))
    if words:
        head.preamble = _preamble(words, begun is not None, breaks)
    return head


def _title(lines: Sequence[Line], head: Head, left_out: list[LeftOut]) -> int:
    at = 0
    while at < len(lines) and _is_decree(lines, at):
        left_out.append(LeftOut(lines[at].number, lines[at].text, "it stands before the title"))
        at += 1
    first = at
    while at < len(lines) and _goes_on(head.title, lines[at]):
        head.title += lines[at].dense
        at += 1
    if not head.title:
        raise ValueError(
            "the text has no title: put it on the first line, above the note and 第一条"
        )
    if at - first > 1:
        head.doubts.append((lines[first].number, f"the title stands on {at - first} lines"))
    return at


def _is_decree(lines: Sequence[Line], at: int) -> bool:
    """Whether the decree that promulgates the statute is printed above its title."""
    decree = any(_DECREE.fullmatch(line.dense) for line in lines[: at + 1])
    later = any(_TITLE_ENDS.fullmatch(line.dense) for line in lines[at + 1 :])
    own = _TITLE_ENDS.fullmatch(lines[at].dense) and not _DECREE.fullmatch(lines[at].dense)
    if _ANNEXED.fullmatch(lines[at].dense) and later:
        return True
    begins = decree or any(_DECREE.fullmatch(line.dense) for line in lines[at : at + 3])
    return bool(begins and later and not (own and not ended(lines[at].dense)))


def _goes_on(title: str, line: Line) -> bool:
    dense = line.dense
    if title and _TITLE_REMARK.fullmatch(dense):
        return True
    other = dense[0] in "（(" or dense in (*_CONTENTS, *_PREAMBLE) or _division(line)
    if other or ended(dense) or _DATED.fullmatch(dense) or len(dense) > 2 * _SHORT:
        return False
    if not title:
        return True
    if _TITLE_ENDS.fullmatch(title):
        return bool(_TITLE_ENDS.fullmatch(dense)) and not _DECREE.fullmatch(dense)
    return not _DECREE.fullmatch(dense)


def _note(lines: Sequence[Line], at: int, head: Head) -> int:
    """The notes in brackets under the title; a line that begins with a date is one too."""
    # A lone remark in brackets may belong to the title; it dates nothing then.
    first = at
    while at < len(lines):
        dense = lines[at].dense
        bare = _DATED.fullmatch(dense) and not _division(lines[at])
        if dense[0] not in "（(" and not (bare and dense not in _CONTENTS):
            break
        if dense[0] not in "（(":
            head.doubts.append(
                (lines[at].number, "this was taken for the note; it has no brackets")
            )
            at += 1
            continue
        depth = 0
        while at < len(lines):
            depth += sum((char in "（(") - (char in "）)") for char in lines[at].dense)
            at += 1
            if depth <= 0:
                break
    head.note = _clauses(line.text for line in lines[first:at])
    return at


def _clauses(texts: Iterable[str]) -> str:
    """The note as one, with the blank that gazettes print where a clause has ended and another
    begins; any other blank, and the end of a line, is typography.
    """
    note = ""
    for piece in (piece for text in texts for piece in text.split()):
        parted = _CLAUSE_ENDS.search(note) and _CLAUSE.match(piece)
        note += f"　{piece}" if parted else piece
    return note


def _preamble(words: Sequence[Line], headed: bool, breaks: Breaks) -> Block:
    block = Block(Level.ARTICLE, None, words[0].dense if headed else "", words[0].number)
    if not headed:
        doubt = "this stands before the first article and was taken for a preamble"
        block.doubts.append((words[0].number, doubt))
    for i in range(1 if headed else 0, len(words)):
        line = words[i]
        judged = breaks.between(words[i - 1], line) if block.children else None
        if judged is None or judged.new:
            block.children.append(Block(Level.PARAGRAPH, None, "", line.number))
        block.children[-1].text += line.dense
        if judged and judged.doubt:
            taken = "a new paragraph" if judged.new else "the rest of the one before"
            doubt = f"{judged.doubt}: “{line.dense[:20]}” was taken for {taken}"
            block.children[-1].doubts.append((line.number, doubt))
    return block


def _division(line: Line) -> Opening | None:
    found = opening(line)
    return found if found and (found.level in DIVISIONS or line.dense == SUPPLEMENT) else None
