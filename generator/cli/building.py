"""The commands that check the law, make build/, and write the schemas of its files."""

import os
from pathlib import Path

import click

from generator.build import Outcome, build, check, publication_in
from generator.cli.reporting import report, writing
from generator.cli.root import law_root
from generator.loaders.schemas import schemas
from generator.model.publication import NoAddress
from generator.writing import replace_tree


@click.command("check")
@law_root
def check_command(root: Path) -> None:
    """Check source/ and translations/ and write nothing."""
    report(check(root), root)


@click.command("build")
@law_root
def build_command(root: Path) -> None:
    """Check everything, then make build/ for MkDocs. Errors leave the last build untouched."""
    report(_build(root), root)


def _build(root: Path) -> Outcome:
    try:
        publication_in(os.environ)
    except NoAddress as wrong:
        raise click.ClickException(str(wrong)) from wrong
    with writing(root / "build"):
        outcome = build(root)
    if outcome.written:
        done = outcome.written
        click.echo(
            f"{done.files} files in {root / 'build'}: {done.changed} changed, "
            f"{done.removed} removed"
        )
    return outcome


@click.command("schemas")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def schemas_command(folder: Path) -> None:
    """Write a JSON Schema for each file kind into FOLDER, for editors that complete as one types.

    FOLDER must be new or empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder}: is not empty. Name a new folder")
    with writing(folder):
        written = replace_tree(folder, schemas())
    click.echo(f"{written.files} schemas in {folder}")
