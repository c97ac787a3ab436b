"""Finds a Chromium for the tests, or installs Debian's; says what to do where neither works."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: "
    "“apt-get install chromium”; macOS: “brew install chromium”), or name one: "
    "“CHROMIUM=/path/to/chrome make test”."
)


def find() -> str | None:
    """The path of a Chromium or Chrome."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Debian's package, where this user may install packages; with a font for Chinese."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium",
         "fonts-noto-cjk"],
        check=False, stdout=subprocess.DEVNULL,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )  # fmt: skip


if __name__ == "__main__":
    if not find():
        install()
    sys.exit(0 if find() else ADVICE)
