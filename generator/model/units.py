"""The units of translation: what is translated, reviewed and stamped as one.

They are the title with the note, the heading of each division, each article, preamble and annex
with all below it, and each amendment.
"""

from collections.abc import Iterable, Iterator

from generator.model.amendments import Amendment
from generator.model.edition import Edition
from generator.model.levels import DIVISIONS, UNITS
from generator.model.provisions import Provision, printed
from generator.model.translation import short_digest
from generator.model.wording import Wording

TITLE = "title"
"""The id of the unit that the title, the note and the description of the regulation belong to.
The id of any other unit is that of its provision, or the date of its amendment."""


def is_unit(node: Provision) -> bool:
    """Whether the provision is translated as a unit, and not as part of one."""
    return node.level in (*DIVISIONS, *UNITS)


def text_of_title(wording: Wording) -> str:
    """The text of the unit `TITLE`."""
    return wording.title + wording.note


def text_of(unit: Provision) -> str:
    """The text of a unit: the heading of a division; all that an article, preamble or annex prints."""
    return (unit.text or "") if unit.level in DIVISIONS else printed([unit])


def unit_texts(adopted: Wording, amendments: Iterable[Amendment]) -> Iterator[tuple[str, str]]:
    """The id and the text of every unit of the law as adopted and of its amendments."""
    yield TITLE, text_of_title(adopted)
    for node in adopted.walk():
        if is_unit(node):
            yield node.eid, text_of(node)
    for amendment in amendments:
        yield amendment.date, amendment.printed()


def unit_digests(edition: Edition) -> dict[str, str]:
    """By the id of the unit: the digest of its text in the law's own language."""
    adopted = edition.versions[0].wordings[edition.original.code]
    texts = unit_texts(adopted, edition.amendments(edition.original))
    return {unit: short_digest(text) for unit, text in texts}
