"""A new language's own words: of the pages, and of the glossary."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.passages import GLOSSARY, UI
from generator.returning.matching import Matched
from generator.returning.scalars import scalar

_PREFERRED = "en"


def interface(edition: Edition, matched: Matched) -> str:
    """ui.yml whole; empty where the file has no words of pages. A word that was not translated is
    taken from another language, and marked.
    """
    if not matched.has_words:
        return ""
    other = _other(edition)
    own = {"language.tag": matched.tag, "language.theme": matched.tag.split("-")[0].lower()}
    lines = []
    borrowed = 0
    for section, keys in groupby(edition.original.labels, lambda key: key.partition(".")[0]):
        lines.append(f"{section}:\n")
        for key in keys:
            word = own.get(key) or matched.texts.get(f"{UI}.{key}")
            mark = "" if word else f"  # {other.name}"
            borrowed += not word
            name = key.partition(".")[2]
            text = scalar(word or other.labels.get(key) or edition.original.labels[key], "  ")
            lines.append(f"  {name}: {text}{'' if text.startswith('>') else mark}\n")
    head = "# The words of the pages. {…} is filled in by the generator; keep it as it is.\n"
    if borrowed:
        head += f"# {borrowed} words are still in {other.name}, and marked so: translate them.\n"
    return head + "".join(lines)


def _other(edition: Edition) -> Language:
    there = {one.code: one for one in edition.languages}
    return there.get(_PREFERRED, edition.languages[-1])


def glossary(edition: Edition, matched: Matched) -> str:
    """glossary.yml with the terms that were translated; empty where none was."""
    found = "".join(
        "".join(_term(matched, term.id))
        for term in edition.glossary
        if f"{GLOSSARY}.{term.id}.term" in matched.texts
    )
    return f"terms:\n{found}" if found else ""


def _term(matched: Matched, name: str) -> Iterator[str]:
    yield f"- id: {name}\n"
    for key in ("term", "definition", "title", "status"):
        if text := matched.texts.get(f"{GLOSSARY}.{name}.{key}"):
            yield f"  {key}: {scalar(text, '  ')}\n"
