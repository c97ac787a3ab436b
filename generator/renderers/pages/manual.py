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
"""Each key, and the name of what it does. “s” is Material's own, “g” that of the go-to box."""


def manual(edition: Edition, view: View) -> Page:
    """How the site is used, with the reader's choices where scripts run."""
    labels = view.interface.labels
    last = edition.law.articles[-1]
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "keys": [(key, labels[f"help.key_{what}"]) for key, what in KEYS.items()],
        "sections": [
            (labels[f"help.{one}"], labels[f"help.{one}_text"])
            for one in ("find", "cite", "read", "print", "offline")
        ],
        "short": f"a/{last.number}/",
        "sizes": [("0.9", "A−"), ("1", "A"), ("1.15", "A+"), ("1.3", "A++"), ("1.5", "A+++")],
    }
    return page_of(view, "help/", "help", labels["help.title"], shows, labels["help.lead"])
