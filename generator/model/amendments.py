"""An amendment as data, and marked words."""

from dataclasses import dataclass
from enum import Enum

from generator.model.provisions import Provision


@dataclass(frozen=True)
class WordChange:
    """Words of one paragraph or item deleted, inserted or replaced.

    `before` and `after` are unchanged words around the change, which say where it is made: before,
    deleted and after in one run must occur exactly once in the provision.
    """

    provision: str
    deleted: str
    inserted: str
    before: str = ""
    after: str = ""

    @property
    def target(self) -> str:
        """The id of the provision that is changed."""
        return self.provision


class ProvisionAct(Enum):
    """What an amendment does to a provision as a whole."""

    REPLACE = "replace"
    INSERT_AFTER = "insert after"
    INSERT_BEFORE = "insert before"
    REPEAL = "repeal"


INSERTIONS = (ProvisionAct.INSERT_AFTER, ProvisionAct.INSERT_BEFORE)


@dataclass(frozen=True)
class ProvisionChange:
    """A provision replaced, repealed, or a new one inserted beside it.

    A repealed article or annex keeps its label and its address. A repealed paragraph is gone, and
    those after it move up, as they are then cited; a repealed item leaves the others their labels.
    """

    provision: str
    act: ProvisionAct
    new: Provision | None

    @property
    def target(self) -> str:
        """The id of the provision that is changed: that of the new one, if there is one."""
        return self.new.eid if self.new else self.provision


Change = WordChange | ProvisionChange


@dataclass(frozen=True)
class Amendment:
    """One amending instrument, in one language.

    `date` (ISO 8601) is the day from which the amended wording applies. `note` is what the
    instrument adds to the note under the title.
    """

    date: str
    instrument: str
    adopted_by: str
    note: str
    changes: tuple[Change, ...]

    def printed(self) -> str:
        """All words of the amendment in one run: a translation of it stores their digest."""
        words = [self.instrument, self.adopted_by, self.note]
        for change in self.changes:
            if isinstance(change, WordChange):
                words += [change.before, change.deleted, change.inserted, change.after]
            elif change.new:
                words += [(node.label or "") + (node.text or "") for node in change.new.walk()]
        return "".join(words)


class Mark(Enum):
    """What an amendment did to a run of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Segment:
    """A run of words with one mark."""

    mark: Mark
    text: str
