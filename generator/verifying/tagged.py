"""Reads a PDF as a screen reader does: by its tags, in their order, without what is no text."""

import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from struct import iter_unpack

import pikepdf

_CHARS = re.compile(r"beginbfchar(.*?)endbfchar", re.S)
_RANGES = re.compile(r"beginbfrange(.*?)endbfrange", re.S)
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWS = ("Tj", "TJ")
_READ = "BDC BMC EMC Tf Tj TJ"
"""The instructions that mark and show text; half of them draw and move."""

Marks = dict[tuple[tuple[int, int], int], str]
"""The text of each piece of marked content, by page and number."""

Letters = Mapping[int, str]
"""What each two-byte code of a font stands for."""


def text_of(content: bytes) -> str:
    """All text that is tagged, in reading order. Heads and feet are artifacts and left out."""
    with pikepdf.open(io.BytesIO(content)) as document:
        marks: Marks = {}
        for page in document.pages:
            place = page.obj.objgen
            for number, text in _marked(page):
                key = (place, number)
                marks[key] = marks.get(key, "") + text
        return _text(document.Root.StructTreeRoot, marks, None)


def _text(element: pikepdf.Object, marks: Marks, page: tuple[int, int] | None) -> str:
    if isinstance(element, pikepdf.Array):
        return "".join([_text(one, marks, page) for one in element.as_list()])
    if not isinstance(element, pikepdf.Dictionary):
        return "" if page is None else marks.get((page, int(element)), "")
    if element.get("/S") == "/TOC":
        return ""  # the contents repeat the headings
    if "/Pg" in element:
        page = element.Pg.objgen
    if element.get("/Type") == "/MCR":
        return "" if page is None else marks.get((page, int(element.MCID)), "")
    if "/ActualText" in element:
        return str(element.ActualText)
    return _text(element.K, marks, page) if "/K" in element else ""


def _marked(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Each piece of text with the number of its mark."""
    fonts = {
        str(name): _letters(font.ToUnicode.read_bytes() if "/ToUnicode" in font else b"")
        for name, font in page.Resources.get("/Font", {}).items()
    }
    letters: Letters = {}
    open_: list[tuple[int | None, bool]] = []
    for instruction in pikepdf.parse_content_stream(page, _READ):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            told = operands[1] if len(operands) > 1 else None
            inherited, silent = open_[-1] if open_ else (None, False)
            own = told.get("/MCID") if isinstance(told, pikepdf.Dictionary) else None
            number = inherited if own is None else int(own)
            if isinstance(told, pikepdf.Dictionary) and "/ActualText" in told:
                if number is not None and not silent:
                    yield number, str(told.ActualText)
                silent = True
            open_.append((number, silent))
        elif operator == "EMC":
            open_.pop()
        elif operator == "Tf":
            letters = fonts[str(operands[0])]
        elif operator in _SHOWS and open_ and open_[-1][0] is not None and not open_[-1][1]:
            number = open_[-1][0]
            yield number, "".join(_decoded(operands[0], letters))


def _decoded(shown: pikepdf.Object, letters: Letters) -> Iterator[str]:
    pieces = shown.as_list() if isinstance(shown, pikepdf.Array) else [shown]
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            for (code,) in iter_unpack(">H", bytes(piece)):
                yield letters.get(code, "\ufffd")


@cache
def _letters(table: bytes) -> Letters:
    """Read once, however many pages have the font."""
    told = table.decode("latin-1")
    found: dict[int, str] = {}
    for block in _CHARS.findall(told):
        for code, text in _PAIR.findall(block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in _RANGES.findall(told):
        for first, last, text in _RANGE.findall(block):
            start = int.from_bytes(bytes.fromhex(text), "big")
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = (start + step).to_bytes(len(text) // 2, "big").decode("utf-16-be")
    return found
