"""What there is to say of an article in a list of references."""

from dataclasses import dataclass

from generator.model.addresses import address, article_path
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.languages import View
from generator.model.provisions import Provision
from generator.model.publication import Publication


@dataclass(frozen=True)
class Reference:
    """An article, in the language of the view. Dates are ISO 8601."""

    key: str
    title: str
    section: str
    authority: str
    jurisdiction: str
    adopted: str
    language: str
    note: str
    url: str


def reference(
    edition: Edition, view: View, article: Provision, publication: Publication
) -> Reference:
    """The law as a work, and the article as its section."""
    told_in = view.interface
    regulation = edition.regulation
    notice = "notice.page" if told_in is edition.original else "notice.translation"
    key = "status.as_amended" if edition.amended else "status.as_adopted"
    date = edition.current.date if edition.amended else regulation.adopted
    state = told_in.say(key, date=told_in.date(date))
    return Reference(
        f"{regulation.id}-{view.id}-art-{article.number}",
        edition.current.wordings[told_in.code].title,
        citation(edition.law, article.eid, told_in),
        edition.descriptions[told_in.code].adopted_by,
        regulation.jurisdiction,
        regulation.adopted,
        told_in.tag,
        told_in.say("share.note", state=state, notice=told_in.labels[notice]),
        publication.site + address(view, article_path(article)),
    )
