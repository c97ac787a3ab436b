"""What came of the checks of each translation: rule by rule, term by term, exception by exception."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.addresses import address, provision_address
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.rules import Departure, Rendering
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page


@dataclass(frozen=True)
class Kept:
    """A rule, and how often it was asked and not kept."""

    language: Language
    """Of the words that say it: the editors write their rules in the translation's language."""

    says: str
    asked: int
    open: int
    allowed: int


@dataclass(frozen=True)
class Rendered:
    """A term of the law, its rendering, and how often it was met and rendered so."""

    own: str
    told: str
    provisions: int
    accepted: int
    target: str | None
    """Its entry in the glossary."""


@dataclass(frozen=True)
class Departing:
    """A provision that departs from a rule, and the reason if somebody allowed it."""

    cited: str
    target: str
    says: str
    reason: str | None


@dataclass(frozen=True)
class Result:
    """What came of one translation."""

    language: Language
    rules: tuple[Kept, ...]
    terms: tuple[Rendered, ...]
    departing: tuple[Departing, ...]
    total: str


def pages(edition: Edition, view: View) -> Iterator[Page]:
    """The page, where there are terms to be checked."""
    if not any(one.renderings for one in edition.consistency.values()):
        return
    labels = view.interface.labels
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "original": edition.original,
        "results": [
            _result(edition, view, language)
            for language in edition.languages
            if language.code in edition.consistency
        ],
    }
    title, lead = labels["consistency.title"], labels["consistency.lead"]
    yield page_of(view, "consistency/", "consistency", title, shows, lead)


def _result(edition: Edition, view: View, language: Language) -> Result:
    found = edition.consistency[language.code]
    uses = sum(one.provisions for one in found.renderings)
    return Result(
        language,
        tuple(_rules(edition, view, language)),
        tuple(_rendered(edition, view, language, one) for one in found.renderings),
        tuple(_departing(edition, view, one) for one in found.departures),
        view.interface.say(
            "consistency.total",
            rules=len(found.checked),
            terms=len(found.renderings),
            uses=uses,
            accepted=sum(one.accepted for one in found.renderings),
        ),
    )


def _rules(edition: Edition, view: View, language: Language) -> Iterator[Kept]:
    found = edition.consistency[language.code]
    says = {rule.id: rule.says for rule in edition.rules[language.code].rules}
    for name, asked in found.checked.items():
        departures = [one for one in found.departures if one.rule == name]
        allowed = sum(one.allowance is not None for one in departures)
        words = says.get(name)
        told_in = language if words else view.interface
        words = words or view.interface.labels[f"consistency.rule_{name}"]
        yield Kept(told_in, words, asked, len(departures) - allowed, allowed)


def _rendered(edition: Edition, view: View, language: Language, one: Rendering) -> Rendered:
    term = next(term for term in edition.glossary if term.id == one.term)
    return Rendered(
        term.entries[edition.original.code].term,
        term.entries[language.code].term,
        one.provisions,
        one.accepted,
        f"{address(view, 'glossary/')}#{term.id}" if term.shown else None,
    )


def _departing(edition: Edition, view: View, one: Departure) -> Departing:
    return Departing(
        citation(edition.law, one.provision, view.interface),
        provision_address(edition.law, view, one.provision),
        one.says,
        one.allowance.reason if one.allowance else None,
    )
