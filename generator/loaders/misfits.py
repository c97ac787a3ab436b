"""Words the changes of amendments that cannot be made, for an editor."""

from collections.abc import Mapping

from generator.loaders.languages import ORIGINAL
from generator.model.amending import Misfit, Unfit
from generator.model.amendments import WordChange
from generator.model.wording import Wording
from generator.problems import Place, Problem, error


def is_gap(misfit: Misfit, wording: Wording) -> bool:
    """Whether a change of words does not fit because the provision is not translated."""
    node = wording.by_eid.get(misfit.change.provision)
    return isinstance(misfit.change, WordChange) and node is not None and node.text is None


_UNFIT = {
    Unfit.ABSENT: (
        "no-provision",
        "the amended provision does not exist",
        "Correct the id, as art_62 or art_62__para_1",
    ),
    Unfit.DIVISION: (
        "unfit-act",
        "this is a division, not an article or what stands in one",
        "Name its articles, one change for each",
    ),
    Unfit.OTHER_LEVEL: (
        "unfit-act",
        "an article cannot stand in the place of this, nor beside it",
        "Name the article: art_62, not art_62__para_1. Of a paragraph change the words",
    ),
    Unfit.OTHER_NUMBER: (
        "unfit-act",
        "the new article has another number than the one that it replaces",
        "Give it the same label; or repeal the one and insert the other",
    ),
    Unfit.ONLY_PARAGRAPH: (
        "unfit-act",
        "the article would have no paragraph left",
        "Repeal the article: art_62, not art_62__para_1",
    ),
    Unfit.TWICE: (
        "unfit-act",
        "this is repealed already, or changed otherwise by the same amendment",
        "Keep one of the changes, and write what the provision says after all of them",
    ),
}
"""Code, message and cure of the problem for each reason why a change does not fit."""


def misfit_problem(misfit: Misfit, places: Mapping[str, Place], code: str, date: str) -> Problem:
    """The problem of a change that cannot be made, in the amendment of that date and language."""
    change = misfit.change
    file = (
        f"source/amendments/{date}.yml"
        if code == ORIGINAL
        else f"translations/{code}/amendments/{date}.yml"
    )
    place = places.get(f"{date}#{change.provision}", Place(file))
    if not isinstance(change, WordChange):
        kind, fault, cure = _UNFIT[misfit.unfit or Unfit.ABSENT]
        return error(kind, place, fault, change.provision, cure)
    words = change.before + change.deleted + change.after
    where = places.get(change.provision)
    seen = (
        f"“{change.provision}” ({where})"
        if where
        else f"“{change.provision}”, which does not exist"
    )
    return error(
        "amendment-words",
        place,
        f"the words of the change are found {misfit.found} times, not once, in {seen}",
        words,
        "Copy the words from the provision, with enough of “after” or “before” to be found once",
    )
