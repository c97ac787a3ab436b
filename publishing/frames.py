"""A hook for MkDocs: what surrounds an article is rendered once for all pages that share it.

Material renders header, navigation and footer anew for every page, which takes most of the time of
a build. Pages with the same template and front matter differ only in a few values: the first of
them is rendered with marks in the place of these values, and each page is that frame with its
values put in.
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
"""The entries of the front matter that are a page's own values. Pages that differ in another entry
get different frames: an entry that is missing here costs time, and does no harm.
"""

_MARK = re.compile(r"(<h1\ue000content\ue001|\ue000\w+\ue001|\\ue000\w+\\ue001)")
"""A mark in HTML or in JSON. That of the content begins with a heading, as content does: Material
adds a heading to a page without one.
"""


class Frame:
    """A rendered page, cut at its marks."""

    def __init__(self, html: str) -> None:
        self._pieces = _MARK.split(html)

    def filled(self, values: Mapping[str, str]) -> str:
        """The HTML of the page with these values, each escaped for HTML or JSON as its mark is."""
        return "".join(
            _put(piece, values) if i % 2 else piece for i, piece in enumerate(self._pieces)
        )


class Framing:
    """Takes the place of a template: it has what MkDocs uses of one."""

    def __init__(self, template: Template, frames: dict[object, Frame]) -> None:
        self._template = template
        self._frames = frames

    def render(self, context: dict[str, Any]) -> str:
        """The HTML of a page, from a frame if it can have one. Those in the navigation cannot."""
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
    """Have MkDocs get its templates with frames. A template that another extends stays as it is."""
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
    """Whether a page can be made from a frame: it has no table of contents, its title is in its
    front matter, and it is not the front page, whose address has no last part.
    """
    headings = list(page.toc)
    alone = len(headings) == 1 and not headings[0].children and "<h1" in _content(page)
    empty = not headings and not _content(page)
    return (alone or empty) and page.url.endswith("/") and "title" in _own(page)


def _kind(page: Page) -> tuple[object, ...]:
    """A key that is equal for pages that differ only in their own values."""
    own = _own(page)
    shared = {key: value for key, value in page.meta.items() if key not in own}
    folder = page.url.removesuffix(f"{_name(page)}/")
    marks = tuple((key, _mark_like(key, value, page)) for key, value in own.items())
    return folder, page.edit_url, bool(page.content), marks, repr(shared)


def _own(page: Page) -> dict[str, str]:
    """The page's own values in its front matter, as far as they are texts."""
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
    """The mark for a value. It ends in a slash if the value does, and is that of the page's address
    if the value is that address: templates make relative links of it.
    """
    own = value.removesuffix("/") == _name(page)
    return _mark("name" if own else key) + ("/" if value.endswith("/") else "")


def _put(mark: str, values: Mapping[str, str]) -> str:
    """The value for a mark, escaped."""
    if mark.startswith("\\"):
        return str(htmlsafe_json_dumps(values[mark[6:-6]]))[1:-1]
    if mark.startswith("<"):
        return values["content"]
    return str(escape(values[mark[1:-1]]))
