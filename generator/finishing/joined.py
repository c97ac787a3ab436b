"""One stylesheet and one script of the site's own in place of many: fewer journeys for each page.

The sources stay apart for those who work on them, and a plain `mkdocs build` serves them as they are.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.output import OutputFile


@dataclass(frozen=True)
class _Kind:
    """How a page asks for a file of this kind, and what parts one file from the next."""

    folder: str
    ending: str
    asked: re.Pattern[str]
    seam: bytes


_KINDS = (
    _Kind(
        "assets/stylesheets",
        "css",
        re.compile(
            r'<link rel="stylesheet" href="((?:\.\./)*assets/stylesheets/[a-z-]+\.css)">\s*\n'
        ),
        b"\n",
    ),
    _Kind(
        "assets/javascripts",
        "js",
        re.compile(
            r'<script src="((?:\.\./)*assets/javascripts/[a-z-]+\.js)" defer(?:="")?></script>\s*\n'
        ),
        b"\n;\n",
    ),
)


def join(site: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """The joined files, and the pages that ask for them. What a page asks for alone stays as it is.

    A joined file has its digest in its name: no page meets one of another build in a cache.
    """
    joined: dict[tuple[str, ...], OutputFile] = {}
    for path in sorted(site):
        if not path.endswith(".html"):
            continue
        before = page = site[path].decode()
        for kind in _KINDS:
            page = _with_one(kind, path, page, site, joined)
        if page != before:
            yield OutputFile(path, page.encode())
    yield from sorted(joined.values(), key=lambda one: one.path)


def _with_one(
    kind: _Kind,
    path: str,
    page: str,
    site: Mapping[str, bytes],
    joined: dict[tuple[str, ...], OutputFile],
) -> str:
    asked = list(kind.asked.finditer(page))
    if len(asked) < 2:
        return page
    first, folder = asked[0], posixpath.dirname(path)
    parts = tuple(posixpath.normpath(posixpath.join(folder, one[1])) for one in asked)
    if parts not in joined:
        content = kind.seam.join(site[part] for part in parts)
        name = f"joined.{hashlib.sha256(content).hexdigest()[:8]}.min.{kind.ending}"
        joined[parts] = OutputFile(f"{kind.folder}/{name}", content)
    name = posixpath.basename(joined[parts].path)
    one = first[0].replace(posixpath.basename(first[1]), name)
    return page[: first.start()] + one + kind.asked.sub("", page[first.end() :])
