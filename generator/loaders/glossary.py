"""glossary.yml: the terms of the law in every language. A site may do without them."""

import re
from collections.abc import Iterable, Mapping

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.languages import ORIGINAL
from generator.loaders.pairing import Listed, by_key, translated
from generator.loaders.yaml_file import YamlFile
from generator.model.glossary import Alternative, Basis, Entry, Kind, Term
from generator.problems import Place, error, warning

SOURCE = "source/glossary.yml"
REPAIR = (
    "Close each bracket, put \\ before a sign that is meant as itself, and count in small numbers"
)
"""What is to be done about a pattern that is none."""


def read_glossary(folder: Folder, codes: Iterable[str]) -> tuple[Term, ...]:
    """The terms in the order of source/glossary.yml; none where there is no such file."""
    if not folder.has(SOURCE):
        return ()
    read = folder.read(SOURCE, shapes.GlossaryFile)
    if read is None:
        folder.read_all(
            (_name(code) for code in codes if code != ORIGINAL), shapes.TranslatedGlossaryFile
        )
        return ()
    terms = by_key(folder, _listed(*read))
    for one in terms.values():
        _look_at(folder, one)
    told = {code: _renderings(folder, code, terms) for code in codes if code != ORIGINAL}
    return tuple(_term(one, told) for one in terms.values())


def _listed(file: YamlFile, shape: shapes.GlossaryFile) -> Iterable[Listed[shapes.TermText]]:
    for i, one in enumerate(shape.terms):
        yield Listed(one.id, one, file.place(("terms", i)))


def _term(listed: Listed[shapes.TermText], told: Mapping[str, Mapping[str, Entry]]) -> Term:
    one = listed.entry
    own = Entry(
        one.term,
        one.definition,
        listed.place,
        title=one.title,
        status=one.status,
        source=one.source,
    )
    others = {code: entries[one.id] for code, entries in told.items() if one.id in entries}
    date = one.date if one.date is None or isinstance(one.date, str) else one.date.isoformat()
    pattern = one.match if one.match and compiles(one.match) else None
    return Term(
        one.id,
        Kind(one.kind),
        {ORIGINAL: own} | others,
        pattern,
        tuple(Kind(kind) for kind in one.also),
        one.pinyin,
        one.defined,
        Basis(one.basis),
        date,
    )


def _look_at(folder: Folder, listed: Listed[shapes.TermText]) -> None:
    one = listed.entry
    if one.match and not compiles(one.match):
        folder.problems.append(
            error("pattern", listed.place, "“match” is not a regular expression", one.match, REPAIR)
        )
    if one.kind != "wording" and not one.definition:
        folder.problems.append(
            error(
                "no-definition",
                listed.place,
                "the term has no definition",
                one.term,
                "Say in a sentence what it means, or give it the kind “wording”",
            )
        )


def _renderings(
    folder: Folder, code: str, terms: Mapping[str, Listed[shapes.TermText]]
) -> dict[str, Entry]:
    name = _name(code)
    if not folder.has(name):
        return {}
    read = folder.read(name, shapes.TranslatedGlossaryFile)
    if read is None:
        return {}
    file, shape = read
    told = translated(
        folder,
        name,
        terms,
        (Listed(one.id, one, file.place(("terms", i))) for i, one in enumerate(shape.terms)),
    )
    for key, listed in told.items():
        if terms[key].entry.kind != "wording" and not listed.entry.definition:
            folder.problems.append(
                warning(
                    "no-definition",
                    listed.place,
                    "the term has no definition in this language",
                    listed.entry.term,
                    "Translate the one that source/glossary.yml gives",
                )
            )
    return {key: _rendering(one.entry, shape.sources, one.place) for key, one in told.items()}


def _rendering(one: shapes.TranslatedTermText, sources: Mapping[str, str], place: Place) -> Entry:
    alternatives = tuple(
        Alternative(each.text, "; ".join(sources.get(key, key) for key in each.source.split("; ")))
        for each in one.alternatives
    )
    return Entry(
        one.term,
        one.definition,
        place,
        tuple(one.forms),
        tuple(one.accept),
        alternatives,
        one.title,
        one.status,
        one.source,
    )


def compiles(pattern: str) -> bool:
    """Whether it is a regular expression."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _name(code: str) -> str:
    return f"translations/{code}/glossary.yml"
