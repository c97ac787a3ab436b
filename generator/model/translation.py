"""The state of a translated unit: which Chinese it translates, and whether it has been reviewed."""

from dataclasses import dataclass
from enum import Enum

from generator.model.provisions import digest

DIGEST_LENGTH = 16
"""Hex digits of the SHA-256 that a translation stores of the Chinese it translates."""


class Status(Enum):
    """Whether a translated text has been reviewed."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    """Read again beside the Chinese by somebody other than its translator."""


@dataclass(frozen=True)
class Record:
    """The state of one translated unit: the title, a heading, an article or an amendment."""

    status: Status
    translates: str
    """The short digest of the Chinese that the translator had; empty where it is not recorded."""

    current: str
    """The short digest of the Chinese that stands in source/ now."""

    @property
    def unverified(self) -> bool:
        """Whether it is not recorded which Chinese it translates."""
        return not self.translates

    @property
    def out_of_date(self) -> bool:
        """Whether the Chinese has changed since it was translated, or may have: see `unverified`."""
        return self.translates != self.current


def short_digest(text: str) -> str:
    """The first DIGEST_LENGTH hex digits of the text's digest."""
    return digest(text)[:DIGEST_LENGTH]
