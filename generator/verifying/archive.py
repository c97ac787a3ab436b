"""Verifies that data/all.zip holds the files that are published in data/, without notes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from lxml import etree

from generator.model.datasets import FOLDER
from generator.model.edition import Edition
from generator.verifying.comparison import Finding
from generator.verifying.files import read_akn
from generator.verifying.opened import opened, unpacked

_NAME = "all.zip"
_NOTES = ("{*}noteRef", "{*}notes")


def read(edition: Edition, site: Mapping[str, bytes]) -> Iterator[Finding]:
    """One finding for each file that differs, and what the packed Akoma Ntoso says."""
    asked = Finding(f"{FOLDER}{_NAME}", edition.current)
    yield from opened(site, asked, partial(_read_packed, edition, site))


def _read_packed(
    edition: Edition, site: Mapping[str, bytes], asked: Finding, content: bytes
) -> Iterator[Finding]:
    packed = {f"{FOLDER}{name}": one for name, one in unpacked(content).items()}
    published = {path: one for path, one in site.items() if path.startswith(FOLDER)}
    for path in sorted({*packed, *published} - {asked.file}):
        if wrong := _otherwise(path, packed.get(path), published.get(path)):
            yield replace(asked, wrong=f"{path.removeprefix(FOLDER)}: {wrong}")
    for finding in read_akn(edition, packed):
        yield replace(finding, file=asked.file)


def _otherwise(path: str, told: bytes | None, published: bytes | None) -> str:
    if told is None or published is None:
        return "is only published beside it" if told is None else "is not published beside it"
    if path.endswith(".xml"):
        same = _canonical(told) == _canonical(published, *_NOTES)
    else:
        same = told == published
    return "" if same else "is another file than the one published beside it"


def _canonical(content: bytes, *less: str) -> str:
    """The XML in canonical form, without these elements and without blanks: where an element was taken
    out there may be one more.
    """
    act = etree.fromstring(content)
    etree.strip_elements(act, *less, with_tail=False)
    return "".join(etree.tostring(act, method="c14n").decode().split())
