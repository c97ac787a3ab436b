"""What an amendment did to a provision, line by line."""

from collections.abc import Iterator

from generator.model.amendments import INSERTIONS, Mark, ProvisionChange, Segment
from generator.model.edition import Version
from generator.model.languages import Language
from generator.model.provisions import Provision

Line = tuple[Segment, ...]


def changed(language: Language, before: Version, after: Version, index: int) -> tuple[Line, ...]:
    """The lines of a changed provision, with the deleted and the inserted words marked; none where
    the translation has a gap. `index`: the place of the change in the amendment of `after`.
    """
    change = after.amendment[language.code].changes[index]
    if not isinstance(change, ProvisionChange):
        line = after.marks[language.code].get(change.provision, ())
        return (line,) if line else ()
    old = before.wordings[language.code].by_eid.get(change.provision)
    gone = old if change.act not in INSERTIONS else None
    return (*_lines(gone, Mark.DELETED, language), *_lines(change.new, Mark.INSERTED, language))


def _lines(node: Provision | None, mark: Mark, language: Language) -> Iterator[Line]:
    for below in node.walk() if node else ():
        text = language.line(below.label, below.text)
        if text:
            yield (Segment(mark, text),)
