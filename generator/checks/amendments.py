"""Does each change of an amendment change something, and does each new article stand in its order?"""

from collections.abc import Iterator
from itertools import pairwise

from generator.model.amendments import INSERTIONS, Change, ProvisionChange, WordChange
from generator.model.edition import Edition
from generator.model.provisions import Provision, printed
from generator.model.wording import Wording
from generator.problems import Place, Problem, error


def amendments(edition: Edition) -> Iterator[Problem]:
    """An article that an amendment adds must follow in number what stands before it, unless the label
    is named under `out_of_turn` in source/regulation.yml. What replaces something must be different.
    """
    code = edition.original.code
    excepted = edition.regulation.out_of_turn
    for older, version in pairwise(edition.versions):
        before, after = older.wordings[code], version.wordings[code]
        for index, change in enumerate(version.amendment[code].changes):
            place = edition.places[code][f"{version.date}#{index}"]
            if _idle(change, before):
                yield error(
                    "idle-change",
                    place,
                    "the new words are those that stand there already",
                    change.provision,
                    "Write the words as amended, or take the change out",
                )
            if not isinstance(change, ProvisionChange) or change.act not in INSERTIONS:
                continue
            new = after.by_eid.get(change.target)
            if new and new.label not in excepted:
                yield from _out_of_order(new, after, place)


def _idle(change: Change, before: Wording) -> bool:
    if isinstance(change, WordChange):
        return change.deleted == change.inserted
    old = before.by_eid.get(change.provision)
    same = change.new and old and change.new.eid == old.eid
    return bool(same and change.new and old and printed([change.new]) == printed([old]))


def _out_of_order(new: Provision, wording: Wording, place: Place) -> Iterator[Problem]:
    ids = [article.eid for article in wording.articles]
    at = ids.index(new.eid)
    above, below = wording.articles[:at][-1:], wording.articles[at + 1 :][:1]
    numbers = [article.number for article in (*above, new, *below) if article.number]
    if numbers != sorted(numbers):
        yield error(
            "order",
            place,
            "the number of the new article does not fit between its neighbors",
            new.label or "",
            "Correct the label, or the provision beside which it stands",
        )
    elif new.number and not new.number.follows(above[0].number if above else None):
        yield error(
            "order",
            place,
            f"the number of the new article does not follow {above[0].label if above else 'the start'}",
            new.label or "",
            "Correct the label; if the amendment itself prints it so, name the label under "
            "“out_of_turn” in source/regulation.yml",
        )
