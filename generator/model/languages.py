"""The languages of a site, the words that its pages use in each, and the three kinds of view."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.kinds import Kind
from generator.model.levels import Level, annex_as_printed, annex_word
from generator.model.numbering import Number, to_chinese, to_roman
from generator.model.provisions import Provision


def is_code(text: str) -> bool:
    """Whether a text is the code of a language, as its folder is named: en, ja, pt-br."""
    return re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)?", text) is not None


@dataclass(frozen=True)
class Language:
    """One language: how it is tagged, how it labels provisions, and the words of the interface."""

    code: str
    """The folder under translations/ and the first part of the address: zh, en."""

    tag: str
    """BCP 47, for `lang` and `hreflang`: zh-Hans, en."""

    theme: str
    """The language file of Material for MkDocs."""

    name: str
    """Its own name in itself: 中文, English."""

    labels: Mapping[str, str]
    """The words of the interface, under dotted keys: `page.next`."""

    written: Mapping[str, str]
    """The words of the interface as the language's file has them, with {law} not yet replaced."""

    def speaking_of(self, kind: Kind) -> "Language":
        """The same language with {law} in its words replaced by this kind of statute: 本法, the Law."""
        law = self.written[f"kind.{kind.value}"]
        said = {key: word.replace("{law}", law) for key, word in self.written.items()}
        return replace(self, labels=said)

    @property
    def blank(self) -> str:
        """The blank between a label and its text, and between words; empty in Chinese and Japanese."""
        return "" if self.tag[:2] in ("zh", "ja") else " "

    def say(self, key: str, **values: object) -> str:
        """An interface text with its {placeholders} filled in."""
        return self.labels[key].format(**values)

    def label(self, node: Provision) -> str:
        """The label of a provision in this language: Chapter II, Article 120-1, (3), Schedule 2.

        Empty for a provision without a number, unless it is a preamble or an annex.
        """
        annexed = node.level is Level.ANNEX
        name = f"label.{annex_word(node.label) if annexed else node.level.value}"
        if node.number is None:
            return self.labels.get(f"{name}_alone", "")
        printed = annex_as_printed(node.label, node.number) if annexed else node.label or ""
        return self._numbered(name, node.number, printed)

    def line(self, label: str | None, text: str | None) -> str:
        """Label and text on one line, as far as there are any."""
        return self.blank.join(part for part in (label, text) if part)

    def heading(self, label: str | None, text: str | None) -> str:
        """Label and heading on one line, as far as there are any."""
        return self.labels["heading.gap"].join(part for part in (label, text) if part)

    def cite(self, level: Level, number: Number) -> str:
        """One level of a citation: 第十条, or “, item (3)”."""
        return self._numbered(f"cite.{level.value}", number)

    def cite_line(self, number: Number) -> str:
        """The level of a citation that counts paragraphs of a preamble or an annex: 第七自然段."""
        return self._numbered("cite.line", number)

    def bound(self, number: Number) -> str:
        """The number of the first or last article in a range of articles."""
        return self._numbered("heading.bound", number)

    def date(self, iso: str) -> str:
        """A date (ISO 8601) as the language writes it in running text."""
        year, month, day = (int(part) for part in iso.split("-"))
        months = self.labels["date.months"].split()
        return self.say("date.long", year=year, month=months[month - 1], day=day)

    def size(self, count: int) -> str:
        """The size of a file, given in bytes: 812 kB, 1.2 MB."""
        forms = (f"downloads.{name}" for name in ("bytes", "megabytes", "decimal"))
        return size_in_words(count, *(self.labels[key] for key in forms))

    def _numbered(self, key: str, number: Number, printed: str = "") -> str:
        return self.say(
            key,
            printed=printed,
            number=number,
            roman=to_roman(number.main) + "".join(f"-{n}" for n in number.inserted),
            chinese=to_chinese(number.main),
            inserted="".join(f"之{to_chinese(n)}" for n in number.inserted),
        )


def size_in_words(count: int, thousands: str, millions: str, decimal: str) -> str:
    """A number of bytes, rounded up: from a million on with one decimal."""
    if count <= 999_000:
        return thousands.format(size=-(-count // 1000))
    whole, tenths = divmod(-(-count // 100_000), 10)
    return millions.format(size=f"{whole}{decimal}{tenths}")


@dataclass(frozen=True)
class View:
    """What a page shows: one language, or two side by side with the first one leading."""

    languages: tuple[Language, ...]

    @property
    def parallel(self) -> bool:
        """Whether two languages stand side by side."""
        return len(self.languages) > 1

    @property
    def id(self) -> str:
        """The first part of its addresses: zh, en, zh-en."""
        return "-".join(language.code for language in self.languages)

    @property
    def interface(self) -> Language:
        """The language of the page's own words: in a parallel view that of the translation, since
        whoever reads both needs no Chinese to find the way, and half the readers have none.
        """
        return self.languages[-1]


def views_of(languages: tuple[Language, ...]) -> tuple[View, ...]:
    """Each language alone, then the law's own language beside each translation."""
    original, *translations = languages
    alone = [View((language,)) for language in languages]
    return (*alone, *(View((original, translation)) for translation in translations))
