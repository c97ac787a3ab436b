"""A hook for MkDocs: blocks of HTML are kept from its Markdown parser.

The parser reads every tag of such a block twice, and then puts it out unchanged. Most of a page of
law is such blocks.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

_OPENS = re.compile(r"<(div|nav|section|ol|ul|dl|p|table|form)\b")
_KEPT = re.compile(r"<!--kept-(\d+)-->")
_aside: dict[str, list[str]] = {}
"""By page: its blocks, kept between the two events."""


def on_page_markdown(markdown: str, page: object, **_: object) -> str:
    """Put a comment in the place of each block of HTML; a page with such comments stays as it is."""
    blocks = _aside[_name(page)] = []
    if _KEPT.search(markdown):
        return markdown
    pieces: list[str] = []
    for is_html, run in groupby(_pieces(markdown), key=itemgetter(1)):
        parts = [piece for piece, _ in run]
        if is_html:  # the parser, too, leaves an empty line between one block and the next
            pieces.append(f"<!--kept-{len(blocks)}-->")
            blocks.append("\n\n".join(piece.strip("\n") for piece in parts))
        else:
            pieces += parts
    return "\n\n".join(pieces)


def on_page_content(html: str, page: object, **_: object) -> str:
    """Put each block back in the place of its comment."""
    blocks = _aside.pop(_name(page))
    return _KEPT.sub(lambda kept: blocks[int(kept[1])], html) if blocks else html


def _name(page: object) -> str:
    name: str = page.file.src_uri  # type: ignore[attr-defined]
    return name


def _pieces(markdown: str) -> Iterator[tuple[str, bool]]:
    """The pieces between blank lines, each with whether it is HTML. No element is cut."""
    waiting = iter(markdown.split("\n\n"))
    for piece in waiting:
        opened = _OPENS.match(piece)
        if opened is None:
            yield piece, False
            continue
        whole = piece
        while _depth(whole, opened[1]) > 0 and (more := next(waiting, None)) is not None:
            whole += "\n\n" + more
        yield whole, _depth(whole, opened[1]) == 0


def _depth(html: str, tag: str) -> int:
    """How many elements of this name are open at the end. Tags in texts are escaped."""
    return len(re.findall(rf"<{tag}\b", html)) - html.count(f"</{tag}>")
