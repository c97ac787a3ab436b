"""A copy of the site to carry away: a ZIP that is unpacked and read from a folder, search included.

A browser that reads a folder finds no index.html by itself and starts no worker, so the links of
the copy name the file, and a stand-in for the worker is loaded.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape

from generator.model.archive import archive
from generator.model.languages import size_in_words
from generator.model.output import OutputFile

_OFFER = re.compile(
    r'<li class="site-copy" hidden(?:="")?>(?P<shown>.*?href="(?P<href>[^"]+)".*?)</li>', re.S
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""“The site's own files” means nothing where every file is an origin of its own."""
_SIZE = re.compile(
    r'<small class="size" data-bytes="([^"]*)" data-megabytes="([^"]*)" data-decimal="([^"]*)">'
    "[^<]*</small>"
)
_LEVEL = 4
"""For a code a second less than zlib's own choice, for 2 % more bytes."""

_LINK = re.compile(r'(<(?:a|area|form)\b[^<>]*?\s(?:href|action)=")([^"]*)(")', re.S)
_REFRESH = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
_STAND_IN = "assets/javascripts/carried.js"
_USELESS = re.compile(
    r"(404\.html|service-worker\.js|site\.webmanifest|robots\.txt|_headers|\.htaccess|sitemap\.xml.*|.*\.(map|md)"
    r"|assets/javascripts/(lunr|workers)/.*)"
)


def copies(site: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """The copy that pages offer, and those pages, telling its size. Nothing where none offers one."""
    offering = {path: match for path in site if (match := _offer(path, site))}
    for wanted in sorted({_target(path, match) for path, match in offering.items()}):
        folder = posixpath.basename(wanted).removesuffix(".zip")
        content = archive(_packed(site, folder), level=_LEVEL)
        yield OutputFile(wanted, content)
        for path, match in offering.items():
            if _target(path, match) == wanted:
                yield OutputFile(path, _shown(site[path].decode(), match, len(content)).encode())


def _offer(path: str, site: Mapping[str, bytes]) -> re.Match[str] | None:
    if not path.endswith(".html") or b'class="site-copy" hidden' not in site[path]:
        return None
    return _OFFER.search(site[path].decode())


def _target(path: str, offer: re.Match[str]) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unescape(offer["href"])))


def _shown(page: str, offer: re.Match[str], size: int) -> str:
    def told(words: re.Match[str]) -> str:
        return f"<small>{size_in_words(size, *words.groups())}</small>"

    item = _SIZE.sub(told, offer["shown"])
    return page.replace(offer[0], f'<li class="site-copy">{item}</li>')


def _packed(site: Mapping[str, bytes], folder: str) -> Iterator[OutputFile]:
    for path in sorted(path for path in site if not _USELESS.fullmatch(path)):
        content = site[path]
        if path.endswith(".html"):
            content = _for_a_folder(path, content.decode()).encode()
        yield OutputFile(f"{folder}/{path}", content)


def _for_a_folder(path: str, page: str) -> str:
    page = _POLICY.sub("", _OFFER.sub("", page))
    page = _LINK.sub(lambda link: link[1] + _named(link[2]) + link[3], page)
    page = _REFRESH.sub(lambda link: link[1] + _named(link[2]) + link[3], page)
    stand_in = posixpath.relpath(_STAND_IN, posixpath.dirname(path) or ".")
    return page.replace("</head>", f'<script src="{stand_in}"></script>\n</head>', 1)


@cache
def _named(href: str) -> str:
    """The address with its file's name: ../article-2/#x becomes ../article-2/index.html#x."""
    path = re.split(r"[?#]", href, maxsplit=1)[0]
    rest = href[len(path) :]
    if not path or ":" in path or path.startswith("//"):
        return href
    if path.split("/")[-1] in ("", ".", ".."):
        return f"{path.rstrip('/')}/index.html{rest}"
    return href
