"""Prints problems, and words failures of the disk for an editor."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.build import Outcome
from generator.problems import Severity, stops_the_build


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn an OSError, as from a full or a locked disk, into a message without a traceback."""
    try:
        yield
    except OSError as failure:
        in_the_way = isinstance(failure, NotADirectoryError | FileExistsError)
        cure = "Move the file away" if in_the_way else "Free some space, or allow writing there"
        raise click.ClickException(
            f"{failure.filename or folder}: cannot be written: {failure.strerror}. {cure}"
        ) from failure


def counted(count: int, noun: str) -> str:
    """The number of things with their name: 1 error, 2 errors."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def report(outcome: Outcome, root: Path = Path()) -> None:
    """Print all problems and their number; exit with 1 if one of them is an error. `root`: the folder
    of their files, as seen from where the editor stands.
    """
    _print(outcome, root)
    if stops_the_build(outcome.problems):
        raise SystemExit(1)


def _print(outcome: Outcome, root: Path) -> None:
    for problem in outcome.problems:
        click.echo(str(problem.below(root)), err=True)
    errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    click.echo(f"{counted(errors, 'error')}, {counted(warnings, 'warning')}", err=bool(errors))
