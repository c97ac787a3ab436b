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
"""The module of each command. Only that of the command in use is loaded: the libraries that read
PDFs and import statutes would make every check wait.
"""


class Commands(click.Group):
    """A group that loads the module of a command only when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order in which one needs them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"generator.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command


@click.group(cls=Commands)
def main() -> None:
    """Render a regulation, kept as YAML, into the pages of a bilingual law site."""
