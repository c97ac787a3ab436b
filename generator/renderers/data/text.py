"""Each view as plain text and as Markdown that anybody may read, print or feed to a program."""

import re
from collections.abc import Callable, Iterator

from generator.model.datasets import markdown_path, text_path
from generator.model.edition import Edition
from generator.model.languages import Language, View
from generator.model.levels import HEADED, TITLED
from generator.model.output import OutputFile, published
from generator.model.provisions import Provision, Standing

HeadingStyle = Callable[[str, int], str]
"""Sets a heading of a depth, which is 1 for the title."""


def files(edition: Edition) -> Iterator[OutputFile]:
    """The law as it stands, in every view."""
    for view in edition.views:
        yield _file(text_path(view), edition, view, lambda text, _: text, str)
        yield _file(
            markdown_path(view),
            edition,
            view,
            lambda text, depth: "#" * depth + " " + text,
            _line_of_markdown,
        )


def _file(
    path: str, edition: Edition, view: View, heading: HeadingStyle, line: Callable[[str], str]
) -> OutputFile:
    notice = view.interface.labels["notice.page"]
    blocks = [*_head(edition, view, heading), notice, *_blocks(edition, view, heading, line)]
    return published(path, ("\n\n".join(blocks) + "\n").encode())


def _head(edition: Edition, view: View, heading: HeadingStyle) -> Iterator[str]:
    wordings = [edition.current.wordings[language.code] for language in view.languages]
    yield heading(" ".join(wording.title for wording in wordings), 1)
    yield from (wording.note for wording in wordings if wording.note)


def _line_of_markdown(text: str) -> str:
    """The line, with a mark of Markdown at its start escaped: lines of an annex may begin with one."""
    return re.sub(r"^(?=[#>+*-]+ )", r"\\", text)


def _blocks(
    edition: Edition, view: View, heading: HeadingStyle, line: Callable[[str], str]
) -> Iterator[str]:
    for node in edition.law.walk():
        lines = [_line(edition, language, node) for language in view.languages]
        if node.level in TITLED:
            depth = min(len(edition.law.above[node.eid]) + 2, 6)
            if any(lines):  # a preamble may have no heading
                yield heading(" ".join(line for line in lines if line), depth)
            if node.standing is Standing.REPEALED:
                yield from (language.labels["status.repealed"] for language in view.languages)
        else:
            yield from map(line, lines)


def _line(edition: Edition, language: Language, node: Provision) -> str:
    translation = edition.in_language(language, node)
    label = translation.label if translation else None
    text = translation.text if translation else None
    if text is None and node.text is not None:
        text = language.labels["status.missing"]
    return language.heading(label, text) if node.level in HEADED else language.line(label, text)
