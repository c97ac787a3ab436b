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
from generator.model.output import PUBLISHED, OutputFile
from generator.renderers.pages.text import Body
from generator.renderers.pages.words import headings, inline, spans

Shows = Mapping[str, object]
"""The values that a template is given, by name."""


@dataclass(frozen=True)
class Page:
    """One page, not yet rendered. `front`: its front matter.

    `address` ends in a slash, or is empty for the page at /. Where `shows` is a function, it is
    called when the page is rendered.
    """

    address: str
    template: str
    front: Mapping[str, object]
    shows: Shows | Callable[[], Shows]

    @property
    def file(self) -> str:
        """The path of its Markdown below build/, from which MkDocs derives its address."""
        if self.address.count("/") <= 1 and not self.address.startswith("a/"):
            return f"{PUBLISHED}{self.address}index.md"
        return f"{PUBLISHED}{self.address.rstrip('/')}.md"


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
    """The lines of the front matter. Each value is written as JSON, which is YAML too: so no text
    can be taken for a number, a date or markup.
    """
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()
    )


@cache
def _templates() -> Environment:
    """The environment of all templates, which are compiled once: previews and tests render many
    editions.
    """
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
    """Renders the pages of one edition. The text of an article is rendered once for all its pages."""

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
        """The HTML of a body, which is rendered when it is first asked for."""
        if body.name not in self._bodies:
            self._bodies[body.name] = Markup(self._set(body, view).rstrip("\n"))
        return self._bodies[body.name]
