"""The wording that results from an amendment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.model.amendments import (
    INSERTIONS,
    Amendment,
    Change,
    Mark,
    ProvisionAct,
    ProvisionChange,
    Segment,
    WordChange,
)
from generator.model.levels import DIVISIONS, UNITS
from generator.model.provisions import Provision, Standing, with_ids, within
from generator.model.wording import Wording


class Unfit(Enum):
    """Why an act on a provision cannot be carried out."""

    ABSENT = "no such provision"
    DIVISION = "a division"
    OTHER_LEVEL = "another level"
    OTHER_NUMBER = "another number"
    NUMBER_TAKEN = "a number that is there"
    NOTHING_LEFT = "nothing left"
    TWICE = "twice"


@dataclass(frozen=True)
class Misfit:
    """A change that cannot be made."""

    change: Change
    found: int = 0
    """For a change of words that are not found once: how often they occur in the provision."""

    unfit: Unfit | None = None
    """Otherwise: why it cannot be made."""


@dataclass(frozen=True)
class Amended:
    """The wording after an amendment, the changed words, and the changes that could not be made."""

    wording: Wording
    marks: Mapping[str, tuple[Segment, ...]]
    """For each paragraph or item whose words changed: its words, kept, deleted and inserted."""

    misfits: tuple[Misfit, ...]


def amend(wording: Wording, amendment: Amendment) -> Amended:
    """The wording with the changes made: those of words first, which use the old numbering, then
    those of provisions. A change that does not fit is left out and returned as a misfit.
    """
    texts, marks, misfits = _change_words(wording, amendment.changes)
    provisions = _rebuilt(wording.provisions, lambda node: (texts.get(node.eid, node),))
    inserted: dict[str, Provision] = {}
    last_after: dict[str, str] = {}
    for change in amendment.changes:
        if not isinstance(change, ProvisionChange):
            continue
        if unfit := _unfit(change, wording, amendment.changes, inserted):
            misfits.append(Misfit(change, unfit=unfit))
            continue
        spot = change.provision
        if change.act is ProvisionAct.INSERT_AFTER and change.new:
            # 第五条之一 and 第五条之二, both put after 第五条, come in the order they are named.
            spot = last_after.get(spot, spot)
            last_after[change.provision] = change.new.eid
        if change.act in INSERTIONS and change.new:
            inserted[change.new.eid] = change.new
        provisions = _rebuilt(provisions, _edit(change, spot))
    note = _joined_notes(wording.note, amendment.note)
    return Amended(Wording(wording.title, note, with_ids(provisions)), marks, tuple(misfits))


def _unfit(
    change: ProvisionChange,
    wording: Wording,
    changes: Iterable[Change],
    inserted: Mapping[str, Provision],
) -> Unfit | None:
    """Why the change cannot be made, in view of the other changes of its amendment; None if it can.
    `inserted`: by id, the articles that the changes above it have brought.
    """
    node = wording.by_eid.get(change.provision)
    if node is None and change.act in INSERTIONS:  # beside one that is new itself
        node = inserted.get(change.provision)
    if node is None:
        return Unfit.ABSENT
    if node.level in DIVISIONS:
        return Unfit.DIVISION
    if change.new and change.new.level is not node.level:
        return Unfit.OTHER_LEVEL
    if change.act in INSERTIONS:
        return Unfit.NUMBER_TAKEN if change.target in {*wording.by_eid, *inserted} else None
    if change.new and change.new.number != node.number:
        return Unfit.OTHER_NUMBER
    if node.standing is Standing.REPEALED or any(
        within(other.provision, node.eid) and not _only_inserts_beside(other, node.eid)
        for other in changes
        if other is not change
    ):
        return Unfit.TWICE
    return Unfit.NOTHING_LEFT if _leaves_nothing(node, wording, changes) else None


def _only_inserts_beside(change: Change, eid: str) -> bool:
    """Whether the change only inserts a new provision after or before the one with this id."""
    inserts = isinstance(change, ProvisionChange) and change.act in INSERTIONS
    return inserts and change.provision == eid


def _leaves_nothing(node: Provision, wording: Wording, changes: Iterable[Change]) -> bool:
    """Whether the changes repeal a part of a unit, and with it all that stood beside it."""
    if node.level in UNITS:
        return False
    repealed = {
        change.provision
        for change in changes
        if isinstance(change, ProvisionChange) and change.act is ProvisionAct.REPEAL
    }
    return all(beside.eid in repealed for beside in wording.above[node.eid][-1].children)


def _joined_notes(note: str, addition: str) -> str:
    """The note under the title with the addition put into its bracket: （A） and B give （A　B）.

    In Latin script no blank is put between: the addition brings its own punctuation.
    """
    if note.endswith("）"):
        return f"{note[:-1]}　{addition}）"
    return f"{note[:-1]}{addition})" if note.endswith(")") else note + addition


def _change_words(
    wording: Wording, changes: Iterable[Change]
) -> tuple[dict[str, Provision], dict[str, tuple[Segment, ...]], list[Misfit]]:
    """By id, each provision whose words change, and its marked words; and the changes that misfit."""
    wanted: dict[str, list[WordChange]] = {}
    for change in changes:
        if isinstance(change, WordChange):
            wanted.setdefault(change.provision, []).append(change)
    texts: dict[str, Provision] = {}
    marks: dict[str, tuple[Segment, ...]] = {}
    misfits: list[Misfit] = []
    for eid, word_changes in wanted.items():
        node = wording.by_eid.get(eid)
        text = node.text if node else None
        unfit = [
            Misfit(change, count)
            for change in word_changes
            if (count := (text or "").count(change.before + change.deleted + change.after)) != 1
        ]
        if unfit or node is None or text is None:
            misfits += unfit
            continue
        segments = _segments(text, word_changes)
        if segments is None:
            misfits += [Misfit(change, 2) for change in word_changes]
            continue
        kept = "".join(part.text for part in segments if part.mark is not Mark.DELETED)
        if not kept.strip():
            misfits += [Misfit(change, unfit=Unfit.NOTHING_LEFT) for change in word_changes]
            continue
        marks[eid] = segments
        texts[eid] = replace(node, text=kept)
    return texts, marks, misfits


def _segments(text: str, changes: Iterable[WordChange]) -> tuple[Segment, ...] | None:
    """The text cut at the changes; None where two changes overlap."""

    def start_of(change: WordChange) -> int:
        at = text.index(change.before + change.deleted + change.after)
        return at + len(change.before)

    spots = sorted(((start_of(change), change) for change in changes), key=lambda spot: spot[0])
    segments: list[Segment] = []
    done = 0
    for start, change in spots:
        if start < done:
            return None
        segments += [
            Segment(Mark.KEPT, text[done:start]),
            Segment(Mark.DELETED, change.deleted),
            Segment(Mark.INSERTED, change.inserted),
        ]
        done = start + len(change.deleted)
    segments.append(Segment(Mark.KEPT, text[done:]))
    return tuple(part for part in segments if part.text)


def _edit(change: ProvisionChange, spot: str) -> Callable[[Provision], tuple[Provision, ...]]:
    """A function that gives, for any provision, what stands in its place after the change: the same
    unless its id is `spot`.
    """

    def edited(node: Provision) -> tuple[Provision, ...]:
        if node.eid != spot:
            return (node,)
        match change.act:
            case ProvisionAct.REPEAL:
                return (_emptied(node),) if node.level in UNITS else ()
            case ProvisionAct.REPLACE:
                return (change.new,) if change.new else (node,)
            case ProvisionAct.INSERT_AFTER:
                return (node, change.new) if change.new else (node,)
            case ProvisionAct.INSERT_BEFORE:
                return (change.new, node) if change.new else (node,)

    return edited


def _emptied(node: Provision) -> Provision:
    return replace(node, text=None, children=(), standing=Standing.REPEALED)


def _rebuilt(
    provisions: Iterable[Provision], edit: Callable[[Provision], tuple[Provision, ...]]
) -> tuple[Provision, ...]:
    """The provisions and all below them, each replaced by what `edit` gives for it."""
    return tuple(
        replace(edited, children=_rebuilt(edited.children, edit))
        for node in provisions
        for edited in edit(node)
    )
