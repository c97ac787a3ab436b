"""The lines of a pasted text, without what pasting, PDFs and web pages leave in them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u2060\u00ad"))
_PAGE_NUMBER = re.compile(
    r"[-—－–·\s]*(?:第\s*)?[0-9]{1,4}(?:\s*页)?(?:\s*/\s*[0-9]{1,4})?[-—－–·\s]*"
)


@dataclass(frozen=True)
class Line:
    """A line with its number in the file, its words, and whether it was set in from the margin."""

    number: int
    text: str
    set_in: bool
    after_gap: bool
    """Whether an empty line stands before it."""

    @property
    def dense(self) -> str:
        """Without blanks: between Chinese characters they are typography."""
        return "".join(self.text.split())


def decoded(content: bytes) -> str:
    """The text in whichever encoding Chinese files come. Raises ValueError where it is in none."""
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError("the file is in no known encoding. Save it as UTF-8")


def lines(content: bytes) -> tuple[Line, ...]:
    """The lines that say something."""
    return tuple(_lines(decoded(content)))


def _lines(text: str) -> Iterator[Line]:
    gap = True
    for number, raw in enumerate(re.split(r"\r\n|\r|\n|\f|\u2028", text), start=1):
        seen = raw.translate(_UNSEEN)
        words = " ".join(seen.split())
        if not words:
            gap = True
            continue
        set_in = unicodedata.category(seen[0]) == "Zs" or seen[0] == "\t"
        yield Line(number, words, set_in, gap)
        gap = False


def is_page_number(line: Line) -> bool:
    """A number alone on its line, as the foot of a page."""
    return _PAGE_NUMBER.fullmatch(line.text) is not None
