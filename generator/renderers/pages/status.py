"""The marks under a heading: in force, as amended, and how far the translation is."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.provisions import Standing
from generator.model.state import worst


@dataclass(frozen=True)
class Chip:
    """A mark under a heading. `style`: the class that gives it its look."""

    language: Language
    style: str
    text: str


def chips(edition: Edition, view: View, eids: Iterable[str]) -> tuple[Chip, ...]:
    """The marks for a page that shows these provisions in this view."""
    interface = view.interface
    wanted = list(eids)
    standing = {edition.law.by_eid[eid].standing for eid in wanted}
    if standing == {Standing.REPEALED}:
        return (Chip(interface, "repealed", interface.labels["status.gone"]),)
    found = [Chip(interface, "in-force", interface.labels["status.in_force"])]
    if edition.amended:
        as_amended = interface.say("status.as_amended", date=interface.date(edition.current.date))
        found.append(Chip(interface, "as-amended", as_amended))
    for language in view.languages:
        if language is not edition.original:
            state = worst(edition, language, wanted)
            style = state.value.replace("_", "-")
            found.append(Chip(interface, style, interface.labels[f"status.{state.value}"]))
    return tuple(found)
