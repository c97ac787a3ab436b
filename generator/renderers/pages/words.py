"""A label and a text in one language, as plain text, HTML or Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from generator.model.languages import Language
from generator.model.levels import DIVISIONS
from generator.model.provisions import Provision

_MARKDOWN = str.maketrans({sign: f"&#{ord(sign)};" for sign in r"\`*_{}[]()#+-.!<>|~:^=$@&\"'"})


@dataclass(frozen=True)
class Words:
    """A label and a text in one language; the text is None where the translation has a gap."""

    language: Language
    label: str | None
    text: Markup | None

    @cached_property
    def plain(self) -> str:
        """Label and text on one line, for titles and links."""
        return self.language.heading(self.label, self.text.striptags() if self.text else None)

    @cached_property
    def span(self) -> Markup:
        """Label and text as HTML. It is cached, because a heading is on a dozen pages."""
        return self._spanned(escape(self.label or ""), self.text or Markup())

    @cached_property
    def heading(self) -> Markup:
        """Label and text for a heading in Markdown, without links and other markup of the text."""
        text = self.text.striptags() if self.text else ""
        return self._spanned(inline(self.label or ""), inline(text))

    def _spanned(self, label: Markup, text: Markup) -> Markup:
        # No Markup.format: it takes ten times as long, and every page has a dozen of these.
        html: str = label + text
        if label and text:  # one alone needs no element of its own
            gap = escape(self.language.labels["heading.gap"])
            html = f'<span class="label">{label}</span>{gap}<span class="heading">{text}</span>'
        return Markup(f'<span lang="{escape(self.language.tag)}">{html}</span>')


def inline(text: str) -> Markup:
    """The text as Markdown that shows exactly its characters: all that could be markup is escaped."""
    return Markup(text.translate(_MARKDOWN))


def called(node: Provision) -> str:
    """What the words of a page call the division that it shows, at the end of their keys: a part, a
    chapter. What has no number is said to be neither: a bare 附则, a preamble, an annex.
    """
    return node.level.value if node.level in DIVISIONS and node.number else "text"


def plain(words: Iterable[Words]) -> str:
    """A heading in all languages on one line, for the title of a page."""
    return " · ".join(word.plain for word in words if word.plain)


def spans(words: Iterable[Words]) -> Markup:
    """A heading in all languages as HTML."""
    return Markup(" ".join(word.span for word in words if word.label or word.text))


def headings(words: Iterable[Words]) -> Markup:
    """A heading in all languages for a heading in Markdown."""
    return Markup(" ".join(word.heading for word in words if word.label or word.text))
