"""Writes into translation files which Chinese they translate, after somebody has compared them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.edition import Edition
from generator.model.translation import Record
from generator.problems import Place


@dataclass(frozen=True)
class Stamped:
    """One unit whose digest was written: where, and from what to what."""

    place: Place
    unit: str
    before: str
    after: str


def stamp(root: Path, edition: Edition) -> list[Stamped]:
    """Accept the Chinese that stands in source/ as the one that each translation translates.

    Only the `translates:` lines change; every other character of the files stays.
    """
    accepted: list[Stamped] = []
    for language in edition.languages[1:]:
        records = edition.records[language.code]
        places = edition.places[language.code]
        stale = {unit: record for unit, record in records.items() if record.out_of_date}
        by_file: dict[str, dict[str, Record]] = {}
        for unit, record in stale.items():
            by_file.setdefault(_file(language.code, unit, places), {})[unit] = record
        for name, units in sorted(by_file.items()):
            accepted += _stamp_file(root / name, name, units)
    return accepted


def _file(code: str, unit: str, places: Mapping[str, Place]) -> str:
    if unit in places:
        return places[unit].file
    folder = f"translations/{code}"
    return f"{folder}/regulation.yml" if unit == "title" else f"{folder}/amendments/{unit}.yml"


def _stamp_file(path: Path, name: str, units: Mapping[str, Record]) -> list[Stamped]:
    lines = path.read_text(encoding="utf-8").split("\n")
    done: list[Stamped] = []
    for unit, record in units.items():
        at, indent = _spot(lines, unit)
        line = f'{indent}translates: "{record.current}"'
        if lines[at].startswith(f"{indent}translates:"):
            lines[at] = line
        else:
            lines.insert(at, line)
        done.append(Stamped(Place(name, at + 1), unit, record.translates, record.current))
    path.write_text("\n".join(lines), encoding="utf-8")
    return done


def _spot(lines: list[str], unit: str) -> tuple[int, str]:
    """Where the unit's digest stands or belongs, and how far it is indented.

    That is right below `provision:`; for the title and for an amendment, which name no
    provision, the line of the digest or the first key of the file.
    """
    naming = re.compile(rf"(\s*(?:- )?)provision: [\"']?{re.escape(unit)}[\"']?\s*(?:#.*)?$")
    for i, line in enumerate(lines):
        if match := naming.match(line):
            indent = " " * len(match[1])
            end = next((j for j in range(i + 1, len(lines)) if _begins_unit(lines[j])), len(lines))
            own = (j for j in range(i + 1, end) if lines[j].startswith(f"{indent}translates:"))
            return next(own, i + 1), indent
    keys = (i for i, line in enumerate(lines) if re.match(r"[a-z_]+:", line))
    stamped = (i for i, line in enumerate(lines) if line.startswith("translates:"))
    return next(stamped, next(keys, 0)), ""


def _begins_unit(line: str) -> bool:
    return re.match(r"\s*(- )?provision:", line) is not None
