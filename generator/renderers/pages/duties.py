"""Who does what: the duties by actor, and a table of actors against chapters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.addresses import address, division_path, provision_address
from generator.model.citation import brief, citation
from generator.model.duties import Actor, Duty, Modality
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import UNITS
from generator.model.provisions import Provision
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.text import Setting

InLanguages = tuple[tuple[Language, str], ...]
"""A text in each language of a view that has it."""


@dataclass(frozen=True)
class Act:
    """A duty as a reader is shown it."""

    duty: Duty
    names: InLanguages
    """Of the actor."""

    cited: str
    brief: str
    target: str
    modality: str
    summary: InLanguages
    partners: tuple[InLanguages, ...]


@dataclass(frozen=True)
class Row:
    """An actor with all duties, and the same duties by chapter."""

    actor: Actor
    names: InLanguages
    term: str | None
    """Address of the entry in the glossary."""

    acts: tuple[Act, ...]
    cells: tuple[tuple[Act, ...], ...]


def pages(edition: Edition, view: View) -> Iterator[Page]:
    """The page, where the law has duties as data."""
    duties = edition.duties
    if not duties.duties:
        return
    every = acts(edition, view)
    columns = _columns(edition)
    setting = Setting(edition, view)
    labels = view.interface.labels
    partners = {name for duty in duties.duties for name in duty.partners}
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "rows": [
            _row(edition, view, actor, own, columns)
            for actor in duties.actors
            if (own := tuple(act for act in every if act.duty.actor == actor.id))
        ],
        "chapters": [
            (address(view, division_path(chapter)), setting.words(chapter)) for chapter in columns
        ],
        "modalities": [(modality.value, _word(view, modality)) for modality in Modality],
        "partners": [
            (actor.id, in_languages(edition, view, actor.names)[-1][1])
            for actor in duties.actors
            if actor.id in partners
        ],
        "size": view.interface.say("duties.count", count=len(duties.duties)),
    }
    title, lead = labels["duties.title"], labels["duties.lead"]
    yield page_of(view, "duties/", "duties", title, shows, lead, hide=("toc",))


def acts(edition: Edition, view: View) -> tuple[Act, ...]:
    """All duties, by actor."""
    actors = {actor.id: actor for actor in edition.duties.actors}
    return tuple(_act(edition, view, actors, duty) for duty in edition.duties.duties)


def _act(edition: Edition, view: View, actors: Mapping[str, Actor], duty: Duty) -> Act:
    return Act(
        duty,
        in_languages(edition, view, actors[duty.actor].names),
        citation(edition.law, duty.provision, view.interface),
        brief(edition.law, duty.provision),
        provision_address(edition.law, view, duty.provision),
        " · ".join(_word(view, modality) for modality in duty.modalities),
        in_languages(edition, view, duty.summaries),
        tuple(in_languages(edition, view, actors[name].names) for name in duty.partners),
    )


def _columns(edition: Edition) -> tuple[Provision, ...]:
    """The divisions with pages; but the preamble and annexes only where a duty stands in them."""
    meant = {edition.law.chapter_of(duty.provision) for duty in edition.duties.duties}
    return tuple(
        chapter
        for chapter in edition.law.chapters
        if chapter.level not in UNITS or chapter in meant
    )


def _row(
    edition: Edition,
    view: View,
    actor: Actor,
    own: tuple[Act, ...],
    columns: tuple[Provision, ...],
) -> Row:
    explained = any(term.id == actor.term and term.shown for term in edition.glossary)
    return Row(
        actor,
        in_languages(edition, view, actor.names),
        f"{address(view, 'glossary/')}#{actor.term}" if explained else None,
        own,
        tuple(
            tuple(act for act in own if edition.law.chapter_of(act.duty.provision) == chapter)
            for chapter in columns
        ),
    )


def _word(view: View, modality: Modality) -> str:
    """The word for a modality in each language of the view: 应当 shall."""
    return " ".join(language.labels[f"duties.{modality.value}"] for language in view.languages)


def in_languages(edition: Edition, view: View, texts: Mapping[str, str]) -> InLanguages:
    """A text in each language of the view that has it; if none has, in the law's own."""
    known = [language for language in view.languages if language.code in texts] or [
        edition.original
    ]
    return tuple((language, texts[language.code]) for language in known)
