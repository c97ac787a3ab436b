"""Changes of a translation that its editors announce to readers; the law itself need not change."""

from dataclasses import dataclass

from generator.problems import Place


@dataclass(frozen=True)
class Revision:
    """A change of a translation that readers should know of. No other has the same date."""

    date: str
    text: str
    """What changed, in the language of the translation."""

    provisions: tuple[str, ...]
    """The ids of the provisions that changed; empty where too many did to be named."""

    place: Place
