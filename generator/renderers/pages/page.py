"""A page as a value, and how it becomes a Markdown file."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.output import OutputFile
from generator.renderers.pages.text import Body

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-.!<>|~:^=$@&\"']")


@dataclass(frozen=True)
class Page:
    """One page: its address below the site, its front matter, and what its template shows.

    `address` ends in a slash, or is empty for the door.
    """

    address: str
    template: str
    front: Mapping[str, object]
    shows: Mapping[str, object]

    @property
    def file(self) -> str:
        """Where MkDocs expects its Markdown, below build/."""
        if self.address.count("/") <= 1 and not self.address.startswith("a/"):
            return f"docs/{self.address}index.md"
        return f"docs/{self.address.rstrip('/')}.md"


def link(origin: str, target: str) -> str:
    """A relative link from one address to another, with its #fragment if it has one."""
    path, mark, fragment = target.partition("#")
    relative = posixpath.relpath(f"/{path}", f"/{origin}")
    if path and not path.endswith("/"):
        return relative + mark + fragment  # a file
    return ("./" if relative == "." else f"{relative}/") + mark + fragment


def inline(text: str) -> Markup:
    """A text as Markdown that shows just these characters: no mark-up can come of it."""
    return Markup(_MARKDOWN.sub(lambda match: f"&#{ord(match[0])};", text))


class Renderer:
    """Fills the templates for one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.environment = Environment(
            loader=PackageLoader("generator.renderers.pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.environment.filters["inline"] = inline
        self.environment.globals["body"] = self._body
        self._bodies: dict[tuple[str, str, str], Markup] = {}

    def output(self, page: Page) -> OutputFile:
        """The page's Markdown file."""
        front = yaml.dump(
            dict(page.front), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False,
            width=10_000,
        )  # fmt: skip
        template = self.environment.get_template(page.template)

        @cache
        def to(target: str) -> str:
            return link(page.address, target)

        body = template.render(edition=self.edition, to=to, **page.shows)
        body = re.sub(r"\n{3,}", "\n\n", body).strip()
        return OutputFile(page.file, f"---\n{front}---\n\n{body}\n".encode())

    def _body(self, body: Body, view: View) -> Markup:
        if body.name not in self._bodies:
            template = self.environment.get_template("_body.md.j2")
            self._bodies[body.name] = Markup(template.render(piece=body, view=view).rstrip("\n"))
        return self._bodies[body.name]
