"""The command that imports another statute from its plain text."""

import shlex
from pathlib import Path

import click

from generator.cli.reporting import counted
from generator.cli.root import law_root
from generator.importing import Facts, id_of, imported
from generator.writing import replace_tree


@click.command("import")
@click.argument("text", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@law_root
@click.option(
    "--id",
    "name",
    default="",
    help="Its name in addresses and files: small letters, figures, hyphens. No two statutes may have "
    "the same. Default: the name of the file, Chinese in pinyin (min-fa-dian for 民法典.txt).",
)
@click.option("--jurisdiction", default="cn", help="cn, cn-js. Default: cn.")
@click.option("--adopted-by", help="Who adopted it, in Chinese. Default: as the note says.")
@click.option("--adopted", help="YYYY-MM-DD, where the text does not say.")
@click.option("--in-force", help="YYYY-MM-DD, where the text does not say.")
def import_command(
    text: Path,
    root: Path,
    name: str,
    jurisdiction: str,
    adopted_by: str | None,
    adopted: str | None,
    in_force: str | None,
) -> None:
    """Make a source/ tree below the root from the plain TEXT of a Chinese statute.

    Each doubt is printed with its line, and stands as a comment beside what it is about.
    """
    if (root / "source").exists():
        raise click.ClickException(
            f"{root / 'source'}: is there already. Name a new folder: --root DIR"
        )
    name = name or id_of(text.stem)
    if not name:
        raise click.ClickException(
            f"{text}: its name has no letter that an id can have. Add --id NAME"
        )
    facts = Facts(name, jurisdiction, adopted_by, adopted, in_force)
    try:
        made = imported(text.read_bytes(), facts)
        replace_tree(root / "source", made.files)
    except ValueError as wrong:
        raise click.ClickException(f"{text}: {wrong}") from wrong
    except OSError as failure:
        raise click.ClickException(
            f"{failure.filename or root}: cannot be read or written: {failure.strerror}"
        ) from failure
    for line, remark in made.remarks:
        click.echo(f"{text}:{line}: {remark}", err=True)
    click.echo(
        f"{counted(len(made.files), 'file')} in {root / 'source'}, id {name}; "
        f"{counted(made.count_of_doubts, 'doubt')} to confirm, "
        f"{counted(len(made.statute.left_out), 'line')} left out. Each is a comment beside its place. "
        f"To look at the site: make serve ROOT={shlex.quote(str(root))}"
    )
