"""What is told of a statute as a whole: by a person, by its text, and what an editor is asked."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.dates import (
    adopter,
    days_of_adoption,
    on_publication,
    repealed,
    tells_its_start,
)
from generator.importing.days import Said, adoption, dated_lines, entry_into_force
from generator.importing.naming import LONGEST
from generator.importing.statute import Statute
from generator.model.kinds import Kind, kind_of

Question = tuple[int, str]
"""What an editor is asked, with the line that it is about; 0 where it is about none."""

_LONGEST_QUOTE = 60


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


@dataclass(frozen=True)
class Known:
    """What stands in regulation.yml beside title and note, and the questions about it."""

    adopted: datetime.date
    in_force: datetime.date
    as_amended: datetime.date | None
    adopted_by: str | None
    questions: tuple[Question, ...]


def known(statute: Statute, facts: Facts) -> Known:
    """What is known of the statute. Raises MissingDate where a date is not known for sure,
    ValueError where a fact has a wrong form.
    """
    _check_names(facts)
    adoptions, starts = adoption(statute), entry_into_force(statute)
    adopted = _day("adopted", facts.adopted, adoptions, _hint_of_adoption(statute))
    in_force = _day("in_force", facts.in_force, starts, _hint_of_start(statute, starts))
    last = max(days_of_adoption(statute.note), default="")
    changed = last > max(in_force.isoformat(), adopted.isoformat())
    asked = [
        *_of_the_whole(statute, facts, changed=changed),
        *_of_a_day("adopted", facts.adopted, adopted, adoptions, "the note"),
        *_of_a_day("in_force", facts.in_force, in_force, starts, "第"),
    ]
    if in_force < adopted:
        line = next((one.line for one in starts if one.day == in_force.isoformat()), 0)
        asked.append((line, f"in_force is {in_force}, before the day of adoption, {adopted}"))
    amended = datetime.date.fromisoformat(last) if changed else None
    by = facts.adopted_by or adopter(statute.note)
    return Known(adopted, in_force, amended, by, tuple(asked))


def _day(name: str, given: str | None, said: Sequence[Said], hint: str) -> datetime.date:
    """The day that a person gave, else the surest that the text says."""
    sure = next((one.day for one in said if one.sure), None)
    if given is None and sure is None:
        raise MissingDate(name, hint)
    try:
        return datetime.date.fromisoformat(given or sure or "")
    except ValueError as wrong:
        option = name.replace("_", "-")
        raise ValueError(f"--{option} {given} is no date. Write YYYY-MM-DD") from wrong


def _hint_of_adoption(statute: Statute) -> str:
    """The dates above the text that may be the day, or not."""
    seen = [f"line {line} has “{_quoted(text)}”" for line, text in dated_lines(statute)]
    return f" of adoption for sure: {'; '.join(seen[:3])}" if seen else " of adoption"


def _hint_of_start(statute: Statute, starts: Sequence[Said]) -> str:
    """What the text says of its entry into force, without naming one day."""
    if on_publication(statute.last_article):
        seen = [f"; line {line} has “{_quoted(text)}”" for line, text in dated_lines(statute)]
        return f" (it says 自公布之日起; the day of publication is not in it{''.join(seen[:3])})"
    seen = [f"line {one.line} says “{_quoted(one.words)}”" for one in starts]
    return f" of entry into force for sure: {'; '.join(seen)}" if seen else " of entry into force"


def _of_a_day(
    name: str, given: str | None, day: datetime.date, said: Sequence[Said], usual: str
) -> Iterator[Question]:
    """What to ask of a day read in an unusual place, and of each other that the text names."""
    sure = next((one for one in said if one.sure), None)
    if sure and not given and not sure.where.startswith(usual):
        yield sure.line, f"{name} was read from {sure.where}: “{_quoted(sure.words)}”"
    others = {one.day: one for one in reversed(said) if one.day != day.isoformat()}
    for one in sorted(others.values(), key=lambda one: one.line):
        words = f"{name} is {day}, but {one.where} names {one.day or 'no day'}"
        yield one.line, f"{words}: “{_quoted(one.words)}”"


def _of_the_whole(statute: Statute, facts: Facts, *, changed: bool) -> Iterator[Question]:
    if not statute.note:
        yield 0, "the text has no note under its title"
    if not facts.adopted_by:
        read = " was read from the note" if adopter(statute.note) else ": the text does not tell"
        yield 0, f"who adopted it{read}"
    if changed:
        yield (
            0,
            "the text was amended before; as_amended is the last day of the note. Write the day "
            "from which this text applies",
        )
    if words := repealed(statute.note):
        yield statute.head.note_line, f"the note says that the statute was repealed: “{words}”"
    if kind_of(statute.title) is Kind.OTHER:
        yield 0, "the title does not say what kind of statute this is"
    if not tells_its_start(statute.last_article):
        yield 0, "the last article does not say from when the text applies: is the end missing?"


def _quoted(words: str) -> str:
    words = "".join(words.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def _check_names(facts: Facts) -> None:
    """Raises ValueError where a name has a form that the loaders refuse."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", facts.id) or len(facts.id) > LONGEST:
        raise ValueError(f"--id {facts.id} is no name for addresses. Use letters, figures, hyphens")
    if not re.fullmatch(r"[a-z]{2}(-[a-z0-9]+)*", facts.jurisdiction):
        raise ValueError(f"--jurisdiction {facts.jurisdiction} is none. Write cn, or cn-js")
    if facts.adopted_by is not None and not facts.adopted_by.strip():
        raise ValueError("--adopted-by is empty. Name who adopted the statute, or leave it out")
