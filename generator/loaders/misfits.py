"""Changes of an amendment that cannot be made, as problems for the editor who wrote them."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.amending import Misfit, Unfit
from generator.model.amendments import Amendment, ProvisionAct, ProvisionChange, WordChange
from generator.model.levels import article_label
from generator.model.numbering import Number
from generator.model.wording import Wording
from generator.problems import Place, Problem, error


def misfit_problems(
    misfits: Iterable[Misfit], amendment: Amendment, wording: Wording, places: Mapping[str, Place]
) -> Iterator[Problem]:
    """A problem for each misfit of an amendment. `wording`: that before the amendment."""
    for misfit in misfits:
        index = next(i for i, one in enumerate(amendment.changes) if one is misfit.change)
        place = places[f"{amendment.date}#{index}"]
        if misfit.unfit is Unfit.NUMBER_TAKEN and isinstance(misfit.change, ProvisionChange):
            yield _number_taken(misfit.change, wording, place)
        elif misfit.unfit:
            code, fault, cure = _UNFIT[misfit.unfit]
            yield error(code, place, fault, misfit.change.provision, cure)
        elif isinstance(misfit.change, WordChange):
            yield _not_found_once(misfit.change, misfit.found, wording, place, places)


def of_the_translation(misfits: Iterable[Misfit], wording: Wording) -> Iterator[Misfit]:
    """Those misfits that do not follow from one of the Chinese, nor from a gap: words of the
    translation that are not there.
    """
    for misfit in misfits:
        node = wording.by_eid.get(misfit.change.provision)
        if isinstance(misfit.change, WordChange) and node and node.text is not None:
            yield misfit


_UNFIT = {
    Unfit.ABSENT: (
        "no-provision",
        "the amended provision does not exist",
        "Correct the id, as art_62, art_62__para_1 or art_62__para_1__point_2",
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
    Unfit.NOTHING_LEFT: (
        "unfit-act",
        "nothing would be left here",
        "To take all of it out, write “act: repeal”; of the last paragraph or item of a provision, "
        "repeal that provision: art_62, not art_62__para_1",
    ),
    Unfit.TWICE: (
        "unfit-act",
        "this is repealed already, or changed otherwise by the same amendment",
        "Keep one of the changes, and write what the provision says after all of them",
    ),
}
"""Code, message and cure of the problem for each reason why a change does not fit."""


def _number_taken(change: ProvisionChange, wording: Wording, place: Place) -> Problem:
    free = _free_label(change, wording)
    return error(
        "twice",
        place,
        "the law has another article of this number",
        (change.new.label if change.new else None) or "",
        f"Give it a number of its own{f', as {free}' if free else ''}; or write “act: replace” with "
        "the id of that article",
    )


def _free_label(change: ProvisionChange, wording: Wording) -> str | None:
    """The first label that is free behind the article after which the new one comes, if there is one."""
    ids = [article.eid for article in wording.articles]
    if change.provision not in ids:
        return None
    at = ids.index(change.provision) - (change.act is ProvisionAct.INSERT_BEFORE)
    number = wording.articles[at].number if at >= 0 else None
    while number and f"art_{number}" in ids:
        *above, last = number.inserted or (0,)
        number = Number(number.main, (*above, last + 1))
    return article_label(number) if number else None


def _not_found_once(
    change: WordChange, found: int, wording: Wording, place: Place, places: Mapping[str, Place]
) -> Problem:
    where = places.get(change.provision)
    node = wording.by_eid.get(change.provision)
    seen = f"“{change.provision}”" + (f" ({where})" if node and where else "")
    return error(
        "amendment-words",
        place,
        f"the words of the change are found {found} times, not once, in {seen}"
        + ("" if node else ", which does not exist"),
        change.before + change.deleted + change.after,
        f"Name the paragraph or item in which they stand, as {node.children[0].eid}"
        if node and node.children and node.text is None
        else "Copy the words from the provision, with enough of “after” or “before” to be found once",
    )
