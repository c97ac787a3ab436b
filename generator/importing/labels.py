"""Reads the label at the start of a line: of a division, an article, an item or a subitem."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.importing.lines import Line
from generator.model.levels import DIVISIONS, Level, read_label
from generator.model.numbering import Number, to_chinese

SUPPLEMENT = "附则"
BARE = ("总则", "分则", "附则", "罚则")
"""Headings that some statutes print without a number."""

_DIGIT = "[零〇○一二两三四五六七八九十百千0-9０-９]"
_NUMERAL = rf"{_DIGIT}(?:\s?{_DIGIT}){{0,9}}"
_INSERTED = rf"(?:之{_DIGIT}{{1,5}}(?![条款项节章编]))*"
_DIVISION = re.compile(rf"(第\s*{_NUMERAL}\s*(?:分编|编|章|节){_INSERTED})(.*)")
_ARTICLE = re.compile(rf"(第\s*{_NUMERAL}\s*条{_INSERTED})(.*)")
_ITEM = re.compile(rf"([（(]\s*{_NUMERAL}\s*[）)])(.*)")
_SUBITEM = re.compile(r"([0-9０-９]{1,2}\s?[.．、]|[⒈-⒛])(?![0-9０-９])(.*)")
_CITES = re.compile(
    r"[、，,；;。.：:）)》”和及与或至到的规所第项目款之]|以外|以上|以下|中规定|中的|内的|其他"
)
"""What stands behind a label that is cited. Only a blank after the label can say otherwise."""

_CITES_DIVISION = re.compile(r"[、，,；;的]|规定|(?:和|及|或者?|至|到)第")
_CITES_ITEM = re.compile(r"[、，,；;。：:）)”项目]|(?:和|及|与|或者?|至|到)[（(第前]")

_NOT_CITED = "(?![之、，和及与或至到的规所项款])"
_BEHIND = r"(?<=[。；：:;”）])\s?"
_LONGEST_HEADING = 80
_NO_HEADING = re.compile("[。；：！？;!?]")


@dataclass(frozen=True, slots=True)
class Opening:
    """A label at the start of a line, without blanks, and the words behind it. A line with such a
    label may open a provision, or cite one in mid-sentence.
    """

    level: Level
    number: Number | None
    label: str
    rest: str
    cites: bool
    """Whether the words behind it read as if the label were cited."""

    spaced: bool
    """Whether a blank stands behind the label, or nothing at all."""

    as_printed: str
    """The label with the blanks within it."""

    def relabelled(self, number: Number) -> "Opening":
        """The same with another number, also in its label."""
        assert self.number
        main = str(self.number.main)
        plain = main in self.label
        new = str(number.main) if plain else to_chinese(number.main)
        old = main if plain else re.sub("[第条（()）]", "", self.label)
        return replace(self, number=number, label=self.label.replace(old, new))


@lru_cache(maxsize=1 << 16)
def opening_of(line: Line) -> Opening | None:
    """The label at the start of the line; None if it has none."""
    first = line.text[0]
    if first == "第":
        return _article(line.text) or _division(line)
    if first in "（(":
        return _matched(_ITEM, Level.ITEM, line.text)
    if first.isdecimal() or "⒈" <= first <= "⒛":
        return _matched(_SUBITEM, Level.SUBITEM, line.text)
    if line.dense in BARE:
        return Opening(Level.CHAPTER, None, "", line.dense, False, True, "")
    return None


def opens_article(line: Line) -> bool:
    """Whether the line begins with the label of an article."""
    opening = opening_of(line)
    return opening is not None and opening.level is Level.ARTICLE


def article_label_in(text: str, number: Number, start: int) -> re.Match[str] | None:
    """The label of the article with this number, behind a sentence within the text, from `start`
    on. Group 1 is the label.
    """
    inserted = "".join(f"之{to_chinese(part)}" for part in number.inserted)
    for main in (to_chinese(number.main), str(number.main)):
        core = f"第{main}条{inserted}"
        if core in text:  # most texts have none, and a pattern for each number costs time
            match = re.compile(rf"{_BEHIND}({core}{_NOT_CITED})(?=.)").search(text, start)
            if match:
                return match
    return None


def item_label_in(text: str, main: int, start: int, *, plain: bool) -> re.Match[str] | None:
    """The same for an item: （一）, or with `plain` （1）."""
    numeral = str(main) if plain else to_chinese(main)
    if numeral not in text:
        return None
    wanted = rf"{_BEHIND}([（(]{numeral}[）)](?![、，项至]))(?=.)"
    return re.compile(wanted).search(text, start)


def is_plain(label: str) -> bool:
    """Whether the number of a label is in Arabic figures: all labels of a list are alike."""
    return any(char.isdecimal() for char in label)


def _article(text: str) -> Opening | None:
    return _matched(_ARTICLE, Level.ARTICLE, text)


def _division(line: Line) -> Opening | None:
    match = _DIVISION.fullmatch(line.text)
    if not match or len(line.dense) > _LONGEST_HEADING or _NO_HEADING.search(line.dense):
        return None
    opening = _opening_from(match[1], match[2])
    return (
        opening
        if opening and opening.level in DIVISIONS and line.dense[-1] not in "，,（《"
        else None
    )


def _matched(pattern: re.Pattern[str], level: Level, text: str) -> Opening | None:
    match = pattern.fullmatch(text)
    opening = _opening_from(match[1], match[2]) if match else None
    return opening if opening and opening.level is level else None


def _opening_from(printed: str, rest: str) -> Opening | None:
    label = "".join(printed.split())
    read = read_label(label)
    if read is None:
        return None
    spaced = not rest or rest[0].isspace()
    dense = "".join(rest.split())
    cites = _citing(read[0]).match(dense)
    return Opening(read[0], read[1], label, dense, bool(cites), spaced, printed)


def _citing(level: Level) -> re.Pattern[str]:
    if level in DIVISIONS:
        return _CITES_DIVISION
    return _CITES if level is Level.ARTICLE else _CITES_ITEM
