"""What is known of a translation: which Chinese it translates, and who has looked at it."""

from dataclasses import dataclass
from enum import Enum

DIGEST_LENGTH = 16
"""Hex digits of the SHA-256 that a translation stores of the Chinese it translates."""


class Status(Enum):
    """How far a translated text has come."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    """Read again beside the Chinese by somebody other than its translator."""


@dataclass(frozen=True)
class Record:
    """The state of one translated unit: the title, a heading, an article or an amendment."""

    status: Status
    translates: str
    """The digest, cut to DIGEST_LENGTH, of the Chinese that the translator had before them."""

    current: str
    """The same digest of the Chinese that stands in source/ now."""

    @property
    def unverified(self) -> bool:
        """Whether nothing tells which Chinese it translates."""
        return not self.translates

    @property
    def out_of_date(self) -> bool:
        """Whether the Chinese has changed since it was translated."""
        return self.translates != self.current
