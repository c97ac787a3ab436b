"""Writes the words of the pages and the glossary of a new language."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.edition import Edition
from generator.model.languages import Language
from generator.model.pieces import GLOSSARY, UI
from generator.returning.matching import Matched
from generator.returning.scalars import scalar

_PREFERRED = "en"


def interface(edition: Edition, matched: Matched) -> str:
    """The content of ui.yml; empty where the translators' file has no words of pages. Words that
    are not translated are taken from another language, and marked.
    """
    if not matched.has_words:
        return ""
    other, own = _other(edition), _own(matched)
    lines = []
    borrowed = 0
    for section, keys in groupby(edition.original.written, lambda key: key.partition(".")[0]):
        lines.append(f"{section}:\n")
        for key in keys:
            word = matched.texts.get(f"{UI}.{key}") or own.get(key)
            name = key.partition(".")[2]
            text = scalar(word or other.written.get(key) or edition.original.written[key], "  ")
            above = "" if word or not text.startswith(">") else f"  # {other.name}\n"
            beside = "" if word or above else f"  # {other.name}"
            lines.append(f"{above}  {name}: {text}{beside}\n")
            borrowed += not word
    head = "# The words of the pages. {…} is filled in by the generator; keep it as it is.\n"
    if borrowed:
        head += f"# {borrowed} words are still in {other.name}, and marked so: translate them.\n"
    return head + "".join(lines)


def _own(matched: Matched) -> dict[str, str]:
    """The words that cannot be borrowed from another language, by key: they name this one. Until
    somebody translates its name, the tag stands for it.
    """
    name = matched.texts.get(f"{UI}.language.name") or matched.tag
    return {
        "language.tag": matched.tag,
        "language.theme": matched.tag.split("-")[0].lower(),
        "language.name": name,
        "view.short": name,
        "view.short_parallel": f"中·{name}",
        "view.name": name,
        "view.parallel": f"中文 · {name}",
    }


def _other(edition: Edition) -> Language:
    """The language from which missing words are taken: English, if the site has it."""
    there = {language.code: language for language in edition.languages}
    return there.get(_PREFERRED, edition.languages[-1])


def glossary(edition: Edition, matched: Matched) -> str:
    """The content of glossary.yml with the translated terms; empty where none is."""
    terms = "".join(
        "".join(_term(matched, term.id))
        for term in edition.glossary
        if f"{GLOSSARY}.{term.id}.term" in matched.texts
    )
    return f"terms:\n{terms}" if terms else ""


def _term(matched: Matched, name: str) -> Iterator[str]:
    yield f"- id: {name}\n"
    for key in ("term", "definition", "title", "status"):
        if text := matched.texts.get(f"{GLOSSARY}.{name}.{key}"):
            yield f"  {key}: {scalar(text, '  ')}\n"
