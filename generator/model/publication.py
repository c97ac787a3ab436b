"""What a build is given from outside: the address of the site, and its date."""

from dataclasses import dataclass
from datetime import UTC, datetime

DEFAULT_SITE = "http://127.0.0.1:8000/"
"""The address of `make serve`, as in mkdocs.yml."""


class NoAddress(ValueError):
    """SITE_URL is not the address of a site."""


@dataclass(frozen=True)
class Publication:
    """`site`: the address of the site, with a slash at its end."""

    site: str = DEFAULT_SITE
    made: int | None = None
    """The date of the build in seconds since 1970, as SOURCE_DATE_EPOCH gives it; None if it does
    not. The clock is never read.
    """

    def instant(self, day: str) -> int:
        """`made`; without it the beginning of `day` (ISO 8601, UTC), in seconds since 1970."""
        if self.made is not None:
            return self.made
        return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
