"""A difference between a file and the source, and how it is reported."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """A provision that is not as it should be in a file."""

    file: str
    eid: str
    language: str
    expected: str
    found: str | None
    wrong: str = ""
    """What is wrong with the whole file."""

    again: bool = False
    """Whether the file has the provision twice; then `found` is the second text."""

    def __str__(self) -> str:
        if self.wrong:
            return f"{self.file}: {self.wrong}"
        where = self.file if self.eid == "-" else f"{self.file}: {self.eid}"
        where += f" ({self.language})" if self.language not in ("", "-") else ""
        if self.found is None:
            return f"{where}: is not there. It should say “{_cut(self.expected, 0)}”"
        if self.again:
            return f"{where}: is told again, as “{_cut(self.found, 0)}”"
        if not self.expected:
            return f"{where}: says “{_cut(self.found, 0)}”, which is not in the source"
        at = _first_difference(self.expected, self.found)
        return (
            f"{where}: says “{_cut(self.found, at)}” where the source has "
            f"“{_cut(self.expected, at)}”"
        )


def _first_difference(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _cut(text: str, at: int) -> str:
    start = max(0, at - 15)
    return ("…" if start else "") + text[start : at + 25] + ("…" if at + 25 < len(text) else "")
