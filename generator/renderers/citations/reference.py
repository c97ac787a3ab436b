"""The fields of a reference to an article, whatever the format."""

from dataclasses import dataclass

from generator.model.addresses import address, article_path
from generator.model.citation import citation
from generator.model.edition import Edition
from generator.model.imprint import notice
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
    """The reference to an article: the law is the work, the article its section."""
    language, regulation = view.interface, edition.regulation
    key = "status.as_amended" if edition.amended else "status.as_adopted"
    date = edition.current.date if edition.amended else regulation.adopted
    state = language.say(key, date=language.date(date))
    return Reference(
        f"{regulation.id}-{view.id}-art-{article.number}",
        edition.current.wordings[language.code].title,
        citation(edition.law, article.eid, language),
        edition.descriptions[language.code].adopted_by,
        regulation.jurisdiction,
        regulation.adopted,
        language.tag,
        language.say("share.note", state=state, notice=notice(edition, view)),
        publication.site + address(view, article_path(article)),
    )
