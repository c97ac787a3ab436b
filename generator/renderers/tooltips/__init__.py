"""The explanations of terms that pages show beside them: one script of data for each view.

Scripts, not JSON: a page opened from a folder may load scripts and nothing else.
"""

import json
from collections.abc import Iterator

from generator.model.addresses import provision_address
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.glossary import Basis, Term
from generator.model.languages import Language, View
from generator.model.output import OutputFile, published


def render(edition: Edition) -> Iterator[OutputFile]:
    """A script for each view; none where the law has no glossary."""
    terms = [term for term in edition.glossary if term.shown]
    for view in edition.views if terms else ():
        tooltips = {term.id: _tooltip(edition, view, term) for term in terms}
        words = {"glossary": view.interface.labels["terms.glossary"]}
        data = json.dumps([view.id, words, tooltips], ensure_ascii=False, separators=(",", ":"))
        yield published(f"assets/terms/{view.id}.js", f"lawTerms(...{data});\n".encode())


def _tooltip(edition: Edition, view: View, term: Term) -> dict[str, object]:
    """The explanation of a term. `names`, `says`: pairs of language tag and text. `at`: citation
    and address of the provision that defines it.
    """
    names = [
        (language.tag, _name(language, term))
        for language in edition.languages
        if language.code in term.entries
    ]
    says = [
        (language.tag, entry.definition)
        for language in view.languages
        if (entry := term.entries.get(language.code)) and entry.definition
    ]
    law = edition.law
    tooltip: dict[str, object] = {
        "names": names,
        "says": says,
        "basis": view.interface.labels[f"terms.basis_{term.basis.value}"],
    }
    if term.defined and term.defined in law.by_eid:
        key = "terms.defined_in" if term.basis is Basis.LAW else "terms.see"
        cited = citation(law, term.defined, view.interface)
        tooltip["at"] = (
            view.interface.say(key, provision=cited),
            provision_address(law, view, term.defined),
        )
    return tooltip


def _name(language: Language, term: Term) -> str:
    word = term.entries[language.code].term
    return f"{word} ({term.pinyin})" if term.pinyin and language.tag.startswith("zh") else word
