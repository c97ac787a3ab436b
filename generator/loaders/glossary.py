"""glossary.yml: the terms of the law in every language. A site may do without them."""

import re
from collections.abc import Iterable, Mapping

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.languages import ORIGINAL
from generator.loaders.pairing import Listed, by_key, paired
from generator.loaders.yaml_file import YamlFile
from generator.model.glossary import Alternative, Basis, Entry, Term, TermKind
from generator.problems import Place, error, warning

SOURCE = "source/glossary.yml"
REPAIR = (
    "Close each bracket, put \\ before a sign that is meant as itself, and count in small numbers"
)
"""The cure for a text that is no regular expression."""


def read_glossary(folder: Folder, codes: Iterable[str]) -> tuple[Term, ...]:
    """The terms in the order of source/glossary.yml; none where there is no such file."""
    translated_names = {code: _name(code) for code in codes if code != ORIGINAL}
    read = folder.read_if_there(SOURCE, shapes.GlossaryFile)
    if read is None:
        if SOURCE in folder.spoilt:
            folder.look_into(translated_names.values(), shapes.TranslatedGlossaryFile)
        return ()
    terms = by_key(folder, _listed(*read))
    for listed in terms.values():
        _look_at(folder, listed)
    renderings = {code: _renderings(folder, name, terms) for code, name in translated_names.items()}
    return tuple(_term(listed, renderings) for listed in terms.values())


def _listed(file: YamlFile, shape: shapes.GlossaryFile) -> Iterable[Listed[shapes.TermText]]:
    for i, term in enumerate(shape.terms):
        yield Listed(term.id, term, file.place(("terms", i)))


def _term(listed: Listed[shapes.TermText], renderings: Mapping[str, Mapping[str, Entry]]) -> Term:
    term = listed.entry
    own = Entry(
        term=term.term,
        definition=term.definition,
        place=listed.place,
        title=term.title,
        status=term.status,
        source=term.source,
    )
    others = {code: entries[term.id] for code, entries in renderings.items() if term.id in entries}
    date = term.date if term.date is None or isinstance(term.date, str) else term.date.isoformat()
    pattern = term.match if term.match and compiles(term.match) else None
    return Term(
        id=term.id,
        kind=TermKind(term.kind),
        entries={ORIGINAL: own} | others,
        pattern=pattern,
        also=tuple(TermKind(kind) for kind in term.also),
        pinyin=term.pinyin,
        defined=term.defined,
        basis=Basis(term.basis),
        date=date,
    )


def _look_at(folder: Folder, listed: Listed[shapes.TermText]) -> None:
    """Note what is wrong with a term."""
    term = listed.entry
    if term.match and not compiles(term.match):
        folder.problems.append(
            error(
                "pattern", listed.place, "“match” is not a regular expression", term.match, REPAIR
            )
        )
    if term.kind != "wording" and not term.definition:
        folder.problems.append(
            error(
                "no-definition",
                listed.place,
                "the term has no definition",
                term.term,
                "Say in a sentence what it means, or give it the kind “wording”",
            )
        )


def _renderings(
    folder: Folder, name: str, terms: Mapping[str, Listed[shapes.TermText]]
) -> dict[str, Entry]:
    """The entries of one translation, by the id of the term."""
    read = folder.read_if_there(name, shapes.TranslatedGlossaryFile)
    if read is None:
        return {}
    file, shape = read
    renderings = paired(
        folder,
        name,
        terms,
        (Listed(term.id, term, file.place(("terms", i))) for i, term in enumerate(shape.terms)),
    )
    for key, listed in renderings.items():
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
    return {
        key: _rendering(rendering.entry, shape.sources, rendering.place)
        for key, rendering in renderings.items()
    }


def _rendering(
    rendering: shapes.TranslatedTermText, sources: Mapping[str, str], place: Place
) -> Entry:
    alternatives = tuple(
        Alternative(each.text, "; ".join(sources.get(key, key) for key in each.source.split("; ")))
        for each in rendering.alternatives
    )
    return Entry(
        term=rendering.term,
        definition=rendering.definition,
        place=place,
        forms=tuple(rendering.forms),
        accept=tuple(rendering.accept),
        alternatives=alternatives,
        title=rendering.title,
        status=rendering.status,
        source=rendering.source,
    )


def compiles(pattern: str) -> bool:
    """Whether the text is a regular expression."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _name(code: str) -> str:
    return f"translations/{code}/glossary.yml"
