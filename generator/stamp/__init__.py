"""Writes the digests of the present Chinese into translations that have been compared with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.model.translation import Record
from generator.model.units import unit_texts
from generator.problems import Place
from generator.stamp.chinese import formerly
from generator.stamp.digests import stamped
from generator.writing import write_over


@dataclass(frozen=True)
class Stamped:
    """A unit whose digest was written: the digest before and after, the Chinese now and formerly."""

    place: Place
    unit: str
    before: str
    after: str
    chinese: str = ""
    formerly: str | None = None
    """None where git does not have the former Chinese."""

    def __str__(self) -> str:
        digests = f"{self.place}: {self.unit}: {self.before or 'no digest'} -> {self.after}"
        if self.formerly is not None:
            return f"{digests}\n    {difference(self.formerly, self.chinese)}"
        why = "no commit of source/ has the former wording" if self.before else "not stamped before"
        return f"{digests}\n    {self.chinese}\n    ({why}; this is the Chinese as it stands)"


def stamp(
    root: Path, edition: Edition, only: Collection[str] = (), *, write: bool = True
) -> list[Stamped]:
    """Write the digest of the present Chinese into each unit that is out of date, and return these
    units. `only`: the units to which this is limited. `write=False`: change no file.

    Only the `translates:` lines change. Raises NotStamped where a digest cannot be put into a file,
    OSError where a file cannot be read or written.
    """
    accepted: list[Stamped] = []
    for language in edition.languages[1:]:
        records = edition.records[language.code]
        places = edition.places[language.code]
        stale = {
            unit: record
            for unit, record in records.items()
            if record.out_of_date and (not only or unit in only)
        }
        by_file: dict[str, dict[str, Record]] = {}
        for unit, record in stale.items():
            by_file.setdefault(places[unit].file, {})[unit] = record
        for name, of_file in sorted(by_file.items()):
            content, done = _stamped_file((root / name).read_bytes(), name, of_file)
            accepted += done
            if write:
                write_over(root, [OutputFile(name, content)])  # whole, or not at all
    return _with_chinese(root, edition, accepted)


def difference(before: str, after: str) -> str:
    """The text after a change, with deleted characters as [-…-] and inserted ones as {+…+}."""
    marked = ""
    for act, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        out, into = before[i:j], after[k:m]
        if act == "equal":
            marked += out
        else:
            marked += (f"[-{out}-]" if out else "") + (f"{{+{into}+}}" if into else "")
    return marked


def _with_chinese(root: Path, edition: Edition, accepted: list[Stamped]) -> list[Stamped]:
    adopted = edition.versions[0].wordings[edition.original.code]
    now = dict(unit_texts(adopted, edition.amendments(edition.original)))
    before = formerly(root, {unit.before for unit in accepted if unit.before})
    return [
        replace(unit, chinese=now[unit.unit], formerly=before.get(unit.before)) for unit in accepted
    ]


def _stamped_file(
    content: bytes, name: str, stale: Mapping[str, Record]
) -> tuple[bytes, list[Stamped]]:
    done: list[Stamped] = []
    for unit, record in stale.items():
        content, place = stamped(content, name, unit, record.current)
        done.append(Stamped(place, unit, record.translates, record.current))
    return content, done
