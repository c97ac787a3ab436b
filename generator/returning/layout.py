"""Writes a translation as files with the names of the law's own files, laid out for lawyers."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.amendments import Amendment, ProvisionChange, WordChange
from generator.model.edition import Edition
from generator.model.levels import DIVISIONS, Level
from generator.model.output import OutputFile
from generator.model.provisions import Provision
from generator.model.units import TITLE
from generator.returning.matching import Matched, state_of
from generator.returning.scalars import entry, scalar
from generator.returning.words import glossary, interface

_ANCHORS = {"before": "after", "after": "before"}
"""The key in a file for each field of the model: a change stands `after` the words `before` it."""


def translation_files(edition: Edition, matched: Matched) -> Iterator[OutputFile]:
    """The files of translations/<language>/."""
    writer = _Writer(edition, matched)
    yield _file("regulation.yml", "regulation", "".join(writer.regulation()))
    places = edition.places[edition.original.code]
    tops = edition.versions[0].wordings[edition.original.code].provisions
    for source, nodes in groupby(tops, lambda node: places[node.eid].file):
        if text := writer.top(list(nodes)):
            kind = "chapter" if source.startswith("source/chapters/") else "unit"
            yield _file(source.removeprefix("source/"), kind, text)
    for version in edition.versions[1:]:
        amendment = version.amendment[edition.original.code]
        text = "".join(writer.amendment(amendment))
        yield _file(f"amendments/{version.date}.yml", "amendment", text)
    if words := interface(edition, matched):
        yield OutputFile("ui.yml", words.encode())
    if terms := glossary(edition, matched):
        yield _file("glossary.yml", "glossary", terms)


def _file(path: str, kind: str, text: str) -> OutputFile:
    up = "../" * (path.count("/") + 2)
    head = f"# yaml-language-server: $schema={up}schemas/translated-{kind}.schema.json\n"
    return OutputFile(path, (head + text).encode())


class _Writer:
    def __init__(self, edition: Edition, matched: Matched) -> None:
        self.edition = edition
        self.matched = matched
        self.texts = matched.texts

    def regulation(self) -> Iterator[str]:
        """The lines of regulation.yml."""
        yield from self._state(TITLE, "")
        for key in ("title", "short_title", "note", "adopted_by"):
            yield f"{key}: {scalar(self.texts[key], '')}\n"
        rows = [text for key, text in self.texts.items() if key.startswith("provenance.")]
        for name, texts in (("titles", self.matched.titles), ("provenance", rows)):
            if texts:
                yield f"\n{name}:\n" + "".join(f"- {scalar(text, '')}\n" for text in texts)
        decisions = [key for key in self.texts if key.startswith("decision.")]
        if decisions:
            yield "\ndecisions:\n"
        for key in decisions:
            name = key.removeprefix("decision.")
            yield f"- id: {scalar(name, '')}\n  text: {scalar(self.texts[key], '  ')}\n"

    def top(self, nodes: list[Provision]) -> str:
        """One file of the law's text: a division, bare articles, a preamble or an annex."""
        if nodes[0].level is Level.ARTICLE:
            return self._list("articles", [self._article(node, "  ") for node in nodes], "")
        if nodes[0].level in DIVISIONS:
            return "".join(self._division(nodes[0], ""))
        return self._article(nodes[0], "")

    def amendment(self, amendment: Amendment) -> Iterator[str]:
        """The lines of an amendment's file: the same changes in the same order."""
        date = amendment.date
        yield from self._state(date, "")
        for key in ("instrument", "adopted_by", "note"):
            yield f"{key}: {scalar(self.texts[f'{date}.{key}'], '')}\n"
        yield "changes:\n"
        for i, change in enumerate(amendment.changes, start=1):
            yield f"- provision: {change.provision}\n"
            if isinstance(change, WordChange):
                yield from self._words(f"{date}.{i}")
            else:
                yield self._change(f"{date}.{i}.", change)

    def _words(self, base: str) -> Iterator[str]:
        deleted, inserted = (self.texts.get(f"{base}.{key}") for key in ("deleted", "inserted"))
        keys = ("replace", "with") if deleted and inserted else ("delete", "insert")
        for key, text in zip(keys, (deleted, inserted), strict=True):
            if text:
                yield f"  {key}: {scalar(text, '  ')}\n"
        for part, key in _ANCHORS.items():
            if text := self.texts.get(f"{base}.{part}"):
                yield f"  {key}: {scalar(text, '  ')}\n"

    def _change(self, base: str, change: ProvisionChange) -> str:
        if change.new is None:
            return "  act: repeal\n"
        return self._paragraphs(change.new, "  ", base)

    def _state(self, unit: str, margin: str) -> Iterator[str]:
        state = state_of(self.matched.states, unit)
        if state.translates:
            yield f'{margin}translates: "{state.translates}"\n'
        yield f"{margin}status: {state.status.value}\n"

    def _division(self, node: Provision, margin: str) -> Iterator[str]:
        articles = [child for child in node.children if child.level is Level.ARTICLE]
        inner = margin + "  "
        below = self._list(
            "articles", [self._article(article, inner) for article in articles], margin
        )
        divisions = [child for child in node.children if child.level in DIVISIONS]
        texts = ["".join(self._division(division, inner)) for division in divisions]
        below += self._list("divisions", texts, margin)
        if not below and node.eid not in self.texts:
            return
        yield f"{margin}provision: {node.eid}\n"
        if node.eid in self.texts:
            yield from self._state(node.eid, margin)
            yield f"{margin}heading: {scalar(self.texts[node.eid], margin)}\n"
        yield below

    def _list(self, key: str, texts: list[str], margin: str) -> str:
        there = [entry(margin, text) for text in texts if text]
        return f"{margin}{key}:\n{''.join(there)}" if there else ""

    def _article(self, node: Provision, margin: str) -> str:
        """An article, preamble or annex with its state; empty where nothing of it is translated."""
        translated = any(inside.eid in self.texts for inside in node.walk())
        if not translated and node.eid not in self.matched.states:
            return ""
        lines = [f"{margin}provision: {node.eid}\n", *self._state(node.eid, margin)]
        if node.eid in self.texts:  # a preamble or an annex may be headed
            lines.append(f"{margin}heading: {scalar(self.texts[node.eid], margin)}\n")
        return "".join([*lines, self._paragraphs(node, margin, "")])

    def _paragraphs(self, node: Provision, margin: str, base: str) -> str:
        rows = [self._row(child, margin, "items", base) for child in node.children]
        return f"{margin}paragraphs:\n{''.join(rows)}"

    def _row(self, node: Provision, margin: str, below: str, base: str) -> str:
        """A paragraph, item or subitem; ~ where it is not translated."""
        text = self.texts.get(base + node.eid)
        if not node.children or not any(base + inside.eid in self.texts for inside in node.walk()):
            return f"{margin}- {'~' if text is None else scalar(text, margin)}\n"
        inner = margin + "  "
        written = "~" if text is None else scalar(text, inner)
        rows = [self._row(child, inner, "subitems", base) for child in node.children]
        return f"{margin}- text: {written}\n{inner}{below}:\n{''.join(rows)}"
