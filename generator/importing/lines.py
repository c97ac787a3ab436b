"""The lines of a pasted text, with all that may tell where a paragraph ends."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

_LINE_END = re.compile(r"\r\n|\r|\n")
_PAGE_END = re.compile(r"[\f\v\x85\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_SILENT = frozenset("\u200b\ufeff\t")
"""Blanks of no width, which pasting leaves; the tab is a blank too."""

_MIXED = re.compile(
    r"(?=[0-9A-Za-z]*[０-９Ａ-Ｚａ-ｚ])(?=[０-９Ａ-Ｚａ-ｚ]*[0-9A-Za-z])[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+"
)
"""A number or word of full-width and plain characters at once is a slip. Of full-width ones alone
it stands as some gazettes print it.
"""

_ODD_BLANK = re.compile(r"[^\S\t \u3000]")
"""Thin blanks and their like, which no editor tells from a plain one."""

_LIMIT = 20_000_000
"""Forty times the longest Chinese law."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands: its number in the file, its words, and its place on the page."""

    number: int
    text: str
    """Blanks at the ends dropped, others as one."""

    set_in: bool
    """Whether it was set in from the margin."""

    gap: int
    """How many empty lines stand before it."""

    page_top: bool
    """Whether a page began here, or something of a page's furniture was left out before it."""

    chars: int
    columns: int
    """Its length to the margin; a Chinese character takes two columns."""

    dense: str
    """Without blanks: between Chinese characters they are typography."""

    whole: str
    """With every blank and tab within it: in a table they part the columns."""

    def with_words(self, words: str) -> "Line":
        """The same line with other words; its place on the page stays as it was."""
        return replace(self, text=words, dense=words.replace(" ", ""))


@dataclass(frozen=True)
class LeftOut:
    """Something that is no part of the law's text, as it stands, and why."""

    line: int
    text: str
    why: str


@dataclass
class Text:
    """The lines that say something; what was left out, or read otherwise than it stands."""

    lines: list[Line]
    left_out: list[LeftOut] = field(default_factory=list)
    repaired: list[tuple[int, str, str]] = field(default_factory=list)
    """The line, the character that stands there, and the one it was read as."""


def decoded(content: bytes) -> str:
    """The text in whichever encoding Chinese files come. Raises ValueError where it is in none."""
    if len(content) > _LIMIT:
        raise ValueError("the file is too large for a statute. Cut out the one that is meant")
    marks = (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    )
    named = [encoding for mark, encoding in marks if content.startswith(mark)]
    for encoding in named or ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError("the file is in no known encoding. Save it as UTF-8")


def read_lines(content: bytes) -> Text:
    """Raises ValueError where characters were lost before the file came here."""
    text = Text([])
    gap, top = 0, False
    for number, raw in enumerate(_LINE_END.split(decoded(content)), start=1):
        for i, piece in enumerate(_PAGE_END.split(raw)):
            top = top or i > 0
            seen = _seen(piece, number, text).rstrip()
            words = " ".join(seen.split())
            if not words:
                gap += i == 0
                continue
            text.lines.append(_line(number, seen, words, gap, top))
            gap, top = 0, False
    return text


def _line(number: int, seen: str, words: str, gap: int, top: bool) -> Line:
    dense = words.replace(" ", "")
    # A lone blank at a page's top is no indentation, whatever it was in the PDF.
    set_in = seen[0].isspace() and not (seen[0] == " " and not seen[1].isspace())
    columns = sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in seen)
    whole = _ODD_BLANK.sub(" ", seen.strip())
    return Line(number, words, set_in, gap, top, len(seen), columns, dense, whole)


def _seen(piece: str, number: int, text: Text) -> str:
    """The piece without what cannot be seen, and without look-alikes; both are told."""
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
