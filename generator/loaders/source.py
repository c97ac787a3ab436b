"""The files of source/ as provisions: labels are read, wrong labels and orders reported."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.loaders.shapes import (
    AnnexFile,
    ArticleText,
    ChapterFile,
    DivisionText,
    ItemText,
    ParagraphText,
    PreambleFile,
    SubitemText,
)
from generator.loaders.yaml_file import KeyPath, YamlFile
from generator.model.levels import DIVISIONS, ROWS, Level, read_label
from generator.model.numbering import Number
from generator.model.provisions import Provision
from generator.problems import Place, Problem, error


@dataclass(frozen=True)
class Placed:
    """A provision with its place and those of all below it, in the order of `Provision.walk`."""

    provision: Provision
    places: tuple[Place, ...]


class SourceReader:
    """Reads the provisions of one file. What is wrong with their labels is gathered in `problems`."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def chapter_file(self, shape: ChapterFile) -> list[Placed]:
        """The division that the file holds, or its bare articles."""
        if shape.heading is not None:
            division = DivisionText(
                label=shape.label,
                heading=shape.heading,
                articles=shape.articles,
                divisions=shape.divisions,
            )
            return [self.division(division, ())]
        if shape.label is not None or shape.divisions:
            self._problem(
                "missing-key",
                (),
                "a division needs a heading",
                shape.label or "",
                "Add “heading: …” above the articles",
            )
        return [self.article(article, ("articles", i)) for i, article in enumerate(shape.articles)]

    def preamble(self, shape: PreambleFile) -> Placed:
        """序言 with its paragraphs."""
        return self._placed(Level.PREAMBLE, None, None, shape.heading, self._lines(shape), ())

    def annex(self, shape: AnnexFile) -> Placed:
        """附件 with its lines. Its label may have any form, and need not have a number."""
        if shape.label is None and shape.heading is None:
            self._problem(
                "missing-key",
                (),
                "an annex needs a label or a heading",
                shape.paragraphs[0],
                "Add “label: …” or “heading: …” as printed",
            )
        number = ROWS[Level.ANNEX].number(shape.label or "")
        lines = self._lines(shape)
        return self._placed(Level.ANNEX, number, shape.label, shape.heading, lines, ())

    def _lines(self, shape: PreambleFile | AnnexFile) -> list[Placed]:
        return [
            self._paragraph(paragraph, ("paragraphs", i))
            for i, paragraph in enumerate(shape.paragraphs)
        ]

    def division(self, shape: DivisionText, path: KeyPath) -> Placed:
        """编, 分编, 章 or 节 with all below it."""
        level, number = self._label(shape.label, DIVISIONS, (*path, "label"))
        children = [
            *(
                self.article(article, (*path, "articles", i))
                for i, article in enumerate(shape.articles)
            ),
            *(
                self.division(division, (*path, "divisions", i))
                for i, division in enumerate(shape.divisions)
            ),
        ]
        if not children:
            self._problem(
                "empty-division",
                path,
                "the division holds no article",
                shape.heading,
                "Add its articles",
            )
        for child, spot in zip(children, self._spots(shape, path), strict=True):
            if child.provision.level not in ROWS[level].holds and child.provision.number:
                label = child.provision.label or ""
                unit = ROWS[level].unit
                self._problem(
                    "wrong-level",
                    spot,
                    f"this cannot stand in a {unit}",
                    label,
                    "Move it, or correct its label",
                )
        return self._placed(level, number, shape.label, shape.heading, children, path)

    def article(self, shape: ArticleText, path: KeyPath) -> Placed:
        """条 with its paragraphs."""
        _, number = self._label(shape.label, (Level.ARTICLE,), (*path, "label"))
        children = [
            self._paragraph(paragraph, (*path, "paragraphs", i))
            for i, paragraph in enumerate(shape.paragraphs)
        ]
        return self._placed(Level.ARTICLE, number, shape.label, None, children, path)

    def _paragraph(self, shape: str | ParagraphText, path: KeyPath) -> Placed:
        if isinstance(shape, str):
            return self._placed(Level.PARAGRAPH, None, None, shape, [], path)
        items = [self._item(item, (*path, "items", i)) for i, item in enumerate(shape.items)]
        self._in_order(items, [(*path, "items", i, "label") for i in range(len(items))])
        return self._placed(Level.PARAGRAPH, None, None, shape.text, items, path)

    def _item(self, shape: ItemText, path: KeyPath) -> Placed:
        _, number = self._label(shape.label, (Level.ITEM,), (*path, "label"))
        subitems = [
            self._subitem(subitem, (*path, "subitems", i))
            for i, subitem in enumerate(shape.subitems)
        ]
        self._in_order(subitems, [(*path, "subitems", i, "label") for i in range(len(subitems))])
        return self._placed(Level.ITEM, number, shape.label, shape.text, subitems, path)

    def _subitem(self, shape: SubitemText, path: KeyPath) -> Placed:
        _, number = self._label(shape.label, (Level.SUBITEM,), (*path, "label"))
        return self._placed(Level.SUBITEM, number, shape.label, shape.text, [], path)

    def _placed(
        self,
        level: Level,
        number: Number | None,
        label: str | None,
        text: str | None,
        children: list[Placed],
        path: KeyPath,
    ) -> Placed:
        below = (place for child in children for place in child.places)
        provisions = tuple(child.provision for child in children)
        provision = Provision(level, number, label, text, provisions)
        return Placed(provision, (self.file.place(path), *below))

    def _label(
        self, label: str | None, wanted: tuple[Level, ...], path: KeyPath
    ) -> tuple[Level, Number | None]:
        fallback = Level.CHAPTER if wanted == DIVISIONS else wanted[0]
        if label is None:
            return fallback, None
        read = read_label(label)
        if read is None or read[0] not in wanted:
            units = "、".join(ROWS[level].unit for level in wanted)
            self._problem(
                "label",
                path,
                f"this is no label of a {units}",
                label,
                "Write it as 第一章, 第一条, （一） or 1.",
            )
            return fallback, None
        return read

    def _in_order(self, children: list[Placed], paths: Iterable[KeyPath]) -> None:
        numbers = [child.provision.number for child in children]
        labels = [child.provision.label or "" for child in children]
        for before, number, label, path in zip(
            [None, *numbers], numbers, labels, paths, strict=False
        ):
            if number and not number.follows(before):
                self._problem(
                    "order",
                    path,
                    f"the number does not follow {before or 'the start'}",
                    label,
                    "Correct the label, or add what is missing",
                )

    def _spots(self, shape: DivisionText, path: KeyPath) -> list[KeyPath]:
        articles: list[KeyPath] = [(*path, "articles", i) for i in range(len(shape.articles))]
        return articles + [(*path, "divisions", i) for i in range(len(shape.divisions))]

    def _problem(self, code: str, path: KeyPath, message: str, text: str, cure: str) -> None:
        self.problems.append(error(code, self.file.place(path), message, text, cure))
