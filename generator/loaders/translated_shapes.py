"""The shapes of a translation's files: translations/<language>/."""

from typing import Annotated, Literal

from pydantic import Field, Tag

from generator.loaders.shapes import (
    ByAct,
    ByForm,
    Digest,
    Eid,
    RepealText,
    Shape,
    Text,
    WordChangeText,
)


class TranslatedItem(Shape):
    """An item that has subitems."""

    text: Text | None
    subitems: list[Text | None] = Field([])


ItemTranslation = Annotated[
    Annotated[Text | None, Tag("text")] | Annotated[TranslatedItem, Tag("keys")], ByForm
]


class TranslatedParagraph(Shape):
    """A paragraph that has items."""

    text: Text | None
    items: list[ItemTranslation] = Field([])


ParagraphTranslation = Annotated[
    Annotated[Text | None, Tag("text")] | Annotated[TranslatedParagraph, Tag("keys")], ByForm
]


class TranslatedArticle(Shape):
    """One article: its state and its paragraphs in order; an empty one is a gap."""

    provision: Eid
    translates: Digest | None = None
    status: Literal["draft", "reviewed"]
    paragraphs: list[ParagraphTranslation]


class TranslatedDivision(Shape):
    """A division: the state and words of its heading, and all below it.

    translations/<language>/chapters/*.yml hold one each. Provisions are found by their ids, so
    a division without a heading of its own may hold articles alone.
    """

    provision: Eid | None = None
    translates: Digest | None = None
    status: Literal["draft", "reviewed"] = "draft"
    heading: Text | None = None
    articles: list[TranslatedArticle] = Field([])
    divisions: list["TranslatedDivision"] = Field([])


class TranslatedUnit(Shape):
    """translations/<language>/preamble.yml and annexes/*.yml: the paragraphs in order; an empty
    one is a gap. The label is made by the generator.
    """

    provision: Eid
    """preamble, att_1, att_2 and so on."""

    translates: Digest | None = None
    status: Literal["draft", "reviewed"]
    heading: Text | None = None
    paragraphs: list[Text | None]


class TranslatedDecision(Shape):
    """An editorial decision, told in this language."""

    id: Text
    text: Text


class TranslatedRegulationFile(Shape):
    """translations/<language>/regulation.yml."""

    translates: Digest | None = None
    status: Literal["draft", "reviewed"]
    title: Text
    short_title: Text
    note: Text = ""
    adopted_by: Text
    titles: list[Text] = Field([])
    """Titles of instruments, as 《》 marks them in Chinese; set in italics where they occur."""

    provenance: list[Text] = Field([])
    decisions: list[TranslatedDecision] = Field([])


class TranslatedArticleChange(Shape):
    """The translation of a new article; its label is made by the generator."""

    provision: Eid
    paragraphs: list[ParagraphTranslation]


ChangeTranslation = Annotated[
    Annotated[WordChangeText, Tag("words")]
    | Annotated[TranslatedArticleChange, Tag("article")]
    | Annotated[RepealText, Tag("repeal")],
    ByAct,
]


class TranslatedAmendmentFile(Shape):
    """translations/<language>/amendments/*.yml: the same changes in the same order."""

    translates: Digest | None = None
    status: Literal["draft", "reviewed"]
    instrument: Text
    adopted_by: Text
    note: Text
    changes: list[ChangeTranslation]
