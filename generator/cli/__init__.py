"""The commands an editor runs."""

import click

from generator.cli.building import build_command, check_command, schemas_command
from generator.cli.finished import finish_command, verify_command
from generator.cli.statute import import_command
from generator.cli.translating import export_xliff_command, import_xliff_command, stamp_command


@click.group()
def main() -> None:
    """Render a regulation, kept as YAML, into the pages of a bilingual law site."""


for command in (
    check_command,
    build_command,
    finish_command,
    verify_command,
    stamp_command,
    import_command,
    export_xliff_command,
    import_xliff_command,
    schemas_command,
):
    main.add_command(command)
