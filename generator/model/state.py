"""How far a translation has come: of one provision, and of several taken together."""

from collections.abc import Iterable
from enum import Enum

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import HEADED, UNITS
from generator.model.provisions import Provision, within
from generator.model.translation import Status


class State(Enum):
    """The state of a translation, worst last; the value names its word and its style."""

    REVIEWED = "reviewed"
    DRAFT = "draft"
    UNVERIFIED = "unverified"
    OUT_OF_DATE = "out_of_date"
    INCOMPLETE = "incomplete"


def worst(edition: Edition, language: Language, eids: Iterable[str]) -> State:
    """The state of the least finished of the provisions' translations."""
    order = list(State)
    states = [state_of(edition, language, eid) for eid in eids if _is_unit(edition, eid)]
    return max(states, key=order.index, default=State.REVIEWED)


def state_of(edition: Edition, language: Language, eid: str) -> State:
    """The state of one unit's or heading's translation, as the law now stands."""
    translation = edition.current.wordings[language.code].by_eid.get(eid)
    if translation is None or any(_is_gap(edition, node) for node in _words_of(translation)):
        return State.INCOMPLETE
    records = edition.records[language.code]
    used = [records[eid]] if eid in records else []
    for version in edition.versions:
        if any(within(touched, eid) for touched in version.touched):
            used += [records[version.date]] if version.date in records else []
    if any(record.out_of_date and not record.unverified for record in used):
        return State.OUT_OF_DATE
    if any(record.unverified for record in used):
        return State.UNVERIFIED
    if not used or any(record.status is Status.DRAFT for record in used):
        return State.DRAFT
    return State.REVIEWED


def _is_unit(edition: Edition, eid: str) -> bool:
    return edition.law.by_eid[eid].level in (*UNITS, *HEADED)


def _words_of(translation: Provision) -> Iterable[Provision]:
    """What is translated as one: a unit with its paragraphs, or the heading of a division."""
    return translation.walk() if translation.level in UNITS else (translation,)


def _is_gap(edition: Edition, translation: Provision) -> bool:
    law = edition.law.by_eid.get(translation.eid)
    return translation.text is None and law is not None and law.text is not None
