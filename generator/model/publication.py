"""What a build is told from outside: where the site will stand, and the date that it bears."""

from dataclasses import dataclass
from datetime import UTC, datetime

DEFAULT_SITE = "http://127.0.0.1:8000/"
"""The address of `make serve`, as in mkdocs.yml."""


class NoAddress(ValueError):
    """What SITE_URL says is no address at which a site can stand."""


@dataclass(frozen=True)
class Publication:
    """`site` ends in a slash. `made` is in seconds since 1970, as SOURCE_DATE_EPOCH gives it."""

    site: str = DEFAULT_SITE
    made: int | None = None
    """None: the date of the law's newest version stands for it, so that no clock is read."""

    def instant(self, day: str) -> int:
        """When it was made, in seconds since 1970: as it was told, else the day (ISO 8601)."""
        if self.made is not None:
            return self.made
        return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
