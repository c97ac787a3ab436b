"""What every document that is taken away must say of itself: which text, how far it can be trusted."""

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.state import worst


def version_line(edition: Edition, view: View) -> str:
    """The date from which the text stands as it is shown."""
    interface = view.interface
    return interface.say("page.version", date=interface.date(edition.current.date))


def status_lines(edition: Edition, view: View, eids: Iterable[str]) -> list[str]:
    """That the text is unofficial, then the state of each translation of these provisions."""
    labels, shown = view.interface.labels, list(eids)
    lines = [labels["status.unofficial_text"]]
    for language in view.languages:
        if language is not edition.original:
            lines.append(labels[f"status.{worst(edition, language, shown).value}"])
    return lines


def notice(edition: Edition, view: View) -> str:
    """What the text is worth beside the gazette."""
    alone = view.languages == (edition.original,)
    return view.interface.labels["notice.page" if alone else "notice.translation"]


def changes_lead(edition: Edition, language: Language) -> str:
    """From when on the changes are told, and whether there are any."""
    key = "changes.lead" if len(edition.versions) > 1 else "changes.none"
    since = edition.regulation.as_amended
    return (
        language.say(f"{key}_since", date=language.date(since)) if since else language.labels[key]
    )
