"""Writes blocks as YAML for an editor, with each text on a line, and each doubt as a comment above."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import yaml

from generator.importing.annexes import Annex
from generator.importing.block import Block, Noted
from generator.importing.contents import LISTED
from generator.importing.lines import LeftOut
from generator.model.levels import DIVISIONS, Level

LEFT_OUT = "left-out.txt"
"""The file that lists what is in none of the others."""

_LONG_RUN = 8
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\x00-\x20][^\s:#]*")
_CHINESE = re.compile("[\u3000-\uffef]")


def comments(block: Noted, margin: str) -> Iterator[str]:
    """The remarks on a block as comments: what to confirm, and what was left out."""
    for line, doubt in sorted(block.doubts):
        yield f"{margin}# confirm: line {line} of the text: {shown(doubt)}\n"
    for line, words in runs(block.dropped):
        yield f"{margin}# left out: line {line} of the text: {words}\n"


def runs(left_out: Sequence[LeftOut]) -> Iterator[tuple[int, str]]:
    """Line and description of each piece left out; of a long list of contents only its ends."""
    for why, group in groupby(left_out, key=lambda dropped: dropped.why):
        run = [*group]
        if why == LISTED and len(run) > _LONG_RUN:
            ends = f"{shown(run[0].text)} … {shown(run[-1].text)}"
            yield run[0].line, f"{why}, to line {run[-1].line}: {ends}"
        else:
            yield from ((dropped.line, f"{why}: {shown(dropped.text)}") for dropped in run)


def shown(text: str) -> str:
    """The text on one line, with characters that cannot be seen as \\uXXXX."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def preamble_text(block: Block) -> str:
    """The content of preamble.yml."""
    lines = [*comments(block, "")]
    if block.text:
        lines.append(f"heading: {_scalar(block.text)}\n")
    lines.append("paragraphs:\n")
    for paragraph in block.children:
        lines += [*comments(paragraph, ""), f"- {_scalar(paragraph.text)}\n"]
    return "".join(lines)


def annex_text(annex: Annex) -> str:
    """The content of annexes/NN.yml."""
    lines = [*comments(annex, "")]
    lines += [f"label: {_scalar(annex.label)}\n"] if annex.label else []
    lines += [f"heading: {_scalar(annex.heading)}\n"] if annex.heading else []
    lines += ["paragraphs:\n", *(f"- {_scalar(line.whole)}\n" for line in annex.lines)]
    return "".join(lines)


def division_text(block: Block, margin: str) -> Iterator[str]:
    """The keys of a division with all below it, indented by the margin."""
    yield from comments(block, margin)
    if block.label:
        yield f"{margin}label: {_scalar(block.label)}\n"
    yield f"{margin}heading: {_scalar(block.text)}\n"
    inner = [child for child in block.children if child.level is Level.ARTICLE]
    if inner:
        yield articles_text(inner, margin)
    divisions = [child for child in block.children if child.level in DIVISIONS]
    if divisions:
        yield f"{margin}divisions:\n"
    for division in divisions:
        yield _as_entry("".join(division_text(division, margin + "  ")), margin)


def articles_text(blocks: Sequence[Block], margin: str) -> str:
    """The key `articles` with these articles."""
    entries = (_as_entry("".join(_article(block, margin + "  ")), margin) for block in blocks)
    return f"{margin}articles:\n" + "".join(entries)


def _article(block: Block, margin: str) -> Iterator[str]:
    yield from comments(block, margin)
    yield f"{margin}label: {_scalar(block.label or '')}\n{margin}paragraphs:\n"
    for paragraph in block.children:
        yield from comments(paragraph, margin)
        if paragraph.children:
            yield f"{margin}- text: {_scalar(paragraph.text)}\n{margin}  items:\n"
            yield from _labelled(paragraph.children, margin + "  ")
        else:
            yield f"{margin}- {_scalar(paragraph.text)}\n"


def _labelled(blocks: Sequence[Block], margin: str) -> Iterator[str]:
    """The entries of items or subitems."""
    for block in blocks:
        yield from comments(block, margin)
        yield f"{margin}- label: {_scalar(block.label or '')}\n{margin}  text: {_scalar(block.text)}\n"
        if block.children:
            yield f"{margin}  subitems:\n"
            yield from _labelled(block.children, margin + "  ")


def _as_entry(text: str, margin: str) -> str:
    """The keys of an entry with the dash of the list before the first line that is no comment."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    lines[at] = f"{margin}- " + lines[at].removeprefix(margin + "  ")
    return "".join(lines)


def _scalar(text: str) -> str:
    """The text as a scalar; the library decides about any that may need quotes."""
    if _PLAIN.fullmatch(text) and _CHINESE.search(text) and text.isprintable():
        return text
    dumped: str = yaml.safe_dump(text, allow_unicode=True, width=10**9)
    return dumped.removesuffix("...\n").rstrip("\n")
