"""Makes a source/ tree from the plain text of a Chinese statute, as people paste it.

Lines are cleaned, then their labels are read, then they are put into a tree. Every doubtful
decision is reported with its line, and everything left out is listed with the reason.
"""

from dataclasses import dataclass

from generator.importing.facts import Facts, MissingDate, Question, known
from generator.importing.files import source_files
from generator.importing.lines import read_lines
from generator.importing.naming import id_of
from generator.importing.statute import Statute, read_statute
from generator.importing.whole import hold_whole
from generator.importing.yaml_text import runs
from generator.model.output import OutputFile

__all__ = ["Facts", "Imported", "MissingDate", "id_of", "imported"]


_MOST = 9_000
"""The most provisions of a statute: the Civil Code has 4,000. The loaders refuse larger files."""


_LARGEST = 4 * 1024 * 1024
"""The most bytes of one file. The loaders refuse larger ones."""


@dataclass(frozen=True)
class Imported:
    """The statute as read, and the files of its source/ tree."""

    statute: Statute
    files: tuple[OutputFile, ...]
    questions: tuple[Question, ...]
    """What an editor is asked about the statute as a whole."""

    @property
    def remarks(self) -> list[tuple[int, str]]:
        """All that an editor has to look at: line of the text and remark, by line."""
        asked = [(line or 1, f"confirm: {question}") for line, question in self.questions]
        doubts = [(line, f"confirm: {doubt}") for line, doubt in self.statute.doubts]
        left_out = [(line, f"left out: {words}") for line, words in runs(self.statute.left_out)]
        return sorted([*asked, *doubts, *left_out])

    @property
    def count_of_doubts(self) -> int:
        """The number of questions and doubts that an editor has to confirm."""
        return len(self.questions) + len(self.statute.doubts)


def imported(content: bytes, facts: Facts) -> Imported:
    """Import the text of a statute. Raises ValueError, worded for an editor, where it cannot be."""
    statute = read_statute(read_lines(content))
    count = sum(1 for top in statute.provisions for _ in top.walk())
    if count > _MOST:
        raise ValueError(
            f"the text has {count} provisions. No statute is that long: cut out the one "
            "that is meant"
        )
    told = known(statute, facts)
    files = tuple(source_files(statute, facts, told))
    largest = max(len(file.content) for file in files)
    if largest > _LARGEST:
        raise ValueError(
            f"the text makes a file of {largest} bytes. No statute is that long: cut "
            "out the one that is meant"
        )
    hold_whole(content, statute.repaired, files)
    return Imported(statute, files, told.questions)
