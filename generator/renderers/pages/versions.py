"""Pages of the law's history: each older wording, and the words that changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.model.addresses import address, provision_address
from generator.model.amendments import Mark, Segment
from generator.model.citation import citation
from generator.model.edition import Edition, Version
from generator.model.history import changed
from generator.model.imprint import changes_lead
from generator.model.languages import Language, View
from generator.model.state import State, worst
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.status import Chip
from generator.renderers.pages.text import Setting
from generator.renderers.pages.titles import titles

_TAGS = {Mark.KEPT: "{}", Mark.DELETED: "<del>{}</del>", Mark.INSERTED: "<ins>{}</ins>"}


@dataclass(frozen=True)
class ChangedProvision:
    """One provision that an amendment changed, with its words in each language of the view."""

    title: str
    target: str
    words: tuple[tuple[Language, tuple[Markup, ...]], ...]
    """Each language with the lines of the provision; none where the translation has a gap."""


def older(edition: Edition, view: View) -> Iterator[Page]:
    """Each wording that is no longer in force, whole, under a banner that says so."""
    for version in edition.versions[:-1]:
        setting = Setting(edition, view, version)
        date = view.interface.date(version.date)
        shows: dict[str, object] = {
            "titles": titles(edition, view.languages, version),
            "pieces": tuple(setting.pieces(setting.law.provisions, 2, linked=False)),
            "banner": view.interface.say("notice.old_version", date=date),
            "chips": _translation_chips(edition, view),
            "contents": address(view),
        }
        title = view.interface.say("page.version", date=date)
        yield page_of(view, version_path(version), "version", title, shows)


def version_path(version: Version) -> str:
    """The last part of the address of an older version: versions/2024-05-01/."""
    return f"versions/{version.date}/"


def changes(edition: Edition, view: View) -> Page:
    """What changed, when and by what, with the deleted and inserted words in place."""
    shows: dict[str, object] = {
        "lead": changes_lead(edition, view.interface),
        "amendments": [
            (after, _changed(edition, view, before, after))
            for before, after in pairwise(edition.versions)
        ],
        "versions": [
            (
                version,
                address(view, version_path(version))
                if version is not edition.current
                else address(view),
            )
            for version in edition.versions
        ],
        "contents": address(view),
    }
    return page_of(view, "changes/", "changes", view.interface.labels["page.changes"], shows)


def _translation_chips(edition: Edition, view: View) -> tuple[Chip, ...]:
    state = State.REVIEWED
    for language in view.languages[1:] or view.languages:
        if language is edition.original:
            return ()
        state = worst(edition, language, [node.eid for node in edition.law.walk()])
    label = view.interface.labels[f"status.{state.value}"]
    return (Chip(view.interface, state.value.replace("_", "-"), label),)


def _changed(
    edition: Edition, view: View, before: Version, after: Version
) -> list[ChangedProvision]:
    original = edition.original.code
    changed_provisions: list[ChangedProvision] = []
    for i, change in enumerate(after.amendment[original].changes):
        eid = change.target
        law = (before if eid in before.wordings[original].by_eid else after).wordings[original]
        words = tuple((language, _lines(language, before, after, i)) for language in view.languages)
        target = provision_address(law, view, eid)
        if eid not in edition.law.by_eid:  # a paragraph that is gone: its article is still there
            target = target.partition("#")[0]
        changed_provisions.append(
            ChangedProvision(citation(law, eid, view.interface), target, words)
        )
    return changed_provisions


def _lines(language: Language, before: Version, after: Version, index: int) -> tuple[Markup, ...]:
    """The lines of a changed provision, with what was deleted and inserted marked."""
    lines = changed(language, before, after, index)
    return tuple(Markup("").join(map(_marked, line)) for line in lines)


def _marked(segment: Segment) -> Markup:
    return Markup(_TAGS[segment.mark]).format(segment.text)
