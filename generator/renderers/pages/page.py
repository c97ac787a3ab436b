"""A page as a value, and how it becomes a Markdown file."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.output import OutputFile
from generator.renderers.pages.text import Body
from generator.renderers.pages.words import headings, inline, spans

Shows = Mapping[str, object]
"""What a template is given."""


@dataclass(frozen=True)
class Page:
    """One page: its address below the site, its front matter, and what its template shows.

    `address` ends in a slash, or is empty for the door. Where `shows` is a function, it is called
    when the page is written out.
    """

    address: str
    template: str
    front: Mapping[str, object]
    shows: Shows | Callable[[], Shows]

    @property
    def file(self) -> str:
        """Where MkDocs expects its Markdown, below build/."""
        if self.address.count("/") <= 1 and not self.address.startswith("a/"):
            return f"docs/{self.address}index.md"
        return f"docs/{self.address.rstrip('/')}.md"


def link(origin: str, target: str) -> str:
    """A relative link from one address to another, with its #fragment if it has one."""
    path, mark, fragment = target.partition("#")
    here, there = origin.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    relative = "../" * (len(here) - shared) + "/".join(there[shared:])
    return (relative or "./") + mark + fragment


def _front(front: Mapping[str, object]) -> str:
    """Front matter, each value as JSON, which is YAML too: no text can be taken for anything else."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()
    )


@cache
def _templates() -> Environment:
    """Compiled once, whatever is rendered: a preview and the tests render many editions."""
    environment = Environment(
        loader=PackageLoader("generator.renderers.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"inline": inline, "spans": spans, "headings": headings}
    return environment


class Renderer:
    """Fills the templates for one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._set = vars(_templates().get_template("_law.md.j2").module)["body"]
        self._bodies: dict[tuple[str, str, str], Markup] = {}

    def output(self, page: Page) -> OutputFile:
        """The page's Markdown file."""
        template = _templates().get_template(page.template)

        @cache
        def to(target: str) -> str:
            return link(page.address, target)

        shows = page.shows() if callable(page.shows) else page.shows
        body = template.render(edition=self.edition, to=to, once=self._once, **shows)
        body = re.sub(r"\n{3,}", "\n\n", body).strip()
        body = body.replace("\t", "&#9;")  # Markdown makes blanks of a tab, which parts columns
        return OutputFile(page.file, f"---\n{_front(page.front)}---\n\n{body}\n".encode())

    def _once(self, body: Body, view: View) -> Markup:
        if body.name not in self._bodies:
            self._bodies[body.name] = Markup(self._set(body, view).rstrip("\n"))
        return self._bodies[body.name]
