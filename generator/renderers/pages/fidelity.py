"""The fidelity page: the comparison of all outputs with the source, and the editors' decisions.

The figures are put in after the site is built and verified (generator/finishing).
"""

from generator.model.addresses import address
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.outputs import outputs_of
from generator.renderers.pages.front_matter import page_of
from generator.renderers.pages.page import Page
from generator.renderers.pages.reference import decisions

FIGURES = ("files", "provisions", "characters", "differences")


def fidelity(edition: Edition, view: View) -> Page:
    """The table without its figures, and the editorial decisions."""
    labels = view.interface.labels
    shows: dict[str, object] = {
        "say": labels,
        "contents": address(view),
        "digest": edition.source.text_sha256,
        "figures": FIGURES,
        "outputs": [output.value for output in outputs_of(edition)],
        "decisions": decisions(edition, view),
    }
    title, lead = labels["fidelity.title"], labels["fidelity.lead"]
    return page_of(view, "fidelity/", "fidelity", title, shows, lead, hide=("toc",))
