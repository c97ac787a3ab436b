"""The page with the results of checking each translation: its rules, terms and departures."""

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
    """A rule: how many provisions were checked, and how many depart from it, allowed or not."""

    language: Language
    """The language of `says`: editors write rules in the language of the translation."""

    says: str
    asked: int
    open: int
    allowed: int


@dataclass(frozen=True)
class Rendered:
    """A term of the law and its translation: in how many provisions it is, and is so translated."""

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
    """The result for one translation."""

    language: Language
    rules: tuple[Kept, ...]
    terms: tuple[Rendered, ...]
    departing: tuple[Departing, ...]
    total: str


def pages(edition: Edition, view: View) -> Iterator[Page]:
    """The page, where there are terms to be checked."""
    if not any(result.renderings for result in edition.consistency.values()):
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
    result = edition.consistency[language.code]
    uses = sum(rendering.provisions for rendering in result.renderings)
    return Result(
        language,
        tuple(_rules(edition, view, language)),
        tuple(_rendered(edition, view, language, rendering) for rendering in result.renderings),
        tuple(_departing(edition, view, departure) for departure in result.departures),
        view.interface.say(
            "consistency.total",
            rules=len(result.checked),
            terms=len(result.renderings),
            uses=uses,
            accepted=sum(rendering.accepted for rendering in result.renderings),
        ),
    )


def _rules(edition: Edition, view: View, language: Language) -> Iterator[Kept]:
    result = edition.consistency[language.code]
    says = {rule.id: rule.says for rule in edition.rules[language.code].rules}
    for name, asked in result.checked.items():
        departures = [departure for departure in result.departures if departure.rule == name]
        allowed = sum(departure.allowance is not None for departure in departures)
        words = says.get(name)
        language_of_rule = language if words else view.interface
        words = words or view.interface.labels[f"consistency.rule_{name}"]
        yield Kept(language_of_rule, words, asked, len(departures) - allowed, allowed)


def _rendered(edition: Edition, view: View, language: Language, rendering: Rendering) -> Rendered:
    term = next(term for term in edition.glossary if term.id == rendering.term)
    return Rendered(
        term.entries[edition.original.code].term,
        term.entries[language.code].term,
        rendering.provisions,
        rendering.accepted,
        f"{address(view, 'glossary/')}#{term.id}" if term.shown else None,
    )


def _departing(edition: Edition, view: View, departure: Departure) -> Departing:
    return Departing(
        citation(edition.law, departure.provision, view.interface),
        provision_address(edition.law, view, departure.provision),
        departure.says,
        departure.allowance.reason if departure.allowance else None,
    )
