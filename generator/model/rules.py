"""The rules that a translation is checked against, and the results of the check."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.problems import Place


class Same(Enum):
    """How a pattern in the law and a pattern in its translation go together."""

    COUNT = "count"
    """As often as each other."""

    AT_LEAST = "at-least"
    """The translation's no less often than the law's."""

    BOTH = "both"
    """Both or neither."""

    WHERE = "where"
    """The translation's wherever the law's."""

    ALWAYS = "always"
    """The translation's in every provision."""

    NEVER = "never"
    """The translation's in none."""


@dataclass(frozen=True)
class Rule:
    """A rule that editors wrote. The patterns are regular expressions."""

    id: str
    says: str
    same: Same
    source: str | None
    translation: str


@dataclass(frozen=True)
class Allowance:
    """A departure that somebody looked at and found right."""

    rule: str
    provision: str
    term: str | None
    reason: str
    place: Place


@dataclass(frozen=True)
class Rules:
    """The rules of one language."""

    rules: tuple[Rule, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    length: tuple[float, float] | None = None
    """Least and most characters for each character of the law."""


@dataclass(frozen=True)
class Departure:
    """A provision whose translation breaks a rule. `term`: its id, where the rule is about terms."""

    rule: str
    provision: str
    term: str | None
    says: str
    text: str
    allowance: Allowance | None


@dataclass(frozen=True)
class Rendering:
    """In how many provisions a term occurs, and in how many its translation is an accepted one."""

    term: str
    provisions: int
    accepted: int


@dataclass(frozen=True)
class Consistency:
    """The result of checking one translation."""

    renderings: tuple[Rendering, ...] = ()
    departures: tuple[Departure, ...] = ()
    idle: tuple[Allowance, ...] = ()
    """Allowances for which there is no departure any longer."""

    checked: Mapping[str, int] = field(default_factory=dict)
    """By rule: how many provisions were checked."""
