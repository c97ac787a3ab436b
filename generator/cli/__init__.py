"""The commands an editor runs."""

from importlib import import_module

import click

_COMMANDS = {
    "check": "building",
    "build": "building",
    "finish": "finished",
    "verify": "finished",
    "stamp": "translating",
    "import": "statute",
    "export-xliff": "translating",
    "import-xliff": "translating",
    "schemas": "building",
}
"""Each with the module that has it. Only that is loaded: to read PDFs and to import statutes
takes libraries that would make every check wait for them."""


class Commands(click.Group):
    """A group whose commands are loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"generator.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command


@click.group(cls=Commands)
def main() -> None:
    """Render a regulation, kept as YAML, into the pages of a bilingual law site."""
