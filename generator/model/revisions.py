"""When a translation changed, as its editors tell it: the law may have stayed as it was."""

from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True)
class Revision:
    """A change of a translation that readers should know of. No other has the same date."""

    date: str
    text: str
    """What changed, in the language of the translation."""

    provisions: tuple[str, ...]
    """The ids of what changed; empty where it is more than can be named."""

    place: Place
