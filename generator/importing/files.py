"""Writes a statute as the files of a source/ tree."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.importing.dates import adopter, dates, in_force_from, tells_its_start
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


class MissingDate(ValueError):
    """The text does not say a date that is needed. `name`: the field of Facts that can give it."""

    def __init__(self, name: str, hint: str) -> None:
        option = name.replace("_", "-")
        super().__init__(f"the text does not say the date{hint}. Add --{option} YYYY-MM-DD")
        self.name = name


@dataclass(frozen=True)
class Facts:
    """What a person gives beside the text. Dates are ISO 8601. None: to be read from the text."""

    id: str
    jurisdiction: str = "cn"
    adopted_by: str | None = None
    adopted: str | None = None
    in_force: str | None = None


def source_files(statute: Statute, facts: Facts) -> Iterator[OutputFile]:
    """regulation.yml, a file for each outermost provision, and left-out.txt.

    Raises MissingDate where a date is not known, ValueError where a fact has a wrong form.
    """
    yield _file("regulation.yml", _regulation(statute, facts))
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


def _regulation(statute: Statute, facts: Facts) -> str:
    adopted = _day("adopted", facts.adopted, next(iter(dates(statute.note)), None), statute)
    in_force = _day("in_force", facts.in_force, in_force_from(statute.last_article), statute)
    adopted_by = facts.adopted_by or adopter(statute.note)
    _check_names(facts)
    fields: dict[str, object] = {
        "id": facts.id,
        "jurisdiction": facts.jurisdiction,
        "title": statute.title,
        "short_title": statute.title,
        "note": statute.note,
        "adopted_by": adopted_by or _TO_FILL_IN,
        "adopted": adopted,
        "in_force": in_force,
        "source": {
            "description": "导入的纯文本",
            "text_sha256": digest(statute.printed(statute.note)),
        },
    }
    if as_amended := _last_amended(statute, facts):
        fields["as_amended"] = as_amended
    if statute.gaps:
        fields["out_of_turn"] = statute.gaps
    if kind_of(statute.title) is Kind.OTHER:
        fields["kind"] = Kind.OTHER.value
    if not statute.note:
        del fields["note"]
    asked = (f"# confirm: {question}\n" for question in questions(statute, facts))
    dumped: str = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10**6)
    return "".join([*comments(statute.head, ""), *asked, dumped])


def questions(statute: Statute, facts: Facts) -> Iterator[str]:
    """What an editor is asked about the statute as a whole."""
    if not statute.note:
        yield "the text has no note under its title"
    if not facts.adopted_by:
        read = " was read from the note" if adopter(statute.note) else ": the text does not tell"
        yield f"who adopted it{read}"
    if _last_amended(statute, facts):
        yield (
            "the text was amended before; as_amended is the last day of the note. Write the day "
            "from which this text applies"
        )
    if kind_of(statute.title) is Kind.OTHER:
        yield "the title does not say what kind of statute this is"
    if not tells_its_start(statute.last_article):
        yield "the last article does not say from when the text applies: is the end missing?"


def _last_amended(statute: Statute, facts: Facts) -> datetime.date | None:
    """The last date in the note, if it is later than the entry into force: then of an amendment."""
    last = max(dates(statute.note), default="")
    in_force = facts.in_force or in_force_from(statute.last_article)
    return datetime.date.fromisoformat(last) if in_force and last > in_force else None


def _check_names(facts: Facts) -> None:
    """Raises ValueError where a name has a form that the loaders refuse."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", facts.id) or len(facts.id) > 80:
        raise ValueError(f"--id {facts.id} is no name for addresses. Use letters, figures, hyphens")
    if not re.fullmatch(r"[a-z]{2}(-[a-z0-9]+)*", facts.jurisdiction):
        raise ValueError(f"--jurisdiction {facts.jurisdiction} is none. Write cn, or cn-js")
    if facts.adopted_by is not None and not facts.adopted_by.strip():
        raise ValueError("--adopted-by is empty. Name who adopted the statute, or leave it out")


def _day(name: str, given: str | None, read: str | None, statute: Statute) -> datetime.date:
    """The date that a person gave, else the one read from the text. Raises MissingDate, ValueError."""
    if given is None and read is None:
        hint = ""
        if name == "in_force" and "公布之日起" in statute.last_article:
            hint = " (it says 自公布之日起; the day of publication is not in it)"
        raise MissingDate(name, hint)
    try:
        return datetime.date.fromisoformat(given or read or "")
    except ValueError as wrong:
        option = name.replace("_", "-")
        raise ValueError(f"--{option} {given} is no date. Write YYYY-MM-DD") from wrong
