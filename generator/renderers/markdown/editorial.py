"""The Markdown of the pages beside the law: changes, terms, duties, about."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.model.addresses import address
from generator.model.amendments import Mark, Segment
from generator.model.citation import citation
from generator.model.datasets import beside_path
from generator.model.duties import Duty
from generator.model.edition import Edition, Version
from generator.model.glossary import LISTS, Term
from generator.model.history import changed
from generator.model.imprint import changes_lead, notice, version_line
from generator.model.languages import View
from generator.model.output import OutputFile

_MARKS = {Mark.KEPT: "{}", Mark.DELETED: "<del>{}</del>", Mark.INSERTED: "<ins>{}</ins>"}


def files(edition: Edition, view: View) -> Iterator[OutputFile]:
    """The pages that this law has, each at the address of its HTML page."""
    pages = _Pages(edition, view)
    lead = changes_lead(edition, view.interface)
    yield pages.file("changes/", "page.changes", lead, pages.changes())
    yield pages.file("about/", "page.about", None, pages.about())
    for name, kind in LISTS.items():
        terms = [term for term in edition.glossary if term.shown and term.is_a(kind)]
        terms.sort(key=lambda term: term.rank(view.interface))
        if terms:
            blocks = (pages.term(term) for term in terms)
            lead = view.interface.labels[f"terms.{name}_lead"]
            yield pages.file(f"{name}/", f"terms.{name}", lead, blocks)
    if edition.duties.duties:
        lead = view.interface.labels["duties.lead"]
        yield pages.file("duties/", "duties.title", lead, pages.duties())


class _Pages:
    def __init__(self, edition: Edition, view: View) -> None:
        self.edition = edition
        self.view = view
        self.say = view.interface.labels

    def file(self, path: str, title: str, lead: str | None, blocks: Iterator[str]) -> OutputFile:
        law = self.edition.descriptions[self.view.interface.code].short_title
        head = [f"# {self.say[title]} · {law}"] + ([lead] if lead else [])
        text = "\n\n".join([*head, *blocks, f"> {notice(self.edition, self.view)}"]) + "\n"
        return OutputFile(beside_path(address(self.view, path)), text.encode())

    def changes(self) -> Iterator[str]:
        for before, after in pairwise(self.edition.versions):
            yield f"## {self.view.interface.date(after.date)}"
            for language in self.view.languages:
                made = after.amendment[language.code]
                yield f"{made.instrument} ({made.adopted_by})"
            for place, change in enumerate(after.amendment[self.edition.original.code].changes):
                yield from self._change(before, after, place, change.target)

    def _change(self, before: Version, after: Version, place: int, eid: str) -> Iterator[str]:
        original = self.edition.original.code
        law = (before if eid in before.wordings[original].by_eid else after).wordings[original]
        yield f"### {citation(law, eid, self.view.interface)}"
        for language in self.view.languages:
            for line in changed(language, before, after, place):
                yield "".join(map(_marked, line))

    def about(self) -> Iterator[str]:
        language, edition = self.view.interface, self.edition
        description = edition.descriptions[language.code]
        wording = edition.current.wordings[language.code]
        facts = {
            "title": wording.title,
            "note": wording.note,
            "adopted_by": description.adopted_by,
            "adopted": edition.regulation.adopted,
            "in_force": edition.regulation.in_force,
            "as_at": version_line(edition, self.view),
            "digest": edition.source.text_sha256,
        }
        yield "\n".join(
            f"- {self.say[f'about.{key}']}: {text}" for key, text in facts.items() if text
        )
        for key, lines in (
            ("provenance", description.provenance),
            ("decisions", tuple(decision.text for decision in description.decisions)),
        ):
            if lines:
                yield f"## {self.say[f'about.{key}']}"
                yield "\n".join(f"- {line}" for line in lines)

    def term(self, term: Term) -> str:
        """A term with its definitions and the citation of the provision that defines it."""
        entries = [term.entries.get(language.code) for language in self.view.languages]
        there = [entry for entry in entries if entry] or [term.entries[self.edition.original.code]]
        blocks = ["## " + " · ".join(entry.term for entry in there)]
        blocks += [entry.definition for entry in there if entry.definition]
        if term.defined in self.edition.law.by_eid:
            cited = citation(self.edition.law, str(term.defined), self.view.interface)
            blocks.append(f"{self.say['terms.source']}: {cited}")
        return "\n\n".join(blocks)

    def duties(self) -> Iterator[str]:
        """By actor, in the order of the index."""
        every = self.edition.duties.duties
        for actor in self.edition.duties.actors:
            own = [duty for duty in every if duty.actor == actor.id]
            if own:
                yield f"## {self._in_languages(actor.names)}"
                yield "\n".join(map(self._duty, own))

    def _duty(self, duty: Duty) -> str:
        how = " · ".join(self.say[f"duties.{modality.value}"] for modality in duty.modalities)
        cited = citation(self.edition.law, duty.provision, self.view.interface)
        return f"- {how}: {self._in_languages(duty.summaries)} ({cited})"

    def _in_languages(self, texts: Mapping[str, str]) -> str:
        """The text in each language of the view that has it; if none has, in the law's own."""
        known = [texts[language.code] for language in self.view.languages if language.code in texts]
        return " · ".join(known or [texts[self.edition.original.code]])


def _marked(segment: Segment) -> str:
    return _MARKS[segment.mark].format(segment.text)
