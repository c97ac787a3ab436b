"""A statute of any size with a second language made of filler: for measuring, never for reading."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from generator.loaders.edition import load_edition
from generator.model.levels import DIVISIONS, Level
from generator.model.provisions import Provision, digest
from generator.model.units import TITLE, unit_digests

Stamps = Mapping[str, str]
"""By provision: the digest of the Chinese that its translation bears."""

REPOSITORY = Path(__file__).parents[2]

_FILLER = (
    "the relevant departments of the people’s government shall in accordance with the law and "
    "within the scope of their duties support the civil juristic act of a natural person where "
    "the parties have agreed otherwise and the creditor may claim the performance of the "
    "obligation from a guarantor who has no right of recourse against the debtor"
)

_ENGLISH_FOR_CHINESE = 2.6
"""Characters of English for one of Chinese, as this project's own translation has them."""


def add_english(root: Path) -> None:
    """Give the law in root/source a whole English translation, stamped, as long as a real one."""
    english = root / "translations/en"
    (english / "chapters").mkdir(parents=True)
    (root / "translations/zh").mkdir()
    for code in ("zh", "en"):
        shutil.copy(REPOSITORY / f"translations/{code}/ui.yml", root / f"translations/{code}")
    edition, _ = load_edition(root)
    if edition is None:
        raise ValueError(f"{root}: source/ cannot be read")
    law, stamps = edition.law, unit_digests(edition)
    _write(english / "regulation.yml", {
        "translates": stamps[TITLE], "status": "draft",
        "title": _words(law.title), "short_title": _words(law.title), "note": "(Filler)",
        "adopted_by": "Filler",
    })  # fmt: skip
    for count, top in enumerate(law.provisions, start=1):
        _write(english / f"chapters/{count:02}.yml", _division(top, stamps))


def _division(node: Provision, stamps: Stamps) -> dict[str, object]:
    told: dict[str, object] = {
        "provision": node.eid, "translates": stamps[node.eid], "status": "draft",
        "heading": _words(node.text or ""),
    }  # fmt: skip
    told["articles"] = [
        _article(one, stamps) for one in node.children if one.level is Level.ARTICLE
    ]
    told["divisions"] = [_division(one, stamps) for one in node.children if one.level in DIVISIONS]
    return {key: value for key, value in told.items() if value}


def _article(node: Provision, stamps: Stamps) -> dict[str, object]:
    return {
        "provision": node.eid, "translates": stamps[node.eid], "status": "draft",
        "paragraphs": [_below(one) for one in node.children],
    }  # fmt: skip


def _below(node: Provision) -> object:
    words = _words(node.text or "")
    if not node.children:
        return words
    name = "items" if node.level is Level.PARAGRAPH else "subitems"
    return {"text": words, name: [_below(one) for one in node.children]}


def _words(chinese: str) -> str:
    """As many as a translation would have, the same for the same text, and no two texts alike."""
    start = int(digest(chinese)[:8], 16)
    return " ".join(_running(start, int(len(chinese) * _ENGLISH_FOR_CHINESE))).capitalize() + "."


def _running(start: int, length: int) -> Iterator[str]:
    words = _FILLER.split()
    at = 0
    while length > 0:
        word = words[(start + at * (1 + start % 7)) % len(words)]
        length -= len(word) + 1
        at += 1
        yield word


def _write(path: Path, told: object) -> None:
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100))
