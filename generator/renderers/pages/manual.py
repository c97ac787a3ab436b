"""The help page: finding, citing, reading, and the keys."""

from generator.model.addresses import address
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page

KEYS = {
    "g": "go",
    "s": "search",
    "n": "next",
    "p": "previous",
    "v": "view",
    "t": "terms",
    "c": "cite",
    "?": "help",
    "Esc": "close",
}
"""Each key, and the name of what it does. “s” is handled by Material, “g” by the go-to box."""

_SECTIONS = {
    "find": ("find", "find_glossary", "find_duties"),
    "cite": ("cite",),
    "read": ("read_views", "read_glossary", "read_parallel"),
    "print": ("print",),
    "offline": ("offline",),
}
"""The sentences of each section. Those about something that the site does not have are left out."""


def manual(edition: Edition, view: View) -> Page:
    """How the site is used, with the reader's choices where scripts run."""
    labels = view.interface.labels
    missing = _missing(edition)
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "keys": [
            (key, labels[f"help.key_{what}"]) for key, what in KEYS.items() if what not in missing
        ],
        "sections": [
            (labels[f"help.{name}"], view.interface.blank.join(sentences))
            for name, parts in _SECTIONS.items()
            if (sentences := [labels[f"help.{part}_text"] for part in parts if part not in missing])
        ],
        "sizes": [("0.9", "A−"), ("1", "A"), ("1.15", "A+"), ("1.3", "A++"), ("1.5", "A+++")],
    }
    return page_of(view, "help/", "help", labels["help.title"], shows, labels["help.lead"])


def _missing(edition: Edition) -> set[str]:
    """The names of keys and sentences about something that the site does not have."""
    missing: set[str] = set()
    if not any(term.shown for term in edition.glossary):
        missing |= {"terms", "find_glossary", "read_glossary"}
    if not edition.duties.duties:
        missing |= {"find_duties"}
    if len(edition.views) == 1:
        missing |= {"view", "read_views", "read_parallel"}
    return missing
