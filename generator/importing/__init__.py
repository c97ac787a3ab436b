"""The plain text of a Chinese statute, as people paste it, becomes a source/ tree.

Lines are cleaned, then labelled, then put into a tree; what is doubtful is told with its line,
and what is left out is listed with the reason. Nothing is guessed in silence.
"""

from dataclasses import dataclass

from generator.importing.files import Facts, MissingDate, questions, source_files
from generator.importing.lines import read_lines
from generator.importing.statute import Statute, read_statute
from generator.importing.yaml_text import runs
from generator.model.output import OutputFile

__all__ = ["Facts", "Imported", "MissingDate", "imported"]


_MOST = 9_000
"""The Civil Code has 4,000. A file with many more values than that is not read again."""


_LARGEST = 4 * 1024 * 1024
"""Of one file, in bytes; a larger one is not read again either."""


@dataclass(frozen=True)
class Imported:
    """The statute as read, and the files of its tree."""

    statute: Statute
    files: tuple[OutputFile, ...]
    questions: tuple[str, ...]
    """Of the statute as a whole."""

    @property
    def told(self) -> list[tuple[int, str]]:
        """What an editor has to look at, by line."""
        asked = [(1, f"confirm: {question}") for question in self.questions]
        doubts = [(line, f"confirm: {doubt}") for line, doubt in self.statute.doubts]
        left_out = [(line, f"left out: {words}") for line, words in runs(self.statute.left_out)]
        return sorted([*asked, *doubts, *left_out])

    @property
    def count_of_doubts(self) -> int:
        """All that an editor has to confirm."""
        return len(self.questions) + len(self.statute.doubts)


def imported(content: bytes, facts: Facts) -> Imported:
    """Read a statute. Raises ValueError, with words for an editor, for what is none."""
    statute = read_statute(read_lines(content))
    count = sum(1 for top in statute.provisions for _ in top.walk())
    if count > _MOST:
        raise ValueError(
            f"the text has {count} provisions. No statute is that long: cut out the one "
            "that is meant"
        )
    files = tuple(source_files(statute, facts))
    largest = max(len(file.content) for file in files)
    if largest > _LARGEST:
        raise ValueError(
            f"the text makes a file of {largest} bytes. No statute is that long: cut "
            "out the one that is meant"
        )
    return Imported(statute, files, tuple(questions(statute, facts)))
