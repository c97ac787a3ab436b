"""Many statutes: each imported and built in a root of its own.

`try` takes a folder of texts, in parallel over the cores, and prints a table (`make corpus`).
`list` and `import` are for a library whose statutes stand in a list (.github/workflows/library.yml).
"""

import json
import os
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from generator.build import build
from generator.importing import Facts, MissingDate, id_of, imported
from generator.loaders.yaml_file import read_yaml
from generator.problems import stops_the_build
from generator.writing import replace_tree

_ASSUMED = "2000-01-01"
"""The date for trials where the text does not say one."""

_FAILED = "FAILED"


@dataclass(frozen=True)
class Row:
    """The result for one statute. `findings`: how many an editor has to look at."""

    statute: str
    articles: int = 0
    findings: int = 0
    files: int = 0
    seconds: float = 0.0
    result: str = ""


@click.group()
def main() -> None:
    """Import and build many statutes."""


@main.command("try")
@click.argument("texts", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--refused", multiple=True, help="A text that is no statute, and must be refused.")
def try_command(texts: Path, into: Path, refused: tuple[str, ...]) -> None:
    """Import and build every *.txt of TEXTS. Exit with 1 where one did not end as it should."""
    began = time.monotonic()
    jobs = [(text, into / text.stem) for text in sorted(texts.glob("*.txt"))]
    if not jobs:
        raise click.ClickException(f"{texts}: holds no *.txt")
    # The longest first, so that no core waits for it at the end.
    jobs.sort(key=lambda job: -job[0].stat().st_size)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        rows = sorted(pool.map(attempt, *zip(*jobs, strict=True)), key=lambda row: row.statute)
    rows = [_judged(row, refused) for row in rows]
    click.echo(table(rows))
    failed = [row.statute for row in rows if row.result.startswith(_FAILED)]
    click.echo(
        f"{len(rows)} statutes in {time.monotonic() - began:.1f} s on {os.cpu_count()} cores, "
        f"{len(failed)} failed"
    )
    if failed:
        raise SystemExit(1)


def attempt(text: Path, root: Path) -> Row:
    """Import and build one statute; whatever goes wrong is its result."""
    began = time.monotonic()
    row = Row(text.stem)
    try:
        row = _attempt(text, root, row)
    except ValueError as wrong:
        row = replace(row, result=f"refused: {wrong}")
    except Exception as wrong:  # a table of thousands must not end at the first bad one
        row = replace(row, result=f"{_FAILED}: {type(wrong).__name__}: {wrong}")
    return replace(row, seconds=time.monotonic() - began)


def _attempt(text: Path, root: Path, row: Row) -> Row:
    facts, assumed = Facts(id_of(text.stem)), []
    while True:
        try:
            made = imported(text.read_bytes(), facts)
            break
        except MissingDate as missing:
            facts = replace(facts, **{missing.name: _ASSUMED})
            assumed.append(missing.name)
    statute = made.statute
    replace_tree(root / "source", made.files)
    outcome = build(root)
    row = replace(
        row,
        articles=len(statute.articles),
        findings=len(statute.doubts) + len(statute.left_out) + len(outcome.problems),
        files=outcome.written.files if outcome.written else 0,
    )
    if stops_the_build(outcome.problems):
        return replace(row, result=f"{_FAILED}: {outcome.problems[0]}")
    return replace(row, result="built" + (f"; assumed: {', '.join(assumed)}" if assumed else ""))


def _judged(row: Row, refused: tuple[str, ...]) -> Row:
    """The row, with a failure where a text was refused that should not be, or the other way round."""
    was_refused = row.result.startswith("refused")
    if was_refused == (row.statute in refused):
        return row
    return replace(row, result=f"{_FAILED}: {row.result}, unexpectedly")


def table(rows: list[Row]) -> str:
    """The rows as a table, with a line for each statute."""
    width = max(len(row.statute) for row in rows)
    lines = [f"{'statute':{width}}  articles  findings  files  seconds  result"]
    lines += [
        f"{row.statute:{width}}  {row.articles:8}  {row.findings:8}  {row.files:5}  "
        f"{row.seconds:7.2f}  {row.result[:120]}"
        for row in rows
    ]
    return "\n".join(lines)


_list = click.argument("listed", type=click.Path(path_type=Path, dir_okay=False, exists=True))


@main.command("list")
@_list
def list_command(listed: Path) -> None:
    """Print the ids of a list of statutes as JSON: the matrix of a CI."""
    click.echo(json.dumps([entry["id"] for entry in _entries(listed)]))


@main.command("import")
@_list
@click.argument("name")
@click.option("--root", type=click.Path(path_type=Path, file_okay=False), required=True)
def import_command(listed: Path, name: str, root: Path) -> None:
    """Import the statute of that NAME from the list, unless an editor's source/ is there already."""
    entry = next((entry for entry in _entries(listed) if entry["id"] == name), None)
    if entry is None:
        raise click.ClickException(f"{listed}: has no statute {name}")
    if (root / "source").exists():
        click.echo(f"{root / 'source'}: is there already, and stays as it is")
        return
    facts = Facts(**{key: value for key, value in entry.items() if key != "text"})
    try:
        made = imported((listed.parent / entry["text"]).read_bytes(), facts)
    except (ValueError, OSError) as wrong:
        raise click.ClickException(f"{entry['text']}: {wrong}") from wrong
    replace_tree(root / "source", made.files)
    for line, remark in made.remarks:
        click.echo(f"{entry['text']}:{line}: {remark}", err=True)


_KNOWN = {"id", "text", "jurisdiction", "adopted_by", "adopted", "in_force"}


def _entries(listed: Path) -> list[Mapping[str, str]]:
    """The statutes of a list: for each the values of its keys, as typed. Empty values are left out.

    Raises ClickException where the list cannot be read or an entry has a wrong form.
    """
    file, problems = read_yaml(listed, str(listed))
    if file is None or stops_the_build(problems):
        raise click.ClickException("\n".join(map(str, problems)))
    entries: list[Mapping[str, str]] = []
    for i, entry in enumerate(file.value if isinstance(file.value, list) else [None]):
        given = entry if isinstance(entry, dict) else {}
        filled = {key for key, value in given.items() if value is not None}
        texts = {key: value for key, value in given.items() if isinstance(value, str)}
        complete = {"id", "text"} <= texts.keys()
        if not complete or filled != texts.keys() or not given.keys() <= _KNOWN:
            raise click.ClickException(
                f"{file.place((i,))}: each statute is an id and a text, and may have {sorted(_KNOWN)}"
            )
        entries.append(texts)
    return entries


if __name__ == "__main__":
    main()
