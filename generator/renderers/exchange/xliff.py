"""XLIFF 2.0: all that there is to translate, with what is translated already and its state.

What comes back is read by `generator/returning/`, by the ids of the units alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from xml.sax.saxutils import escape, quoteattr

from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.pieces import Piece, new_words, pieces
from generator.model.translation import Record, Status
from generator.model.units import TITLE, unit_digests

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"'
    ' xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.0"'
)
_ADVICE = {
    "amendment": "Words of a change must be found once in your translation of the provision that it "
    "changes. The note is joined to the note under the title, without its brackets.",
    "ui": "Words of the pages. Keep {…} as it is.",
}
_STATES = {Status.DRAFT: "translated", Status.REVIEWED: "reviewed"}


def for_translators(edition: Edition, code: str) -> bytes:
    """The XLIFF file for the language with this code, which may be a new one.

    For a new language it also has the words of the pages and the terms of the glossary.
    """
    known = {language.code: language for language in edition.languages}
    language = known.get(code)
    return "".join(_Writer(edition, language).document(language.tag if language else code)).encode()


class _Writer:
    def __init__(self, edition: Edition, language: Language | None) -> None:
        self.edition = edition
        self.language = language
        self.digests = unit_digests(edition)
        self.records: Mapping[str, Record] = edition.records[language.code] if language else {}

    def document(self, tag: str) -> Iterator[str]:
        yield f"{_HEAD} srcLang={quoteattr(self.edition.original.tag)} trgLang={quoteattr(tag)}>\n"
        for file, of_file in groupby(pieces(self.edition, self.language), self._file):
            yield from self._file_of(file, of_file)
        if self.language is None:
            for file, of_file in groupby(new_words(self.edition), _kind_of_word):
                yield from self._file_of(file, of_file)
        yield "</xliff>\n"

    def _file(self, piece: Piece) -> str:
        if piece.unit == TITLE:
            return "regulation"
        versions = (version.date for version in self.edition.versions[1:])
        return f"amendment-{piece.unit}" if piece.unit in versions else "law"

    def _file_of(self, name: str, of_file: Iterable[Piece]) -> Iterator[str]:
        yield f'<file id="{name}" canResegment="no" xml:space="preserve">\n'
        if name == "regulation" and self.language:
            titles = self.edition.descriptions[self.language.code].titles
            yield _metadata([("instrument-title", title) for title in titles])
        if advice := _ADVICE.get(name.partition("-")[0]):
            yield f"<notes><note>{escape(advice)}</note></notes>\n"
        for unit, of_unit in groupby(of_file, attrgetter("unit")):
            yield f'<group id="{unit or name}">\n'
            for piece in of_unit:
                yield from self._piece(piece)
            yield "</group>\n"
        yield "</file>\n"

    def _piece(self, piece: Piece) -> Iterator[str]:
        if piece.label is not None:
            yield (
                f'<unit id="{piece.id}.label" translate="no"><segment><source>'
                f"{escape(piece.label)}</source></segment></unit>\n"
            )
        if not piece.source and piece.target is None:
            return
        facts, state = self._state(piece)
        target = "" if piece.target is None else f"<target>{escape(piece.target)}</target>"
        yield (
            f'<unit id="{piece.id}"{self._name(piece)}>\n{_metadata(facts)}'
            f'<segment state="{state}"><source>{escape(piece.source)}</source>{target}</segment>'
            "\n</unit>\n"
        )

    def _state(self, piece: Piece) -> tuple[list[tuple[str, str]], str]:
        """The metadata and the XLIFF state of a unit. A translation of an older text keeps the
        digest of that text, and has the state `initial`, so that somebody looks at it.
        """
        facts = [("digest", self.digests[piece.unit])] if piece.unit else []
        record = self.records.get(piece.unit)
        if record is None:
            return facts, "initial"
        state = "initial" if piece.target is None else _STATES[record.status]
        if record.out_of_date:
            facts.append(("translates", record.translates))
            state = "initial"
        if state == "initial":
            facts.append(("status", record.status.value))
        return facts, state

    def _name(self, piece: Piece) -> str:
        law = self.edition.versions[0].wordings[self.edition.original.code]
        if piece.id not in law.by_eid:
            return ""
        return f" name={quoteattr(citation(law, piece.id, self.edition.original))}"


def _kind_of_word(piece: Piece) -> str:
    """`ui` or `glossary`, with which the id of a new language's word begins."""
    return piece.id.split(".")[0]


def _metadata(facts: Iterable[tuple[str, str]]) -> str:
    metas = "".join(f'<mda:meta type="{kind}">{escape(text)}</mda:meta>' for kind, text in facts)
    if not metas:
        return ""
    group = f'<mda:metaGroup category="law">{metas}</mda:metaGroup>'
    return f"<mda:metadata>{group}</mda:metadata>\n"
