"""A statute as the files of a source/ tree, with its doubts as comments for the editor."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.importing.statute import Statute
from generator.importing.tree import Block
from generator.model.levels import DIVISIONS, Level
from generator.model.output import OutputFile

_NO_NOTE = "（待填）"


@dataclass(frozen=True)
class Facts:
    """What the text does not tell of itself. Dates are ISO 8601; None: as the text says."""

    id: str
    jurisdiction: str
    adopted_by: str
    adopted: str | None = None
    in_force: str | None = None


def source_files(statute: Statute, facts: Facts) -> Iterator[OutputFile]:
    """regulation.yml, a file for each division at the top, and what was left out."""
    yield OutputFile("regulation.yml", _regulation(statute, facts).encode())
    tops = statute.provisions
    if tops and tops[0].level is Level.ARTICLE:
        loose = [one for one in tops if one.level is Level.ARTICLE]
        yield OutputFile("chapters/01.yml", _articles(loose, "").encode())
    width = max(2, len(str(len(tops))))
    for count, block in enumerate((one for one in tops if one.level in DIVISIONS), start=1):
        text = "".join(_division(block, ""))
        yield OutputFile(f"chapters/{count:0{width}}.yml", text.encode())
    rest = [f"{one.line}: {one.why}: {one.text}" for one in statute.left_out]
    rest += [f"{one.number}: the preamble: {one.text}" for one in statute.preamble]
    rest += [f"{one.number}: the annex: {one.text}" for one in statute.annex]
    if rest:
        yield OutputFile("left-out.txt", ("\n".join(rest) + "\n").encode())


def adopted_on(statute: Statute) -> str | None:
    """The first date of the note."""
    return _date(statute.note)


def in_force_from(statute: Statute) -> str | None:
    """自……起施行, in the last article."""
    waiting, last = list(statute.provisions), ""
    while waiting:
        block = waiting.pop(0)
        waiting = block.children + waiting
        last = block.text if "起施行" in block.text else last
    found = re.search(r"自([^自]*?)起施行", last)
    return _date(found[1]) if found else None


def _date(text: str) -> str | None:
    found = re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", text)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


def _regulation(statute: Statute, facts: Facts) -> str:
    adopted = facts.adopted or adopted_on(statute)
    in_force = facts.in_force or in_force_from(statute)
    for name, date in (("adopted", adopted), ("in-force", in_force)):
        if date is None:
            raise ValueError(f"the text does not say the date. Add --{name} YYYY-MM-DD")
    note = statute.note or _NO_NOTE
    printed = statute.title + note + "".join(map(_printed, statute.provisions))
    told = {
        "id": facts.id, "jurisdiction": facts.jurisdiction, "title": statute.title,
        "short_title": statute.title, "note": note,
        "adopted_by": facts.adopted_by, "adopted": adopted, "in_force": in_force,
        "source": {
            "description": "导入的文本",
            "text_sha256": hashlib.sha256("".join(printed.split()).encode()).hexdigest(),
        },
    }  # fmt: skip
    doubt = "" if statute.note else "# confirm: the text has no note under its title\n"
    return doubt + yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10**6)


def _printed(block: Block) -> str:
    return (block.label or "") + block.text + "".join(map(_printed, block.children))


def _division(block: Block, margin: str) -> Iterator[str]:
    yield from _comments(block, margin)
    if block.label:
        yield f"{margin}label: {_scalar(block.label)}\n"
    yield f"{margin}heading: {_scalar(block.text)}\n"
    articles = [one for one in block.children if one.level is Level.ARTICLE]
    divisions = [one for one in block.children if one.level in DIVISIONS]
    if articles:
        yield _articles(articles, margin)
    if divisions:
        yield f"{margin}divisions:\n"
        for one in divisions:
            yield _as_entry("".join(_division(one, margin + "  ")), margin)


def _articles(articles: list[Block], margin: str) -> str:
    return f"{margin}articles:\n" + "".join(
        _as_entry("".join(_article(one, margin + "  ")), margin) for one in articles
    )


def _article(block: Block, margin: str) -> Iterator[str]:
    yield from _comments(block, margin)
    yield f"{margin}label: {_scalar(block.label or '')}\n{margin}paragraphs:\n"
    for one in block.children:
        yield from _comments(one, margin)
        if not one.children:
            yield f"{margin}- {_scalar(one.text)}\n"
            continue
        yield f"{margin}- text: {_scalar(one.text)}\n{margin}  items:\n"
        for item in one.children:
            yield from _comments(item, margin + "  ")
            yield f"{margin}  - label: {_scalar(item.label or '')}\n{margin}    text: {_scalar(item.text)}\n"
            if item.children:
                yield f"{margin}    subitems:\n"
            for sub in item.children:
                yield f"{margin}    - label: {_scalar(sub.label or '')}\n{margin}      text: {_scalar(sub.text)}\n"


def _as_entry(text: str, margin: str) -> str:
    """The first line that is no comment gets the dash of the list."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
    lines[at] = f"{margin}- " + lines[at].removeprefix(margin + "  ")
    return "".join(lines)


def _comments(block: Block, margin: str) -> Iterator[str]:
    for doubt in block.doubts:
        yield f"{margin}# confirm: line {block.line} of the text: {doubt}\n"


def _scalar(text: str) -> str:
    return yaml.safe_dump(text, allow_unicode=True, width=10**9).removesuffix("...\n").rstrip("\n")
