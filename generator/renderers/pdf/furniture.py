"""What stands around the text: cover, running head, foot, and the code that leads to the site."""

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.imprint import notice, status_lines, version_line
from generator.model.languages import Language, View
from generator.model.provisions import Provision, digest, printed
from generator.renderers.pdf.tongue import Job, tongue

_DIGITS = 12


class Furniture:
    """For one file: these provisions in this view, to be read on the web at `page`."""

    def __init__(self, edition: Edition, view: View, nodes: Iterable[Provision], page: str) -> None:
        self.edition = edition
        self.view = view
        self.nodes = tuple(nodes)
        self.page = page
        self.labels = view.interface.labels

    def names(self) -> list[Job]:
        """The short title in each language of the view, for the head."""
        names = self.edition.descriptions
        return [
            self._said(language, names[language.code].short_title)
            for language in self.view.languages
        ]

    def foot(self) -> Job:
        """Enough to tell where a torn-out page is from."""
        facts = (*self._state(), self._digest())
        return {
            "page": self.labels["pdf.page"],
            "address": self.page,
            "facts": " · ".join(facts),
        }

    def notice(self) -> Job:
        """The status of the text, in the body too: readers of artifacts are few."""
        return {"status": " · ".join(self._state()), "text": notice(self.edition, self.view)}

    def cover(self) -> Job:
        """Title in the view's languages, then smaller in the others; note, version, status."""
        wordings = self.edition.current.wordings
        others = [
            language for language in self.edition.languages if language not in self.view.languages
        ]
        return {
            "titles": [
                self._said(language, wordings[language.code].title)
                for language in self.view.languages
            ],
            "others": [self._said(language, wordings[language.code].title) for language in others],
            "notes": [
                self._said(language, note)
                for language in self.view.languages
                if (note := wordings[language.code].note)
            ],
        }

    def qr(self) -> Job:
        """The code on the first page: the address that it holds, and what is said beside it."""
        return {
            "alt": self.view.interface.say("pdf.qr_alt", address=self.page),
            "lead": self.labels["pdf.qr"],
            "address": self.page,
        }

    def _said(self, language: Language, text: str) -> Job:
        return {"language": tongue(language), "text": text}

    def _state(self) -> tuple[str, ...]:
        eids = [node.eid for top in self.nodes for node in top.walk()]
        lines = status_lines(self.edition, self.view, eids)
        return (version_line(self.edition, self.view), *lines)

    def _digest(self) -> str:
        translations = [
            self.edition.in_language(language, node)
            for language in self.view.languages
            for node in self.nodes
        ]
        text = printed(node for node in translations if node)
        return self.view.interface.say("pdf.digest", digest=digest(text)[:_DIGITS])
