"""The commands that stamp translations, and exchange them with translators."""

from dataclasses import replace
from pathlib import Path

import click

from generator.build import Outcome, check
from generator.cli.reporting import counted, report, writing
from generator.cli.root import edition_of, law_root
from generator.model.languages import is_code
from generator.model.output import OutputFile
from generator.problems import in_reading_order, stops_the_build
from generator.renderers.exchange import for_translators
from generator.returning import accepted, says_the_same
from generator.stamp import stamp
from generator.stamp.digests import NotStamped
from generator.writing import write_over


@click.command("stamp")
@law_root
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
        report(outcome, root)
        return
    try:
        with writing(root / "translations"):
            stamped = stamp(root, outcome.edition, units, write=not show)
    except NotStamped as wrong:
        raise click.ClickException(str(wrong)) from wrong
    for written in stamped:
        click.echo(str(replace(written, place=written.place.below(root))))
    strangers = set(units) - {written.unit for written in stamped}
    for unit in sorted(strangers):
        click.echo(f"{unit}: is not out of date, or no such unit is translated", err=True)
    click.echo(f"{counted(len(stamped), 'translation')} {'to be stamped' if show else 'stamped'}")
    if strangers:
        raise SystemExit(1)


@click.command("export-xliff")
@law_root
@click.option("--to", "code", required=True, help="The language: en, ja, pt-br.")
@click.option("-o", "out", type=click.Path(path_type=Path, dir_okay=False), help="The file.")
def export_xliff_command(root: Path, code: str, out: Path | None) -> None:
    """Write the whole law for translators, as XLIFF 2.0, with what is translated already."""
    edition = edition_of(root)
    if not is_code(code) or code == edition.original.code:
        raise click.ClickException(
            f"--to {code}: is no language to translate into. Name it by its code: en, ja, pt-br"
        )
    out = out or Path(f"{edition.regulation.id}-{code}.xlf")
    if not out.parent.exists():
        raise click.ClickException(
            f"{out.parent}: there is no such folder. Make it, or name another"
        )
    content = for_translators(edition, code)
    _write_over(out.parent, [OutputFile(out.name, content)])
    click.echo(f"{out}: {content.count(b'<segment state=')} passages to translate")


@click.command("import-xliff")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@law_root
@click.option("--overwrite", is_flag=True, help="Change translation files that are there.")
def import_xliff_command(file: Path, root: Path, overwrite: bool) -> None:
    """Write the translation in the XLIFF FILE into translations/, then check everything.

    Nothing is written where something is wrong with FILE itself, and no file is changed without
    --overwrite. What the check then says of the law as a whole is to be mended in translations/.
    """
    came = accepted(edition_of(root), file.read_bytes(), str(file))
    problems = [problem.advising(root) for problem in came.problems]
    report(Outcome(None, in_reading_order(problems)))
    folder = root / "translations" / came.code
    changed = [new for new in came.files if not says_the_same(folder / new.path, new.content)]
    there = [folder / new.path for new in changed if (folder / new.path).exists()]
    if there and not overwrite:
        for path in there:
            click.echo(f"{path}: is there, and the file says otherwise", err=True)
        raise click.ClickException("nothing was written. To change these files, add --overwrite")
    _write_over(folder, changed)
    click.echo(f"{len(changed)} of {len(came.files)} files written in {folder}")
    report(check(root), root)


def _write_over(folder: Path, files: list[OutputFile]) -> None:
    with writing(folder):
        write_over(folder, files)
