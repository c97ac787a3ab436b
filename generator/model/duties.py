"""Who must, may or is encouraged to do what: an editorial index of the law."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.problems import Place


class Modality(Enum):
    """How firmly the law speaks."""

    SHALL = "shall"
    MAY = "may"
    SUPPORT = "support"
    ENCOURAGE = "encourage"
    BARE = "bare"
    """States what somebody does, with none of these words."""


@dataclass(frozen=True)
class Actor:
    """Somebody whose duties and rights the law sets out."""

    id: str
    names: Mapping[str, str]
    """By language code."""

    mention: tuple[str, ...]
    """Words of the law's own language; a provision on this actor has at least one of them."""

    term: str | None
    """The id of the term in the glossary that explains the actor."""

    place: Place


@dataclass(frozen=True)
class Duty:
    """What a provision asks of an actor. Actor and provision together are unique."""

    actor: str
    provision: str
    modalities: tuple[Modality, ...]
    """More than one where the sentence has more words, as 鼓励、支持."""

    partners: tuple[str, ...]
    """Ids of the actors who act with this one."""

    summaries: Mapping[str, str]
    """By language code."""

    place: Place


@dataclass(frozen=True)
class Duties:
    """All actors and duties, each in the order of the file."""

    actors: tuple[Actor, ...] = ()
    duties: tuple[Duty, ...] = ()
