"""The state of a translation as readers are shown it: of one unit, and of several together."""

from collections.abc import Iterable
from enum import Enum

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.levels import UNITS
from generator.model.provisions import Provision, within
from generator.model.translation import Status
from generator.model.units import is_unit


class State(Enum):
    """The state of a translation, worst last; the value names its word and its style."""

    REVIEWED = "reviewed"
    DRAFT = "draft"
    UNVERIFIED = "unverified"
    OUT_OF_DATE = "out_of_date"
    INCOMPLETE = "incomplete"


def worst(edition: Edition, language: Language, eids: Iterable[str]) -> State:
    """The worst state among those of the given provisions that are units; REVIEWED if none is."""
    order = list(State)
    units = [eid for eid in eids if is_unit(edition.law.by_eid[eid])]
    states = [state_of(edition, language, eid) for eid in units]
    return max(states, key=order.index, default=State.REVIEWED)


def state_of(edition: Edition, language: Language, eid: str) -> State:
    """The state of the translation of one unit, with the amendments that touched it."""
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


def _words_of(translation: Provision) -> Iterable[Provision]:
    """The provisions whose texts make up the unit: all in it, or the heading of a division alone."""
    return translation.walk() if translation.level in UNITS else (translation,)


def _is_gap(edition: Edition, translation: Provision) -> bool:
    law = edition.law.by_eid.get(translation.eid)
    return translation.text is None and law is not None and law.text is not None
