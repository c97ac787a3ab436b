"""The shapes of what editors add beside the law: terms, duties, relations, synonyms, rules."""

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.loaders.shapes import Eid, Shape, Text, Words

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
PartOfDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2]))?$")]


class TermText(Shape):
    """A term of the law."""

    id: Id
    kind: Literal["defined-term", "body", "place", "instrument", "concept", "culture", "wording"]
    """`wording` is kept uniform in translation only: no mark, no entry."""

    term: Text
    match: Text | None = None
    """A regular expression, only where the plain word matches too much; ^ begins a paragraph."""

    also: list[Literal["body", "place", "instrument"]] = Field(default_factory=list)
    """Further lists in which readers look for it."""

    pinyin: Text | None = None
    defined: Eid | None = None
    definition: Text | None = None
    basis: Literal["law", "editorial"] = "editorial"
    title: Text | None = None
    status: Text | None = None
    date: datetime.date | PartOfDate | None = None
    source: Text | None = None


class GlossaryFile(Shape):
    """source/glossary.yml."""

    terms: list[TermText] = Field(min_length=1)


class AlternativeText(Shape):
    """A rendering that readers may meet elsewhere; `source` is a key of `sources`, or a text."""

    text: Text
    source: Text


class TranslatedTermText(Shape):
    """The rendering of a term."""

    id: Id
    term: Text
    forms: list[Text] = Field(default_factory=list)
    accept: list[Text] = Field(default_factory=list)
    alternatives: list[AlternativeText] = Field(default_factory=list)
    definition: Text | None = None
    title: Text | None = None
    status: Text | None = None
    source: Text | None = None


class TranslatedGlossaryFile(Shape):
    """translations/<language>/glossary.yml: the same ids."""

    sources: dict[str, Text] = Field(default_factory=dict)
    """Works cited under `alternatives`, by their short names."""

    terms: list[TranslatedTermText] = Field(min_length=1)


class ActorText(Shape):
    """Somebody whom the law tells to do something. A paragraph on them has one of `mention`."""

    id: Id
    name: Text
    mention: list[Text] = Field(min_length=1)
    term: Id | None = None


_Modality = Literal["shall", "may", "support", "encourage", "bare"]


class DutyText(Shape):
    """What one paragraph or item asks of one actor."""

    actor: Id
    provision: Eid
    modality: _Modality | Annotated[list[_Modality], Field(min_length=1)]
    """A list where the sentence has two words, as 鼓励、支持."""

    partners: list[Id] = Field(default_factory=list)
    summary: Text


class DutiesFile(Shape):
    """source/duties.yml."""

    actors: list[ActorText] = Field(min_length=1)
    duties: list[DutyText] = Field(min_length=1)


class TranslatedActorText(Shape):
    """An actor's name."""

    id: Id
    name: Text


class TranslatedDutyText(Shape):
    """The duty of the same actor and provision."""

    actor: Id
    provision: Eid
    summary: Text


class TranslatedDutiesFile(Shape):
    """translations/<language>/duties.yml: the same actors and duties."""

    actors: list[TranslatedActorText] = Field(min_length=1)
    duties: list[TranslatedDutyText] = Field(min_length=1)


class RelationText(Shape):
    """Provisions that are worth reading together, and why."""

    id: Id
    origin: list[Eid] = Field(alias="from", min_length=1)
    to: list[Eid] = Field(min_length=1)
    reason: Text


class RelationsFile(Shape):
    """source/relations.yml."""

    relations: list[RelationText] = Field(min_length=1)


class TranslatedRelationText(Shape):
    """The reason in another language."""

    id: Id
    reason: Text


class TranslatedRelationsFile(Shape):
    """translations/<language>/relations.yml: the same relations."""

    relations: list[TranslatedRelationText] = Field(min_length=1)


class RevisionText(Shape):
    """What changed in the translation on a day, told to those who follow it."""

    date: datetime.date
    text: Text
    provisions: list[Eid] = Field(default_factory=list)
    """What changed, where it can be named."""


class RevisionsFile(Shape):
    """translations/<language>/revisions.yml."""

    revisions: list[RevisionText] = Field(min_length=1)


class RuleText(Shape):
    """What holds between a provision and its translation. All patterns are regular expressions.

    With `source` and `translation`: as `same` says, both as often as each other (`count`), the
    second no less often (`at-least`), both or neither (`both`), or the second wherever the first
    (`where`). With `translation` alone: it is found in every provision (`always`) or in none
    (`never`).
    """

    id: Id
    says: Text
    same: Literal["count", "at-least", "both", "where", "always", "never"]
    source: Words | None = None
    translation: Words


class AllowanceText(Shape):
    """A departure that was looked at and is right. `rule` may also be: terms, digits, titles, length."""

    rule: Id
    provision: Eid
    term: Id | None = None
    reason: Text


class LengthText(Shape):
    """Characters of the translation for each character of the law: outside, something may be amiss."""

    at_least: float
    at_most: float


class RulesFile(Shape):
    """translations/<language>/rules.yml: what the checks of this translation ask."""

    length: LengthText | None = None
    rules: list[RuleText] = Field(default_factory=list)
    exceptions: list[AllowanceText] = Field(default_factory=list)


class SynonymGroupText(Shape):
    """Everyday words, and the law's own words for the same matter."""

    say: list[Text] = Field(min_length=1)
    """What people type: 看病, health insurance. Each word stands in one group."""

    law: list[Text] = Field(min_length=1)
    """What the law says instead, character for character, the nearest first."""


class SynonymsFile(Shape):
    """synonyms.yml: for the search only. A synonym weighs less than a word of the law."""

    groups: list[SynonymGroupText] = Field(min_length=1)
