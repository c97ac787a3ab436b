"""The option --root, and the edition in that folder."""

from pathlib import Path

import click

from generator.build import Outcome
from generator.cli.reporting import report
from generator.loaders.edition import load_edition
from generator.model.edition import Edition

law_root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder that holds source/ and translations/. Default: this folder.",
)


def edition_of(root: Path) -> Edition:
    """The edition under the root. Where it cannot be read, print why and exit with 1."""
    edition, problems = load_edition(root)
    if edition is None:
        report(Outcome(None, problems), root)
        raise SystemExit(1)
    return edition
