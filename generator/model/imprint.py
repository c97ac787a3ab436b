"""What every document says of itself: its version, the state of its translation, its notice."""

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.state import worst


def version_line(edition: Edition, view: View) -> str:
    """The sentence that says from which date the text applies as shown."""
    interface = view.interface
    return interface.say("page.version", date=interface.date(edition.current.date))


def status_lines(edition: Edition, view: View, eids: Iterable[str]) -> list[str]:
    """That the text is unofficial, then the state of these provisions in each translation."""
    labels, wanted = view.interface.labels, list(eids)
    lines = [labels["status.unofficial_text"]]
    for language in view.languages:
        if language is not edition.original:
            lines.append(labels[f"status.{worst(edition, language, wanted).value}"])
    return lines


def notice(edition: Edition, view: View) -> str:
    """The notice that the gazette prevails; with translations, that the law's own language does."""
    alone = view.languages == (edition.original,)
    return view.interface.labels["notice.page" if alone else "notice.translation"]


def changes_lead(edition: Edition, language: Language) -> str:
    """The introduction to the list of changes: whether there are any, and since when."""
    key = "changes.lead" if len(edition.versions) > 1 else "changes.none"
    since = edition.regulation.as_amended
    return (
        language.say(f"{key}_since", date=language.date(since)) if since else language.labels[key]
    )
