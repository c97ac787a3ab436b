"""The front matter that every page of a view has."""

from collections.abc import Callable

from generator.model.addresses import address, division_path
from generator.model.languages import View
from generator.model.provisions import Provision
from generator.renderers.pages.page import Page, Shows


def page_of(
    view: View,
    path: str,
    kind: str,
    title: str,
    shows: Shows | Callable[[], Shows],
    description: str = "",
    chapter: Provision | None = None,
    cited: str = "",
    hide: tuple[str, ...] = (),
) -> Page:
    """A page in a view, with its front matter.

    `path`: its address, relative to that of the view. `kind`: of page, which also names its
    template. `cited`: the citation of what it shows. `hide`: parts of Material's frame, such as
    “toc”, to hide.
    """
    front: dict[str, object] = {
        "title": title,
        "view": view.id,
        "lang": view.interface.code,
        "path": path,
        "kind": kind,
    }
    if description:
        front["description"] = description
    if cited:
        front["cited"] = cited
    if hide:
        front["hide"] = list(hide)
    if chapter:
        front["chapter"] = chapter.eid
        front["chapter_url"] = address(view, division_path(chapter))

    def given() -> Shows:
        return {"view": view, **(shows() if callable(shows) else shows)}

    return Page(address(view, path), f"{kind}.md.j2", front, given)
