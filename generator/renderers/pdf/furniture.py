"""What surrounds the text of a PDF: cover, running head, foot, and QR code."""

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.imprint import notice, status_lines, version_line
from generator.model.languages import Language, View
from generator.model.provisions import Provision, digest, printed
from generator.renderers.pdf.tongue import Job, tongue

_DIGITS = 12


class Furniture:
    """The furniture of one PDF with the provisions `nodes`. `page`: the address of the same text."""

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
        """The foot of each page: what identifies a single sheet of paper."""
        facts = (*self._state(), self._digest())
        return {
            "page": self.labels["pdf.page"],
            "address": self.page,
            "facts": " · ".join(facts),
        }

    def notice(self) -> Job:
        """Status and notice for the body of the text: assistive technology skips the foot."""
        return {"status": " · ".join(self._state()), "text": notice(self.edition, self.view)}

    def cover(self) -> Job:
        """Titles in the languages of the view, titles in the other languages, and notes."""
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
        """The QR code on the first page: its address, its alternative text, the words beside it."""
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
