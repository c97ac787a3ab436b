"""Holds what was read, and what was written, against the text: nothing is lost, doubled or moved."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import yaml

from generator.importing.block import Block
from generator.importing.encoding import LINE_END, decoded
from generator.importing.lines import LeftOut, Line
from generator.importing.yaml_text import LEFT_OUT, shown
from generator.model.levels import DIVISIONS, Level, read_label
from generator.model.output import OutputFile

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PRINTED = ("title", "note")
"""What regulation.yml has of the text itself; all else in it is said of the text."""

Repairs = Iterable[tuple[int, str, str]]
"""Line of the text, characters as they stand, and characters as which they were read."""


def check_complete(
    provisions: Sequence[Block], printed: str, lines: Iterable[Line], left_out: Iterable[LeftOut]
) -> None:
    """Raises ValueError where a provision is empty, or where what the statute prints is not, character
    for character, what the lines have without those left out.
    """
    for block in (block for top in provisions for block in top.walk()):
        if block.level is Level.ARTICLE and not block.children:
            raise ValueError(f"line {block.line}: {block.label} has no words. Add them")
        if block.level in DIVISIONS and not block.children:
            name = f"{block.label or ''}{block.text}"
            raise ValueError(f"line {block.line}: “{name}” holds no article. Add its articles")
        if block.level is not Level.ARTICLE and not block.text:
            raise ValueError(f"line {block.line}: “{block.label}” has no words. Add them")
    gone = {(dropped.line, "".join(dropped.text.split())) for dropped in left_out}
    kept = "".join(line.dense for line in lines if (line.number, line.dense) not in gone)
    if printed != kept:
        pairs = zip(printed, kept, strict=False)
        at = next((i for i, (ours, theirs) in enumerate(pairs) if ours != theirs), 0)
        raise ValueError(
            f"the text could not be put into a tree as it stands, from here on: {kept[at : at + 30]}"
        )


def hold_whole(content: bytes, repaired: Repairs, files: Sequence[OutputFile]) -> None:
    """Raises ValueError where the files, read again, have not each character of the text exactly once,
    be it in the tree or in left-out.txt; or where the tree has them in another order.

    This knows nothing of how the text was read: only what is in the file, and what was repaired.
    """
    lines = [_dense(line) for line in LINE_END.split(decoded(content))]
    printed = [_dense(words) for words in _printed(files)]
    kept = Counter(char for words in [*printed, *map(_dense, _left_out(files))] for char in words)
    there = Counter(char for line in lines for char in line)
    for number, before, after in repaired:
        there.subtract(_dense(before))
        there.update(_dense(after))
        lines[number - 1] = _repaired(lines[number - 1], _dense(before), _dense(after))
    wrong = "".join(
        sorted(char for char in there.keys() | kept.keys() if there[char] != kept[char])
    )
    if not wrong:
        wrong = _out_of_order("".join(printed), "".join(lines))
    if wrong:
        raise ValueError(
            f"the import would lose, double or move characters: {wrong[:40]}. This is a fault of the "
            "importer: nothing was written. Report it with the text"
        )


def _repaired(line: str, before: str, after: str) -> str:
    """The line with what stands in the tree instead of `before`; of a label, with both: the same may
    be cited on its line, as it stands. One that is split over lines begins its line.
    """
    if not read_label(before):
        return line.replace(before, after)
    return line.replace(before, before + after) if before in line else after + line


def _dense(words: str) -> str:
    """The words without blanks and without characters that nobody sees, the rest as left-out.txt
    shows it.
    """
    seen = (char for char in words if not char.isspace() and char not in "\u200b\ufeff")
    return shown("".join(seen))


def _out_of_order(printed: str, there: str) -> str:
    """Where these characters do not stand in the text in this order; empty if they do."""
    rest = iter(there)
    for i, char in enumerate(printed):
        if char not in rest:
            return printed[i : i + 40]
    return ""


def _printed(files: Sequence[OutputFile]) -> Iterator[str]:
    """All scalars of the files that the law prints, in its order."""
    for file in files:
        if file.path == LEFT_OUT:
            continue
        values = yaml.load(file.content, Loader=_LOADER)
        if file.path == "regulation.yml":
            values = [values[key] for key in _PRINTED if key in values]
        yield from _scalars(values)


def _scalars(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    assert isinstance(value, dict | list)
    for inner in value.values() if isinstance(value, dict) else value:
        yield from _scalars(inner)


def _left_out(files: Sequence[OutputFile]) -> Iterator[str]:
    """The pieces of the text that left-out.txt lists."""
    for file in files:
        if file.path == LEFT_OUT:
            for entry in file.content.decode().splitlines():
                yield entry.split(": ", 2)[2]
