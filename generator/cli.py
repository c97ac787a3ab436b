"""The commands an editor runs."""

from pathlib import Path

import click

from generator.build import Outcome, build, check
from generator.problems import Severity, stops_the_build

_root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder that holds source/ and translations/. Default: this folder.",
)


@click.group()
def main() -> None:
    """Render a regulation, kept as YAML, into the pages of a bilingual law site."""


@main.command("build")
@_root
def build_command(root: Path) -> None:
    """Check everything, then make build/ for MkDocs. Errors leave the last build untouched."""
    try:
        outcome = build(root)
    except OSError as failure:
        raise click.ClickException(
            f"{failure.filename or root / 'build'}: cannot be written: {failure.strerror}. "
            "Free some space, or allow writing there"
        ) from failure
    _report(outcome)
    if outcome.written:
        done = outcome.written
        click.echo(f"{done.files} files in {root / 'build'}: {done.changed} changed, "
                   f"{done.removed} removed")  # fmt: skip


@main.command("check")
@_root
def check_command(root: Path) -> None:
    """Check source/ and translations/ and write nothing."""
    _report(check(root))


def _report(outcome: Outcome) -> None:
    """Print all findings; exit with 1 if one of them is an error."""
    for problem in outcome.problems:
        click.echo(str(problem), err=True)
    errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    click.echo(f"{errors} errors, {warnings} warnings", err=bool(errors))
    if stops_the_build(outcome.problems):
        raise SystemExit(1)
