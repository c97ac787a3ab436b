"""Reads the page of changes: what each amended provision said before, and what it says since."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import html

from generator.model.addresses import address
from generator.model.amendments import INSERTIONS, Change, Mark, ProvisionChange
from generator.model.edition import Edition, Version
from generator.model.provisions import printed
from generator.verifying.comparison import Finding, Key
from generator.verifying.opened import opened

_ELEMENTS = {"ins": "before", "del": "after"}
"""What is not to be read, of the words before and of those after."""


def read_changes(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """In every view, for each amendment: its provisions in their order, in one run."""
    for view in edition.views:
        file = f"{address(view, 'changes/')}index.html"
        languages = tuple(language.code for language in view.languages)
        asked = Finding(file, edition.current, languages, blanks=False)
        if edition.versions[1:]:
            yield from opened(site, asked, partial(_read_page, edition))


def _read_page(edition: Edition, asked: Finding, content: bytes) -> Iterator[Finding]:
    told = _told(content, {language.tag: language.code for language in edition.languages})
    dates = [version.date for version in edition.versions[1:]]
    strange = [words for (name, _), words in told.items() if name.partition(" ")[0] not in dates]
    yield replace(asked, strange=" ".join(strange))
    for before, after in zip(edition.versions, edition.versions[1:], strict=False):
        expected = {
            key: text
            for code in asked.languages
            for key, text in _expected(before, after, code).items()
            if text
        }
        own = {key: text for key, text in told.items() if key[0].startswith(after.date)}
        yield replace(asked, version=after, told=tuple(own.items()), besides=expected)


def _expected(before: Version, after: Version, code: str) -> dict[Key, str]:
    runs = [_runs(change, before, after, code) for change in after.amendment[code].changes]
    return {
        (f"{after.date} before", code): "".join(old for old, _ in runs),
        (f"{after.date} after", code): "".join(new for _, new in runs),
    }


def _runs(change: Change, before: Version, after: Version, code: str) -> tuple[str, str]:
    """What stands there no longer, and what stands there now."""
    if isinstance(change, ProvisionChange):
        old = before.wordings[code].by_eid.get(change.provision)
        gone = old if old and change.act not in INSERTIONS else None
        return printed([gone] if gone else []), printed([change.new] if change.new else [])
    parts = after.marks[code].get(change.provision, ())
    return (
        "".join(one.text for one in parts if one.mark is not Mark.INSERTED),
        "".join(one.text for one in parts if one.mark is not Mark.DELETED),
    )


def _told(content: bytes, codes: Mapping[str, str]) -> dict[Key, str]:
    found: dict[Key, str] = {}
    date = ""
    for node in html.document_fromstring(content.decode()).xpath("//article/*"):
        if node.tag == "h2":
            date = (node.get("id") or "").removeprefix("v")
        for line in node.xpath("descendant-or-self::p[@lang][not(@class)][not(@hidden)]"):
            for unread, when in _ELEMENTS.items():
                words = "".join(line.xpath(f".//text()[not(ancestor::{unread})]"))
                key = f"{date} {when}", codes[line.get("lang")]
                found[key] = found.get(key, "") + words
    return found
