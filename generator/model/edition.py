"""All that a site is made from: the regulation, its versions, its languages and its views."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.amendments import Amendment, Segment
from generator.model.duties import Duties
from generator.model.findings import TermUses
from generator.model.glossary import Term
from generator.model.languages import Language, View
from generator.model.provisions import Provision
from generator.model.regulation import Description, Regulation, Source
from generator.model.relations import Relation
from generator.model.revisions import Revision
from generator.model.rules import Consistency, Rules
from generator.model.synonyms import SynonymGroup
from generator.model.translation import Record
from generator.model.wording import Wording
from generator.problems import Place


@dataclass(frozen=True)
class Version:
    """The wording from a date on, in each language, and the amendment that made it."""

    date: str
    wordings: Mapping[str, Wording]
    """By language code. Every language has every provision; a missing text is None."""

    amendment: Mapping[str, Amendment]
    """The amending instrument by language; empty for the wording as adopted."""

    marks: Mapping[str, Mapping[str, tuple[Segment, ...]]]
    """By language, then by id in the version before: the words that changed, in place."""

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids of the provisions that its amendment changed or added, in the amendment's order."""
        if not self.amendment:
            return ()
        first = next(iter(self.amendment.values()))
        return tuple(change.target for change in first.changes)


@dataclass(frozen=True)
class Edition:
    """One regulation in all its versions and languages."""

    regulation: Regulation
    source: Source
    languages: tuple[Language, ...]
    """The law's own language first."""

    views: tuple[View, ...]
    versions: tuple[Version, ...]
    """Oldest first; the last one is the law as it stands."""

    descriptions: Mapping[str, Description]
    records: Mapping[str, Mapping[str, Record]]
    """By language, then by the id of a unit of translation: see model/units.py."""

    places: Mapping[str, Mapping[str, Place]]
    """By language, then by id: where each provision is written."""

    synonyms: Mapping[str, tuple[SynonymGroup, ...]]
    """By language: what readers say for what the law calls otherwise."""

    glossary: tuple[Term, ...]
    """The terms of the law, in the order of source/glossary.yml."""

    duties: Duties
    relations: tuple[Relation, ...]
    rules: Mapping[str, Rules]
    """By language: what each translation is checked for."""

    revisions: Mapping[str, tuple[Revision, ...]]
    """By language: when each translation changed, the newest first."""

    uses: TermUses = field(default_factory=TermUses)
    """Where the law uses the terms; empty until the analysis has run."""

    consistency: Mapping[str, Consistency] = field(default_factory=dict)
    """By language: the result of checking its rules; empty until the analysis has run."""

    @property
    def original(self) -> Language:
        """The language that has legal force."""
        return self.languages[0]

    @property
    def current(self) -> Version:
        """The law as it stands."""
        return self.versions[-1]

    @property
    def amended(self) -> bool:
        """Whether the law as it stands is another text than the one that was adopted."""
        return bool(self.current.amendment or self.regulation.as_amended)

    @property
    def law(self) -> Wording:
        """The law as it stands, in its own language."""
        return self.current.wordings[self.original.code]

    def in_language(self, language: Language, node: Provision) -> Provision | None:
        """A provision of the law as it stands, in that language; None if it has none with that id."""
        return self.current.wordings[language.code].by_eid.get(node.eid)

    def amendments(self, language: Language) -> tuple[Amendment, ...]:
        """The amending instruments in that language, oldest first."""
        return tuple(version.amendment[language.code] for version in self.versions[1:])

    def folder(self, language: Language) -> str:
        """The folder of the language's files, as findings name it: source, translations/en."""
        return "source" if language is self.original else f"translations/{language.code}"
