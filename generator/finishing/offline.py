"""Tells the service worker which files a reader keeps, and what each must be.

The worker takes a file only if its digest is the one told here: a site that is being replaced
while somebody reads it never leaves two builds mixed.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping

from generator.model.output import OutputFile

_WORKER = "service-worker.js"
_KEPT = re.compile(r"^const KEPT = .*;$", re.M)
_LEFT_OUT = re.compile(
    r"service-worker\.js|_headers|\.htaccess|404\.html|robots\.txt|sitemap\..*|.*\.map|downloads/.*|data/.*"
    r"|assets/javascripts/(lunr|workers)/.*|assets/javascripts/carried.*|.*\.(bib|ris|md)"
    r"|[^/]+/article-[^/]+\.json"
)
"""What is taken away as a file of its own, and what no page asks for."""

_MOST = 50_000_000
"""Bytes that a site may put on a reader's device unasked."""

_SINGLE = re.compile(r"(a|[^/]+/(article-[^/]+|versions))/.*")
"""Pages of single articles, which their chapters show too, and of former wordings."""


def keep(site: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """The worker with its list: of a very long law the chapters, and no single articles.

    Nothing where the site has no worker.
    """
    if _WORKER not in site:
        return
    wanted = {path: site[path] for path in sorted(site) if not _LEFT_OUT.fullmatch(path)}
    if sum(map(len, wanted.values())) > _MOST:
        wanted = {path: one for path, one in wanted.items() if not _SINGLE.fullmatch(path)}
    kept = {
        _address(path): hashlib.sha256(content).hexdigest()[:32] for path, content in wanted.items()
    }
    told = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    worker = _KEPT.sub(lambda _: f"const KEPT = {told};", site[_WORKER].decode(), count=1)
    yield OutputFile(_WORKER, worker.encode())


def _address(path: str) -> str:
    """As browsers ask for it: zh/article-1/, not zh/article-1/index.html."""
    return re.sub(r"(^|/)index\.html$", r"\1", path)
