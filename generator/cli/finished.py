"""The commands that verify and finish the site that MkDocs built."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from generator.aside import aside
from generator.cli.reporting import writing
from generator.cli.root import edition_of, law_root
from generator.finishing import finish
from generator.model.edition import Edition
from generator.model.outputs import Count, Output, outputs_of
from generator.renderers import markdown
from generator.verifying import Site, verify
from generator.verifying.comparison import Row
from generator.writing import swap, write_over

_SHOWN = 20
"""The most differences that are printed."""

_built_site = click.argument("site", type=click.Path(path_type=Path, file_okay=False, exists=True))


@click.command("finish")
@law_root
@_built_site
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Then put it, in one step, in the place of this folder.",
)
def finish_command(root: Path, site: Path, into: Path | None) -> None:
    """Finish the SITE that MkDocs built: verify it, and make the copy to carry away."""
    edition = edition_of(root)
    beside = list(markdown.render(edition))
    files = _files(site) | {file.path: file.content for file in beside}
    with _verified(edition, files) as rows:
        finished = list(finish(files, partial(_counted, rows)))
    with writing(site):
        write_over(site, [*beside, *finished])
        if into:
            swap(site, into)


@click.command("verify")
@law_root
@click.argument(
    "site", type=click.Path(path_type=Path, file_okay=False, exists=True), required=False
)
def verify_command(root: Path, site: Path | None) -> None:
    """Hold every character of the law in the built SITE (site/) against source/ and translations/."""
    with _verified(edition_of(root), _files(site or root / "site")) as told:
        rows = told()
    click.echo("output    files  provisions  characters  differences")
    for row in rows:
        count = row.count
        click.echo(
            f"{count.output.value:8}  {count.files:5}  {count.provisions:10}  "
            f"{count.characters:10}  {count.differences:11}"
        )
    _tell_differences(rows)


@contextmanager
def _verified(edition: Edition, site: Site) -> Iterator[Callable[[], list[Row]]]:
    """A function that returns what `verify` finds. A second process begins at once to read the PDFs,
    which take as long as everything else.
    """
    asked = outputs_of(edition)
    with aside(lambda: verify(edition, site, [Output.PDF])) as printed:

        def rows() -> list[Row]:
            others = verify(edition, site, [one for one in asked if one is not Output.PDF])
            return sorted([*others, *printed()], key=lambda row: asked.index(row.output))

        yield rows


def _files(site: Path) -> dict[str, bytes]:
    """The content of every file of a built site, by path. Raises ClickException if it is none."""
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    if "index.html" not in files:
        raise click.ClickException(f"{site}: is not a built site. Build it first: make site")
    return files


def _counted(rows: Callable[[], list[Row]]) -> list[Count]:
    """The figures for the fidelity page. Where there are differences, prints them and exits with 1."""
    told = rows()
    _tell_differences(told)
    return [row.count for row in told]


def _tell_differences(rows: list[Row]) -> None:
    """Print the differences and exit with 1, if there are any."""
    differences = [difference for row in rows for difference in row.differences]
    for difference in differences[:_SHOWN]:
        click.echo(str(difference), err=True)
    if differences:
        click.echo(f"{len(differences)} differences. Build the site anew: make site", err=True)
        raise SystemExit(1)
