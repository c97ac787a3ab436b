"""Writes a statute as the files of a source/ tree."""

from collections.abc import Iterator, Sequence

import yaml

from generator.importing.facts import Facts, Known
from generator.importing.statute import Statute
from generator.importing.yaml_text import (
    LEFT_OUT,
    annex_text,
    articles_text,
    comments,
    division_text,
    preamble_text,
    shown,
)
from generator.model.kinds import Kind, kind_of
from generator.model.levels import DIVISIONS, Level
from generator.model.output import OutputFile
from generator.model.provisions import digest

_TO_FILL_IN = "（待填）"


def source_files(statute: Statute, facts: Facts, known: Known) -> Iterator[OutputFile]:
    """regulation.yml, a file for each outermost provision, and left-out.txt."""
    yield _file("regulation.yml", _regulation(statute, facts, known))
    if statute.preamble:
        yield _file("preamble.yml", preamble_text(statute.preamble))
    tops = statute.provisions
    loose = [top for top in tops if top.level is Level.ARTICLE]
    written = [articles_text(loose, "")] if loose else []
    written += ["".join(division_text(top, "")) for top in tops if top.level in DIVISIONS]
    yield from _numbered("chapters", written)
    yield from _numbered("annexes", [annex_text(annex) for annex in statute.annexes])
    rest = [
        f"{dropped.line}: {dropped.why}: {shown(dropped.text)}\n" for dropped in statute.left_out
    ]
    if rest:
        yield _file(LEFT_OUT, "".join(rest))


def _numbered(folder: str, texts: Sequence[str]) -> Iterator[OutputFile]:
    width = max(2, len(str(len(texts))))
    for count, text in enumerate(texts, start=1):
        yield _file(f"{folder}/{count:0{width}}.yml", text)


def _file(path: str, text: str) -> OutputFile:
    return OutputFile(path, text.encode())


def _regulation(statute: Statute, facts: Facts, known: Known) -> str:
    fields: dict[str, object] = {
        "id": facts.id,
        "jurisdiction": facts.jurisdiction,
        "title": statute.title,
        "short_title": statute.title,
        "note": statute.note,
        "adopted_by": known.adopted_by or _TO_FILL_IN,
        "adopted": known.adopted,
        "in_force": known.in_force,
        "source": {
            "description": "导入的纯文本",
            "text_sha256": digest(statute.printed(statute.note)),
        },
    }
    if known.as_amended:
        fields["as_amended"] = known.as_amended
    if statute.gaps:
        fields["out_of_turn"] = statute.gaps
    if kind_of(statute.title) is Kind.OTHER:
        fields["kind"] = Kind.OTHER.value
    if not statute.note:
        del fields["note"]
    asked = (
        f"# confirm: {f'line {line} of the text: ' if line else ''}{shown(question)}\n"
        for line, question in known.questions
    )
    dumped: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10**6)
    return "".join([*comments(statute.head, ""), *asked, dumped])
