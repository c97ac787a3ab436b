"""Compares what translators sent with the law: the piece of each unit, and the text it translates."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.edition import Edition
from generator.model.languages import Language, is_code
from generator.model.pieces import (
    GLOSSARY,
    UI,
    Piece,
    new_words,
    of_translation_alone,
    pieces,
)
from generator.model.translation import DIGEST_LENGTH, Status
from generator.model.units import unit_digests
from generator.problems import Place, Problem, error, warning
from generator.returning.xliff import Returned, ReturnedUnit

Pair = tuple[Piece, ReturnedUnit | None]
"""A piece of the law, and what the file has for it."""

_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_LENGTH}}}")
_DONE = ("reviewed", "final")


@dataclass(frozen=True)
class UnitState:
    """The status of a unit of translation, and the short digest of the text that it translates,
    which is empty if it is not known.
    """

    status: Status
    translates: str


@dataclass
class Matched:
    """A translation as it will be written. `tag`: the language as the file names it."""

    code: str
    tag: str
    texts: dict[str, str] = field(default_factory=dict)
    """By id of the piece."""

    states: dict[str, UnitState] = field(default_factory=dict)
    """By id of the unit of translation."""

    titles: tuple[str, ...] = ()
    has_words: bool = False
    """Whether the file brings the words of the pages, as that of a new language does."""

    problems: list[Problem] = field(default_factory=list)


def match(edition: Edition, returned: Returned) -> Matched:
    """The translation in a file; with an error where its language cannot be that of a translation."""
    languages = {each.tag.lower(): each for each in edition.languages}
    language = languages.get(returned.language.lower())
    code = language.code if language else returned.language.lower()
    matched = Matched(code, returned.language, titles=returned.titles)
    if wrong := _wrong_language(edition, language, code, returned):
        matched.problems.append(wrong)
        return matched
    wanted = {each.id: each for each in pieces(edition, language)}
    words = {each.id: each for each in new_words(edition)}
    matched.has_words = language is None and _has_words(returned)
    alone = (
        of_translation_alone(edition, key)
        for key, sent in returned.units.items()
        if key not in wanted and not sent.source
    )
    wanted |= {each.id: each for each in alone if each}
    known = wanted | (words if matched.has_words else {})
    _look_for_strangers(matched, returned, known.keys(), words.keys())
    units: dict[str, list[Pair]] = {}
    for piece in known.values():
        units.setdefault(piece.unit, []).append((piece, returned.units.get(piece.id)))
    current = unit_digests(edition)
    for unit, pairs in units.items():
        _take_texts(matched, unit, pairs, returned.place)
        if unit:
            _take_state(matched, unit, pairs, current[unit])
    return matched


def _wrong_language(
    edition: Edition, language: Language | None, code: str, returned: Returned
) -> Problem | None:
    original, place = edition.original, returned.place
    if returned.origin.lower() != original.tag.lower():
        return error(
            "xliff-language",
            place,
            f"its source is not “{original.tag}”",
            returned.origin,
            f"Translate from the law's own language, {original.name}",
        )
    if language is original or code == original.code or not is_code(code):
        return error(
            "xliff-language",
            place,
            "its target is no language to translate into",
            returned.language,
            "Write trgLang as a language code: en, ja, pt-br",
        )
    near = [known.tag for known in edition.languages[1:] if _primary(known.tag) == _primary(code)]
    if language is None and near and not _has_words(returned):
        return error(
            "xliff-language",
            place,
            "there is no translation of this name",
            returned.language,
            f"Write trgLang as it was: {', '.join(near)}",
        )
    return None


def _primary(tag: str) -> str:
    return tag.lower().split("-")[0]


def _has_words(returned: Returned) -> bool:
    """Whether the file brings the words of the pages, as that of a new language does."""
    return any(key.startswith(f"{UI}.") for key in returned.units)


def _look_for_strangers(
    matched: Matched, returned: Returned, known: Iterable[str], words: Iterable[str]
) -> None:
    """Note the units of the file that are no pieces of the law. `words`: the ids of those for a new
    language, which are no mistake but are not taken.
    """
    kept = set(words)
    strangers = {key: sent for key, sent in returned.units.items() if key not in known}
    for key, sent in strangers.items():
        if key not in kept:
            matched.problems.append(
                error(
                    "xliff-unknown",
                    sent.place,
                    "the law has no such passage",
                    key,
                    "Take the unit out, or export the file again",
                )
            )
    if any(key in kept for key in strangers):
        matched.problems.append(
            warning(
                "xliff-words",
                returned.place,
                "the language has its words and terms already",
                f"{UI}.…, {GLOSSARY}.…",
                f"Mend them in translations/{matched.code}/",
            )
        )


def _take_texts(matched: Matched, unit: str, pairs: list[Pair], file: Place) -> None:
    """Take the texts of a unit of translation, and note what is missing or not translated."""
    missing = [lacking for lacking, sent in pairs if sent is None and lacking.source]
    if missing:
        _note_gap(matched, missing, file, "the file lacks the unit", unit or missing[0].id)
    for piece, sent in pairs:
        if sent is None:
            continue
        if sent.target is None:
            if unit and piece.source:
                _note_gap(matched, [piece], sent.place, "the target is empty", piece.id)
            continue
        matched.texts[piece.id] = sent.target
        if unit and sent.target == piece.source and not piece.source.isascii():
            matched.problems.append(
                warning(
                    "xliff-untranslated",
                    sent.place,
                    "the target is the Chinese itself",
                    sent.target,
                    "Translate it, or leave the target empty",
                )
            )


def _note_gap(matched: Matched, gaps: list[Piece], place: Place, message: str, text: str) -> None:
    """Note pieces without a translation: an error if a present translation would be lost, or if the
    translation cannot be loaded without them; else a warning.
    """
    lost = next((piece.target for piece in gaps if piece.target), None)
    if lost:
        matched.problems.append(
            error(
                "xliff-lost",
                place,
                f"{message}, and translations/{matched.code}/ has “{lost[:40]}”",
                text,
                "Keep its translation in the target, or delete it there by hand",
            )
        )
    elif any(piece.needed for piece in gaps):
        matched.problems.append(
            error(
                "xliff-needed",
                place,
                message,
                text,
                "Translate it: without it the language cannot be shown",
            )
        )
    else:
        matched.problems.append(
            warning(
                "xliff-empty",
                place,
                message,
                text,
                "Translate it; until then the pages say that it is missing",
            )
        )


def _take_state(matched: Matched, unit: str, pairs: list[Pair], current: str) -> None:
    """Take the state of a unit of translation. `current`: the digest of its text in the law now.

    A unit that the translators have not touched keeps the state that the file was exported with.
    """
    there = [(piece, sent) for piece, sent in pairs if sent is not None]
    if not there:
        return
    rendered = [sent for _, sent in there if sent.target is not None]
    waiting = [sent for sent in rendered if sent.state == "initial" and "status" in sent.facts]
    if waiting or not rendered:
        kept = (waiting or [sent for _, sent in there])[0].facts
        if any(status.value == kept.get("status") for status in Status):
            digest = kept.get("translates", kept.get("digest", ""))
            matched.states[unit] = UnitState(Status(kept["status"]), _digest(digest))
        return
    first = there[0][1]
    digest = _digest(first.facts.get("digest", ""))
    same = all(piece.source == sent.source for piece, sent in there)
    digest = digest or (current if same else "")
    if digest != current or not same:
        matched.problems.append(
            warning(
                "xliff-stale",
                first.place,
                "the Chinese that it translates is not that in source/",
                unit,
                "Compare the translation with the Chinese of today, then run "
                "“.venv/bin/python -m generator stamp”",
            )
        )
        digest = digest if digest != current else ""
    done = all(sent.state in _DONE for sent in rendered)
    matched.states[unit] = UnitState(Status.REVIEWED if done else Status.DRAFT, digest)


def _digest(text: str) -> str:
    """The text if it is a short digest, else empty."""
    return text if _DIGEST.fullmatch(text) else ""


def state_of(states: Mapping[str, UnitState], unit: str) -> UnitState:
    """The state of a unit; a draft of an unknown text where the file does not have it."""
    return states.get(unit, UnitState(Status.DRAFT, ""))
