"""The terms that the law uses, with what they mean: the last pages of the whole regulation."""

from generator.model.definitions import definitions
from generator.model.edition import Edition
from generator.model.languages import View
from generator.renderers.pdf.tongue import Job, tongue


def terms(edition: Edition, view: View) -> Job | None:
    """Each term with a definition in every language of the view, in the glossary's order."""
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
