"""The list of terms at the end of the PDF of the whole regulation."""

from generator.model.definitions import definitions
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pdf.tongue import Job, tongue


def terms(edition: Edition, view: View) -> Job | None:
    """The terms that have a definition in every language of the view; None if none has."""
    rows = [
        [
            {
                "language": tongue(definition.language),
                "term": definition.term,
                "definition": definition.definition,
                "source": definition.source,
            }
            for definition in term
        ]
        for term in definitions(edition, view)
    ]
    if not rows:
        return None
    labels = view.interface.labels
    return {"title": labels["pdf.terms"], "lead": labels["pdf.terms_lead"], "terms": rows}
