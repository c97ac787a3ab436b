"""Article pages, and the short links to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

from generator.model.addresses import address, article_path
from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.model.languages import View
from generator.model.levels import Level
from generator.model.provisions import Provision, Standing, within
from generator.model.state import State, state_of
from generator.renderers.pages.beside import beside
from generator.renderers.pages.duties import Act, acts
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page, Shows
from generator.renderers.pages.pager import pager
from generator.renderers.pages.status import chips
from generator.renderers.pages.text import Setting
from generator.renderers.pages.versions import version_path
from generator.renderers.pages.words import plain

_DESCRIPTION_LENGTH = 150


@dataclass(frozen=True)
class Event:
    """What an amendment did to the article, and where it is read as it was before, if it was there."""

    told: str
    before: str | None


def articles(edition: Edition, view: View) -> Iterator[Page]:
    """A page for each article."""
    setting = Setting(edition, view)
    duties = acts(edition, view)
    for i, article in enumerate(edition.law.units):
        if article.level is Level.ARTICLE:
            yield page_of(
                view,
                article_path(article),
                "article",
                plain(setting.words(article)),
                partial(_shows, setting, duties, i),
                _description(setting, article),
                edition.law.chapter_of(article.eid),
                citation(edition.law, article.eid, view.interface),
            )


def _shows(setting: Setting, duties: tuple[Act, ...], i: int) -> Shows:
    edition, view = setting.edition, setting.view
    every = edition.law.units
    article = every[i]
    return {
        "heading": setting.heading(article, 1),
        "chips": chips(edition, view, [article.eid]),
        "doubt": _doubt(setting, article),
        "pieces": (setting.body(article),),
        "history": tuple(_history(setting, article)),
        "changes": address(view, "changes/"),
        "beside": beside(setting, article, duties),
        "duties": address(view, "duties/"),
        "pager": pager(setting, every, i),
        "contents": address(view),
        "above": setting.above(article),
    }


def short_links(edition: Edition) -> Iterator[Page]:
    """/a/14/ for each article: to the reader's own view."""
    alone = [Setting(edition, view) for view in edition.views if not view.parallel]
    for article in edition.law.articles:
        heading = plain(chain.from_iterable(setting.words(article) for setting in alone))
        front = {
            "title": heading,
            "template": "short-link.html",
            "kind": "short-link",
            "lang": edition.views[-1].interface.code,
            "leads_to": article_path(article),
        }
        yield Page(f"a/{article.number}/", "short-link.md.j2", front, {})


def view_name(view: View) -> str:
    """The name of a view in the switch: 中文, English, 中英对照 · Parallel."""
    key = "view.parallel" if view.parallel else "view.name"
    return view.interface.labels[key]


def _doubt(setting: Setting, article: Provision) -> State | None:
    """The state of the translation, if it is one that readers should not rely on; else None."""
    edition = setting.edition
    states = [
        state_of(edition, language, article.eid)
        for language in setting.view.languages
        if language is not edition.original
    ]
    doubts = (State.UNVERIFIED, State.OUT_OF_DATE)
    return next((state for state in states if state in doubts), None)


def _history(setting: Setting, article: Provision) -> Iterator[Event]:
    versions, view = setting.edition.versions, setting.view
    for before, after in pairwise(versions):
        if any(within(eid, article.eid) for eid in after.touched):
            known = article.eid in before.wordings[setting.edition.original.code].by_eid
            place = f"{address(view, version_path(before))}#{article.eid}"
            yield Event(_sentence(setting, article, after, known), place if known else None)


def _sentence(setting: Setting, article: Provision, version: Version, known: bool) -> str:
    """What the version did to the article, in a sentence. `known`: it was there before."""
    interface = setting.view.interface
    now = version.wordings[setting.edition.original.code].by_eid[article.eid]
    done = "repealed" if now.standing is Standing.REPEALED else "amended" if known else "added"
    amendment = version.amendment[interface.code]
    return interface.say(
        f"history.{done}",
        date=interface.date(version.date),
        instrument=amendment.instrument,
        body=amendment.adopted_by,
    )


def _description(setting: Setting, article: Provision) -> str:
    """The article's first words, which programs show with a link to the page."""
    language = setting.view.interface
    translation = setting.version.wordings[language.code].by_eid.get(article.eid)
    text = language.blank.join(
        node.text for node in (translation.walk() if translation else ()) if node.text
    )
    return text if len(text) <= _DESCRIPTION_LENGTH else f"{text[:_DESCRIPTION_LENGTH]}…"
