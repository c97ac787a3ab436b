"""What a page may do: only what the site's own files do.

Each page carries its policy in itself; hosts that read `_headers` (Netlify, Cloudflare Pages) or
`.htaccess` (Apache) send it besides, with what a page cannot say of itself.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.model.output import OutputFile

_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.S)
_DATA = re.compile(r'type="(application/json|application/ld\+json)"')
_CHARSET = re.compile(r'<meta charset="utf-8"\s*/?>', re.I)
_OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def protect(site: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Every page with its policy, and the files that tell hosts of it."""
    every: set[str] = set()
    for path, content in sorted(site.items()):
        if path.endswith(".html") and b"Content-Security-Policy" not in content:
            page = content.decode()
            charset = _CHARSET.search(page)
            if charset is None:
                continue  # not made by our templates
            hashes = sorted(_hashes(page))
            every.update(hashes)
            meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
            told = page[: charset.end()] + meta + page[charset.end() :]
            yield OutputFile(path, told.encode())
    if every:
        headers = {
            "Content-Security-Policy": policy(sorted(every)) + "; frame-ancestors 'self'",
            **_OTHERS,
        }
        lines = "".join(f"  {name}: {value}\n" for name, value in headers.items())
        yield OutputFile("_headers", f"/*\n{lines}".encode())
        lines = "".join(f'Header set {name} "{value}"\n' for name, value in headers.items())
        guarded = f"<IfModule mod_headers.c>\n{lines}</IfModule>\n"
        yield OutputFile(".htaccess", guarded.encode())


def policy(hashes: Iterable[str]) -> str:
    """The site's own files, the inline scripts with these digests, and nothing else."""
    scripts = " ".join(["'self'", *(f"'sha256-{one}'" for one in hashes)])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
        "form-action 'self'"
    )


def _hashes(page: str) -> Iterator[str]:
    for attributes, script in _SCRIPT.findall(page):
        if not _DATA.search(attributes):
            yield base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
