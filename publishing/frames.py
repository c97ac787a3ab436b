"""A hook for MkDocs: what stands around an article is rendered once for all that share it.

Material renders header, navigation and footer into every page anew, and there the time of a build
goes. Pages with the same template and the same front matter differ in nothing but a few values:
the first of them is rendered with marks in the place of these, and all are that frame, filled in.
"""

import re
from collections.abc import Mapping, MutableMapping
from copy import copy
from typing import Any

from jinja2 import Environment, Template
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

Globals = MutableMapping[str, Any]

_OWN = ("title", "description", "cited", "path", "leads_to")
"""What the front matter of each page has for itself. Pages that differ in any other entry get
different frames, so that an entry which is not named here costs time, and no more."""

_MARK = re.compile(r"(<h1\ue000content\ue001|\ue000\w+\ue001|\\ue000\w+\\ue001)")
"""A value's place in HTML, or in JSON. That of the content begins as content does: Material
adds a heading to a page that has none."""


class Frame:
    """A rendered page, cut where its own values stood."""

    def __init__(self, html: str) -> None:
        self._pieces = _MARK.split(html)

    def filled(self, values: Mapping[str, str]) -> str:
        """With the values of a page, each escaped as its place asks."""
        return "".join(
            _put(piece, values) if i % 2 else piece for i, piece in enumerate(self._pieces)
        )


class Framing:
    """Stands in the place of a template, as far as MkDocs asks anything of one."""

    def __init__(self, template: Template, frames: dict[object, Frame]) -> None:
        self._template = template
        self._frames = frames

    def render(self, context: dict[str, Any]) -> str:
        """The page, by a frame where it has one. A page that stands in the navigation has none."""
        page: Page | None = context["page"]
        listed = any(page is listed_page for listed_page in context["nav"].pages)
        if page is None or listed or not _has_frame(page):
            return str(self._template.render(context))
        kind = (self._template.name, *_kind(page))
        if kind not in self._frames:
            marked = self._template.render({**context, "page": _marked(page)})
            self._frames[kind] = Frame(marked)
        return self._frames[kind].filled(_values(page))


def on_env(env: Environment, **_: object) -> Environment:
    """Hand MkDocs templates that keep their frames. Templates themselves go on as before."""
    frames: dict[object, Frame] = {}
    find = env.get_template

    def get_template(
        name: str | Template, parent: str | None = None, globals: Globals | None = None
    ) -> Template | Framing:
        template = find(name, parent, globals)
        return Framing(template, frames) if parent is None and globals is None else template

    env.get_template = get_template  # type: ignore[method-assign, assignment]
    return env


def _has_frame(page: Page) -> bool:
    """Not one with a table of contents or a title of its own making, and not the front page, whose
    address has no last part."""
    headings = list(page.toc)
    alone = len(headings) == 1 and not headings[0].children and "<h1" in _content(page)
    empty = not headings and not _content(page)
    return (alone or empty) and page.url.endswith("/") and "title" in _own(page)


def _kind(page: Page) -> tuple[object, ...]:
    """Equal for pages that differ in nothing but their own values."""
    own = _own(page)
    shared = {key: value for key, value in page.meta.items() if key not in own}
    folder = page.url.removesuffix(f"{_name(page)}/")
    marks = tuple((key, _mark_like(key, value, page)) for key, value in own.items())
    return folder, page.edit_url, bool(page.content), marks, repr(shared)


def _own(page: Page) -> dict[str, str]:
    """What the page has for itself; a value that is no text is as good as shared."""
    values = ((key, page.meta.get(key)) for key in _OWN)
    return {key: value for key, value in values if isinstance(value, str) and value}


def _content(page: Page) -> str:
    return page.content or ""


def _marked(page: Page) -> Page:
    """The page with a mark in the place of each value of its own."""
    marked = copy(page)
    marked.file = copy(page.file)
    name = _name(page)
    marked.file.url = page.file.url.removesuffix(f"{name}/") + _mark("name") + "/"
    marked.canonical_url = (page.canonical_url or "").removesuffix(f"{name}/") + _mark("name") + "/"
    marked.content = f"<h1{_mark('content')}" if page.content else ""
    links = [AnchorLink(_mark("title"), _mark("heading"), 1)] if page.content else []
    marked.toc = TableOfContents(links)
    marks = {key: _mark_like(key, value, page) for key, value in _own(page).items()}
    marked.meta = {**page.meta, **marks}
    marked.title = marks["title"]
    return marked


def _values(page: Page) -> dict[str, str]:
    own = {key: value.removesuffix("/") for key, value in _own(page).items()}
    heading = "".join(link.id for link in page.toc)
    return {**own, "name": _name(page), "heading": heading, "content": _content(page)}


def _name(page: Page) -> str:
    """The last part of its address."""
    return page.file.url.rstrip("/").rpartition("/")[2]


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


def _mark_like(key: str, value: str, page: Page) -> str:
    """An address stays one, and the page's own stays that: templates make relative links."""
    own = value.removesuffix("/") == _name(page)
    return _mark("name" if own else key) + ("/" if value.endswith("/") else "")


def _put(mark: str, values: Mapping[str, str]) -> str:
    if mark.startswith("\\"):
        return str(htmlsafe_json_dumps(values[mark[6:-6]]))[1:-1]
    if mark.startswith("<"):
        return values["content"]
    return str(escape(values[mark[1:-1]]))
