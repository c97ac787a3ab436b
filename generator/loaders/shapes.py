"""The shape of each file kind, declared once: what may stand in it and what must.

Editors get the same shapes as JSON Schemas. Each docstring and description is help for them.
"""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from generator.model.kinds import Kind

SOMETHING = r"\S"
"""What is not only spaces."""

Text = Annotated[str, StringConstraints(pattern=SOMETHING)]
Words = Annotated[str, StringConstraints(min_length=1)]
"""Of a change, or a pattern: a space may be all that is meant."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
Eid = Annotated[str, StringConstraints(pattern=r"^(preamble|[a-z]+_[a-z0-9_-]+)$")]


class Shape(BaseModel):
    """Whatever else stands in a file is an error."""

    model_config = ConfigDict(extra="forbid")


def _form(value: object) -> str:
    """Which of two shapes is meant: findings then speak of that one alone."""
    known = {"text", "items", "subitems"}
    return "keys" if isinstance(value, dict) and known & value.keys() else "text"


def _act(value: object) -> str:
    """Which kind of change is meant."""
    keys = value if isinstance(value, dict) else {}
    if keys.get("act") == "repeal":
        return "repeal"
    return "article" if {"act", "new_article", "paragraphs"} & keys.keys() else "words"


ByForm = Discriminator(_form)
ByAct = Discriminator(_act)


# The law's own language: source/


class SubitemText(Shape):
    """目: printed 1., 2., …"""

    label: Text
    text: Text


class ItemText(Shape):
    """项: printed （一）, （二）, …"""

    label: Text
    text: Text
    subitems: list[SubitemText] = []


class ParagraphText(Shape):
    """款 that has items."""

    text: Text
    items: list[ItemText] = Field(min_length=1)


Paragraph = Annotated[Annotated[Text, Tag("text")] | Annotated[ParagraphText, Tag("keys")], ByForm]


class ArticleText(Shape):
    """条."""

    label: Text
    paragraphs: list[Paragraph] = Field(min_length=1)


class DivisionText(Shape):
    """编, 分编, 章 or 节, told by its label; 附则 may have none."""

    label: Text | None = None
    heading: Text
    articles: list[ArticleText] = []
    divisions: list["DivisionText"] = []


class ChapterFile(Shape):
    """source/chapters/*.yml: one division with all below it, or bare articles."""

    label: Text | None = None
    heading: Text | None = None
    articles: list[ArticleText] = []
    divisions: list[DivisionText] = []


class PreambleFile(Shape):
    """source/preamble.yml: 序言, which stands before all articles."""

    heading: Text | None = None
    """As printed, if the text prints one."""

    paragraphs: list[Text] = Field(min_length=1)


class AnnexFile(Shape):
    """source/annexes/*.yml: one 附件 each, in the order of the files' names, line by line."""

    label: Text | None = None
    """As printed: 附件一."""

    heading: Text | None = None
    paragraphs: list[Text] = Field(min_length=1)
    """The lines as they stand; nothing is parsed in them."""


class SourceText(Shape):
    """Where the text is from."""

    description: Text
    text_sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class DecisionText(Shape):
    """An editorial decision on the source text."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
    provision: Eid | None = None
    text: Text


class RegulationFile(Shape):
    """source/regulation.yml: the title, the note under it, and what is known of the work."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
    jurisdiction: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)*$")]
    title: Text
    short_title: Text
    note: Text = ""
    """As printed under the title, if the text prints one."""

    kind: Kind | None = None
    """What the pages call it, where the end of the title does not tell: law, regulations."""

    adopted_by: Text
    adopted: datetime.date
    in_force: datetime.date
    as_amended: datetime.date | None = None
    """Where the chapters hold a text that was amended already: the day from which it applies. The
    note under the title tells those amendments; later ones stand in amendments/.
    """

    source: SourceText
    out_of_turn: list[Text] = []
    """Labels that do not follow the one before them in the print itself: 第十二条."""

    provenance: list[Text] = []
    decisions: list[DecisionText] = []


class WordChangeText(Shape):
    """Words deleted, inserted or replaced in one paragraph or item."""

    provision: Eid
    delete: Words | None = None
    insert: Words | None = None
    replace: Words | None = None
    with_: Words | None = Field(None, alias="with")
    after: Words | None = None
    before: Words | None = None


class ArticleChangeText(Shape):
    """An article replaced by a new one, or a new one put after or before it."""

    provision: Eid
    new_article: ArticleText
    act: Literal["replace", "insert after", "insert before"]


class RepealText(Shape):
    """A provision repealed."""

    provision: Eid
    act: Literal["repeal"]


ChangeText = Annotated[
    Annotated[WordChangeText, Tag("words")]
    | Annotated[ArticleChangeText, Tag("article")]
    | Annotated[RepealText, Tag("repeal")],
    ByAct,
]


class AmendmentFile(Shape):
    """source/amendments/*.yml: one amending instrument."""

    instrument: Text
    adopted_by: Text
    date: datetime.date
    note: Text
    changes: list[ChangeText] = Field(min_length=1)
