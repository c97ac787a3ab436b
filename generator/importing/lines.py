"""Reads the lines of a pasted text, with all that may show where a paragraph ends."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importing.encoding import LINE_END, decoded

CHINESE = re.compile("[\u4e00-\u9fff]")
_PAGE_END = re.compile(r"[\f\v\x85\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_SILENT = frozenset("\u200b\ufeff\t")
"""Characters that are dropped without a remark, or in the case of the tab kept as a blank."""

_MIXED = re.compile(
    r"(?=[0-9A-Za-z]*[０-９Ａ-Ｚａ-ｚ])(?=[０-９Ａ-Ｚａ-ｚ]*[0-9A-Za-z])[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+"
)
"""Numbers and words of both full-width and plain characters, which are slips. Of full-width ones
alone some gazettes print them so.
"""

_ODD_BLANK = re.compile(r"[^\S\t \u3000]")
"""Blanks that no editor can tell from a plain one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text. `number`: in the file, from 1."""

    number: int
    text: str
    """Its words, each run of blanks as one, none at the ends."""

    set_in: bool
    """Whether it was set in from the margin."""

    gap: int
    """How many empty lines stand before it."""

    page_top: bool
    """Whether a page began here, or something of a page's furniture was left out before it."""

    chars: int
    columns: int
    """Its length with indentation, in characters and in columns: a Chinese character has two."""

    dense: str
    """Its words without blanks, which mean nothing between Chinese characters."""

    whole: str
    """Its words as an annex keeps them: with every blank and tab between them, which separate the
    columns of a table, and with a caption, which there is no publisher's.
    """

    def with_words(self, words: str, *, whole: str | None = None) -> "Line":
        """The same line with other words; its place on the page stays as it was."""
        dense = words.replace(" ", "")
        return replace(self, text=words, dense=dense, whole=words if whole is None else whole)

    def as_it_stood(self) -> "Line":
        """The same line with all words that it had in the text."""
        return self.with_words(" ".join(self.whole.split()), whole=self.whole)


@dataclass(frozen=True)
class LeftOut:
    """A piece of the text that is no part of the law, its line, and the reason."""

    line: int
    text: str
    why: str


@dataclass
class Text:
    """The lines with words; what was left out; what was read as something else."""

    lines: list[Line]
    left_out: list[LeftOut] = field(default_factory=list)
    repaired: list[tuple[int, str, str]] = field(default_factory=list)
    """Line, characters as they stand, and characters as which they were read."""

    doubts: list[tuple[int, str]] = field(default_factory=list)
    """What an editor is asked about lines as such, whatever becomes of them; each with its line."""


def read_lines(content: bytes) -> Text:
    """Read the lines of a file. Raises ValueError where it is too large, no text or empty, or had
    lost characters before.
    """
    text = Text([])
    gap, top = 0, False
    for number, raw in enumerate(LINE_END.split(decoded(content)), start=1):
        for i, piece in enumerate(_PAGE_END.split(raw)):
            top = top or i > 0
            seen = _seen(piece, number, text).rstrip()
            words = " ".join(seen.split())
            if not words:
                gap += i == 0
                continue
            text.lines.append(_line(number, seen, words, gap, top))
            gap, top = 0, False
    if not text.lines:
        raise ValueError("the file is empty. Save the text of a statute in it")
    return text


def _line(number: int, seen: str, words: str, gap: int, top: bool) -> Line:
    dense = words.replace(" ", "")
    # A lone blank at a page's top is no indentation, whatever it was in the PDF.
    set_in = seen[0].isspace() and not (seen[0] == " " and not seen[1].isspace())
    columns = sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in seen)
    whole = _ODD_BLANK.sub(" ", seen.strip())
    return Line(number, words, set_in, gap, top, len(seen), columns, dense, whole)


def _seen(piece: str, number: int, text: Text) -> str:
    """The piece of a line without invisible characters, which are noted as left out, and with
    look-alikes replaced, which are noted as repaired.
    """
    if piece.isascii() and piece.isprintable():
        return piece
    piece = "".join(_characters(piece, number, text))
    return _MIXED.sub(lambda match: _plain(match[0], number, text), piece)


def _characters(piece: str, number: int, text: Text) -> Iterator[str]:
    for char in piece:
        if char == "\ufffd":
            raise ValueError(
                f"line {number}: a character was lost (it shows as {char}): {piece.strip()[:40]}. "
                "Take the text again from where it came from"
            )
        if char in _SILENT:
            yield "\t" if char == "\t" else ""
        elif unicodedata.category(char) in _UNSEEN:
            if not char.isspace():
                why = f"a character that cannot be seen (U+{ord(char):04X})"
                text.left_out.append(LeftOut(number, char, why))
        elif _is_look_alike(char):
            yield _plain(char, number, text)
        else:
            yield char


def _is_look_alike(char: str) -> bool:
    """Kangxi radicals and compatibility ideographs, which PDFs give for the characters."""
    code = ord(char)
    radical = 0x2E80 <= code <= 0x2FDF
    compatibility = 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F
    return (radical or compatibility) and unicodedata.normalize("NFKC", char) != char


def _plain(run: str, number: int, text: Text) -> str:
    plain = unicodedata.normalize("NFKC", run)
    text.repaired.append((number, run, plain))
    return plain
