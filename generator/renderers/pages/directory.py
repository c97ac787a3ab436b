"""The pages of a view beside the law itself, in the order of the navigation."""

from generator.model.addresses import address
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pages import glossary
from generator.renderers.pages.downloads import Offers


def links(edition: Edition, view: View, offers: Offers = ()) -> list[tuple[str, str]]:
    """Name and address of each such page that the site has."""
    labels = view.interface.labels
    duties = [(labels["duties.title"], "duties/")] if edition.duties.duties else []
    files = [(labels["downloads.title"], "downloads/")] if offers else []
    files += [(labels["data.title"], "data/")] if offers else []
    rendered = any(result.renderings for result in edition.consistency.values())
    consistency = [(labels["consistency.title"], "consistency/")] if rendered else []
    return [
        (labels["page.full"], address(view, "full/")),
        *((name, address(view, path)) for name, path in duties),
        *glossary.links(edition, view),
        *((name, address(view, path)) for name, path in files),
        (labels["page.changes"], address(view, "changes/")),
        *((name, address(view, path)) for name, path in consistency),
        (labels["page.about"], address(view, "about/")),
        (labels["fidelity.title"], address(view, "fidelity/")),
        (labels["help.title"], address(view, "help/")),
    ]
