"""A text as HTML: titles of other instruments in <cite>, terms as links to the glossary."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from generator.model.findings import Occurrence
from generator.model.titles import any_of

_TERM = Markup('<a class="term" href="../glossary/#{0}" data-term="{0}">{1}</a>')
"""The link is relative to a page one step below the view, as all that show the law in force."""


def marked(text: str, titles: tuple[str, ...], uses: Iterable[Occurrence] = ()) -> Markup:
    """The text as HTML, with titles and terms marked. A term and a title never overlap in part."""
    terms = {(use.start, use.end): use.term for use in uses}
    html = Markup("")
    at = 0
    for start, end, cited in sorted(_spans(text, titles, terms)):
        words: Markup | str = text[start:end]
        if (start, end) in terms:
            words = _TERM.format(terms[start, end], words)
        if cited:
            words = Markup("<cite>{}</cite>").format(words)
        html += escape(text[at:start]) + escape(words)
        at = end
    return html + escape(text[at:])


def _spans(
    text: str, titles: tuple[str, ...], terms: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each title and each term, and whether it is a title."""
    cited = {title.span() for title in any_of(titles).finditer(text)}
    yield from ((start, end, True) for start, end in cited)
    yield from ((start, end, False) for start, end in set(terms) - cited)
