"""The commands an editor runs."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.build import Outcome, build, check
from generator.finishing import finish
from generator.importing import Facts, imported
from generator.loaders.edition import load_edition
from generator.loaders.schemas import schemas
from generator.model.edition import Edition
from generator.model.languages import is_code
from generator.model.output import OutputFile
from generator.problems import Severity, in_reading_order, stops_the_build
from generator.renderers import markdown
from generator.renderers.exchange import for_translators
from generator.returning import accepted, says_the_same
from generator.stamp import stamp
from generator.verifying import verify
from generator.verifying.comparison import Row
from generator.writing import swap, write_over, write_tree

_root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder that holds source/ and translations/. Default: this folder.",
)


_SHOWN = 20
"""As many differences as a person reads."""


@click.group()
def main() -> None:
    """Render a regulation, kept as YAML, into the pages of a bilingual law site."""


@main.command("build")
@_root
def build_command(root: Path) -> None:
    """Check everything, then make build/ for MkDocs. Errors leave the last build untouched."""
    _report(_build(root))


_site = click.argument("site", type=click.Path(path_type=Path, file_okay=False, exists=True))


@main.command("finish")
@_root
@_site
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Then put it, in one step, in the place of this folder.",
)
def finish_command(root: Path, site: Path, into: Path | None) -> None:
    """Finish the SITE that MkDocs built: verify it, and make the copy to carry away."""
    edition = _edition(root)
    beside = list(markdown.render(edition))
    files = _files(site) | {file.path: file.content for file in beside}
    rows = _verify(edition, files)
    with _writing(site):
        write_over(site, [*beside, *finish(files, [row.count for row in rows])])
        if into:
            swap(site, into)


@main.command("verify")
@_root
@_site
def verify_command(root: Path, site: Path) -> None:
    """Hold every character of the built SITE against source/ and translations/."""
    rows = _verify(_edition(root), _files(site))
    click.echo("output    files  provisions  characters  differences")
    for row in rows:
        count = row.count
        click.echo(f"{count.output.value:8}  {count.files:5}  {count.provisions:10}  "
                   f"{count.characters:10}  {count.differences:11}")  # fmt: skip


def _files(site: Path) -> dict[str, bytes]:
    """Every file of a built site under its path."""
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    if "index.html" not in files:
        raise click.ClickException(f"{site}: is not a built site. Build it first: make site")
    return files


def _verify(edition: Edition, files: dict[str, bytes]) -> list[Row]:
    """The rows, where nothing differs; otherwise print what does, and exit with 1."""
    rows = verify(edition, files)
    differences = [difference for row in rows for difference in row.differences]
    for difference in differences[:_SHOWN]:
        click.echo(str(difference), err=True)
    if differences:
        click.echo(f"{len(differences)} differences. Build the site anew: make site", err=True)
        raise SystemExit(1)
    return rows


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """A full or a locked disk is told without a traceback."""
    try:
        yield
    except OSError as failure:
        raise click.ClickException(
            f"{failure.filename or folder}: cannot be written: {failure.strerror}. "
            "Free some space, or allow writing there"
        ) from failure


def _build(root: Path) -> Outcome:
    with _writing(root / "build"):
        outcome = build(root)
    if outcome.written:
        done = outcome.written
        click.echo(
            f"{done.files} files in {root / 'build'}: {done.changed} changed, "
            f"{done.removed} removed"
        )
    return outcome


@main.command("check")
@_root
def check_command(root: Path) -> None:
    """Check source/ and translations/ and write nothing."""
    _report(check(root))


@main.command("stamp")
@_root
@click.argument("units", nargs=-1)
@click.option("--show", is_flag=True, help="Only show what would be accepted; write nothing.")
def stamp_command(root: Path, units: tuple[str, ...], show: bool) -> None:
    """Accept the Chinese as it stands now: write its digests into the translations.

    Run it after a translation has been compared with the changed Chinese. It shows what has changed
    in the Chinese, as [-taken out-] and {+put in+}. Name UNITS, as art_21 or title, to accept only
    these.
    """
    outcome = check(root)
    if outcome.edition is None or stops_the_build(outcome.problems):
        _report(outcome)
        return
    with _writing(root / "translations"):
        accepted = stamp(root, outcome.edition, units, write=not show)
    for one in accepted:
        click.echo(str(one))
    strangers = set(units) - {one.unit for one in accepted}
    for unit in sorted(strangers):
        click.echo(f"{unit}: is not out of date, or no such unit is translated", err=True)
    click.echo(f"{len(accepted)} translations {'to be stamped' if show else 'stamped'}")
    if strangers:
        raise SystemExit(1)


@main.command("import")
@click.argument("text", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@_root
@click.option("--id", "name", default="", help="ASCII; default: the name of the file.")
@click.option("--jurisdiction", default="cn", help="cn, cn-js. Default: cn.")
@click.option("--adopted-by", help="Who adopted it, in Chinese. Default: as the note says.")
@click.option("--adopted", help="YYYY-MM-DD, where the text does not say.")
@click.option("--in-force", help="YYYY-MM-DD, where the text does not say.")
def import_command(
    text: Path, root: Path, name: str, jurisdiction: str, adopted_by: str | None,
    adopted: str | None, in_force: str | None,
) -> None:  # fmt: skip
    """Make a source/ tree below the root from the plain TEXT of a Chinese statute.

    Each doubt is told with its line, and stands as a comment beside what it is about.
    """
    if (root / "source").exists():
        raise click.ClickException(
            f"{root / 'source'}: is there already. Name a new folder: --root DIR"
        )
    name = name or re.sub(r"[^a-z0-9]+", "-", text.stem.lower())[:80].strip("-") or "law"
    facts = Facts(name, jurisdiction, adopted_by, adopted, in_force)
    try:
        made = imported(text.read_bytes(), facts)
        write_tree(root / "source", made.files)
    except ValueError as wrong:
        raise click.ClickException(f"{text}: {wrong}") from wrong
    except OSError as failure:
        shutil.rmtree(root / "source", ignore_errors=True)  # half a statute is none
        raise click.ClickException(
            f"{failure.filename or root}: cannot be read or written: {failure.strerror}"
        ) from failure
    for line, told in made.told:
        click.echo(f"{text}:{line}: {told}", err=True)
    click.echo(
        f"{len(made.files)} files in {root / 'source'}; {len(made.statute.doubts)} doubts to "
        f"confirm, {len(made.statute.left_out)} lines left out"
    )


@main.command("export-xliff")
@_root
@click.option("--to", "code", required=True, help="The language: en, ja, pt-br.")
@click.option("-o", "out", type=click.Path(path_type=Path, dir_okay=False), help="The file.")
def export_xliff_command(root: Path, code: str, out: Path | None) -> None:
    """Write the whole law for translators, as XLIFF 2.0, with what is translated already."""
    edition = _edition(root)
    if not is_code(code) or code == edition.original.code:
        raise click.ClickException(
            f"--to {code}: is no language to translate into. Name it by its code: en, ja, pt-br"
        )
    out = out or Path(f"{edition.regulation.id}-{code}.xlf")
    content = for_translators(edition, code)
    _write_over(out.parent, [OutputFile(out.name, content)])
    click.echo(f"{out}: {content.count(b'<segment state=')} passages to translate")


@main.command("import-xliff")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@_root
@click.option("--overwrite", is_flag=True, help="Change translation files that are there.")
def import_xliff_command(file: Path, root: Path, overwrite: bool) -> None:
    """Write the translation in the XLIFF FILE into translations/, then check everything.

    Nothing is written where a finding is an error, and no file is changed without --overwrite.
    """
    came = accepted(_edition(root), file.read_bytes(), str(file))
    _report(Outcome(None, in_reading_order(came.problems)))
    folder = root / "translations" / came.code
    changed = [one for one in came.files if not says_the_same(folder / one.path, one.content)]
    there = [folder / one.path for one in changed if (folder / one.path).exists()]
    if there and not overwrite:
        for path in there:
            click.echo(f"{path}: is there, and the file says otherwise", err=True)
        raise click.ClickException("nothing was written. To change these files, add --overwrite")
    _write_over(folder, changed)
    click.echo(f"{len(changed)} of {len(came.files)} files written in {folder}")
    _report(check(root))


def _write_over(folder: Path, files: list[OutputFile]) -> None:
    with _writing(folder):
        write_over(folder, files)


def _edition(root: Path) -> Edition:
    edition, problems = load_edition(root)
    if edition is None:
        _report(Outcome(None, problems))
        raise SystemExit(1)
    return edition


@main.command("schemas")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def schemas_command(folder: Path) -> None:
    """Write a JSON Schema for each file kind into FOLDER, for editors that complete as one types.

    FOLDER must be new or empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder}: is not empty. Name a new folder")
    with _writing(folder):
        written = write_tree(folder, schemas())
    click.echo(f"{written.files} schemas in {folder}")


def _report(outcome: Outcome) -> None:
    """Print all findings; exit with 1 if one of them is an error."""
    _print(outcome)
    if stops_the_build(outcome.problems):
        raise SystemExit(1)


def _print(outcome: Outcome) -> None:
    for problem in outcome.problems:
        click.echo(str(problem), err=True)
    errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    click.echo(f"{errors} errors, {warnings} warnings", err=bool(errors))
