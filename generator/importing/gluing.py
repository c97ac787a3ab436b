"""Labels that are glued to the line before, found in the words that they ended up in."""

import re
from collections.abc import Callable

from generator.importing.block import Block
from generator.importing.labels import label_in
from generator.model.levels import DIVISIONS, Level, read_label
from generator.model.numbering import Number

_HEADING = re.compile(
    r"(?<=[。；”])(第[零〇一二三四五六七八九十百0-9]+(?:分编|编|章|节))([^。，；：、的规]{1,30})$"
)


def unglued(article: Block, number: Number) -> Block | None:
    """The article with this number, cut out of the words of the one before it."""
    for at, paragraph in enumerate(article.children):
        last = paragraph.innermost()
        if last is not paragraph and any(one.children for one in paragraph.children[:-1]):
            continue
        match = label_in(last.text, number, Level.ARTICLE)
        if match is None:
            continue
        new = Block(Level.ARTICLE, match[1], "", last.line)
        doubt = f"“{match[1]}” stands within a line: it was taken for the label of an article"
        new.doubts.append((last.line, doubt))
        new.children = [Block(Level.PARAGRAPH, None, last.text[match.end() :], last.line)]
        new.children += article.children[at + 1 :]
        last.text = last.text[: match.start()]
        del article.children[at + 1 :]
        return new
    return None


def items_within(paragraph: Block, until: Number) -> bool:
    """Take the items that are missing before this number out of the words before them.

    Whether they were all found; if not, nothing is changed.
    """
    have = len(paragraph.children)
    text, found = paragraph.innermost().text, []
    if have and paragraph.children[-1].children:
        return False
    for main in range(have + 1, until.main):
        match = label_in(text, Number(main), Level.ITEM)
        if match is None:
            return False
        found.append((match[1], text[: match.start()]))
        text = text[match.end() :]
    holder, line = paragraph.innermost(), paragraph.innermost().line
    for label, before in found:
        holder.text = before
        holder = Block(Level.ITEM, label, "", line)
        holder.doubts.append((line, f"“{label}” stands within a line: it was taken for an item"))
        paragraph.children.append(holder)
    holder.text = text
    return bool(found)


def heading_at_end(
    article: Block,
) -> tuple[str, Level, Number, Callable[[], tuple[Block, str]]] | None:
    """The label of a heading that stands behind the last sentence, and how to cut it off."""
    block = article.innermost()
    match = _HEADING.search(block.text)
    read = read_label(match[1]) if match else None
    if match is None or read is None or read[0] not in DIVISIONS:
        return None

    def cut() -> tuple[Block, str]:
        block.text = block.text[: match.start()]
        return block, match[2]

    return match[1], read[0], read[1], cut
