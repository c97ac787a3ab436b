"""Reads what is read from first to last: PDFs, plain text and Markdown."""

import re
from collections.abc import Iterator, Mapping

from generator.model.datasets import markdown_path, text_path
from generator.model.downloads import Format, downloads
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision
from generator.verifying.comparison import Finding, Key, headed, nodes
from generator.verifying.tagged import text_of

_HEADINGS = {*DIVISIONS, Level.ARTICLE}


def read_pdfs(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Each PDF, by its tags."""
    for download in downloads(edition):
        if download.format is Format.PDF:
            wanted = (
                tuple(download.chapter.walk())
                if download.chapter
                else nodes(edition.current, edition.original.code)
            )
            content = site.get(download.address)
            text = text_of(content) if content else ""
            yield _in_order(edition, download.view, download.address, text, wanted,
                            whole=download.chapter is None)  # fmt: skip


def read_texts(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """Plain text, and Markdown less its marks of headings and lists."""
    wanted = nodes(edition.current, edition.original.code)
    for view in edition.views:
        for path in (text_path(view), markdown_path(view)):
            text = site.get(path, b"").decode()
            if path.endswith(".md.txt"):
                text = re.sub(r"^(#+|\s*-) ", "", text, flags=re.M)
                text = re.sub(r"\\([!-/:-@[-`{-~])", r"\1", text)
            yield _in_order(edition, view, path, text, wanted, whole=True, ends=True)


def _in_order(
    edition: Edition, view: View, file: str, text: str, wanted: tuple[Provision, ...], *,
    whole: bool, ends: bool = False,
) -> Finding:  # fmt: skip
    """The provisions found one after the other; what stands between them is strange. The `whole`
    begins with title and note; where the file `ends` with the law, nothing comes after it.

    Lines break where the page ends, so blanks are not compared.
    """
    rest = "".join(text.split())
    languages = tuple(language.code for language in view.languages)
    besides = headed(edition.current, languages) if whole else {}
    told: dict[Key, str] = {
        key: one for key, one in besides.items() if "".join(one.split()) in rest
    }
    at, strange = -1, ""
    for node in wanted:
        for language in view.languages:
            words = edition.current.wordings[language.code].by_eid[node.eid]
            printed = "".join(((words.label or "") + (words.text or "")).split())
            if not printed or (node.text is not None and words.text is None):
                continue
            place = rest.find(printed, max(at, 0))
            if place < 0:
                continue
            if at >= 0:
                strange += rest[at:place]
            told[node.eid, language.code] = printed
            at = place + len(printed)
    if ends and at >= 0:
        strange += rest[at:]
    missing = edition.views[0].interface.labels["status.missing"]
    gaps = {"".join(one.labels["status.missing"].split()) for one in edition.languages}
    gaps |= {"".join(one.labels["status.repealed"].split()) for one in edition.languages}
    for gap in sorted({*gaps, "".join(missing.split())}, key=len, reverse=True):
        strange = strange.replace(gap, "")
    return Finding(file, edition.current, languages, wanted, told,
                   blanks=False, strange=strange, besides=besides)  # fmt: skip
