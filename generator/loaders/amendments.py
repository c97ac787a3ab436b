"""An amendment file, of the law or of a translation, into changes."""

from collections.abc import Callable, Sequence

from generator.loaders.shapes import (
    AmendmentFile,
    ArticleChangeText,
    RepealText,
    WordChangeText,
)
from generator.loaders.translated_shapes import TranslatedAmendmentFile, TranslatedArticleChange
from generator.loaders.yaml_file import YamlFile
from generator.model.amendments import Amendment, Change, ProvisionAct, ProvisionChange, WordChange
from generator.model.provisions import Provision
from generator.problems import Place, Problem, error

ChangeText = WordChangeText | ArticleChangeText | TranslatedArticleChange | RepealText


def amendment(
    shape: AmendmentFile | TranslatedAmendmentFile,
    date: str,
    changes: tuple[Change, ...],
) -> Amendment:
    """The amendment with these changes; everything else is taken from the shape of its file."""
    return Amendment(date, shape.instrument, shape.adopted_by, shape.note, changes)


def read_changes(
    shapes: list[ChangeText], file: YamlFile, article: Callable[[ChangeText, int], ProvisionChange]
) -> tuple[tuple[Change, ...], list[Problem]]:
    """The changes of an amendment file, and the problems found in them.

    `article` makes the change that brings a new article, given its shape and its index in the file.
    """
    changes: list[Change] = []
    problems: list[Problem] = []
    for index, shape in enumerate(shapes):
        if isinstance(shape, WordChangeText):
            read = _word_change(shape)
            if read is None:
                problems.append(_unclear(file.place(("changes", index)), shape.provision))
            else:
                changes.append(read)
        elif isinstance(shape, RepealText):
            changes.append(ProvisionChange(shape.provision, ProvisionAct.REPEAL, None))
        else:
            changes.append(article(shape, index))
    return tuple(changes), problems


def change_places(date: str, shapes: Sequence[ChangeText], file: YamlFile) -> dict[str, Place]:
    """The place of each change in the file, by `date#index`, and of each of the amendment's own words,
    by `date#key`.
    """
    own = {f"{date}#{key}": file.place((key,)) for key in ("instrument", "adopted_by", "note")}
    return own | {
        f"{date}#{index}": file.place(("changes", index)) for index, _ in enumerate(shapes)
    }


def new_article(shape: ArticleChangeText, provision: Provision) -> ProvisionChange:
    """A change that brings a new article."""
    return ProvisionChange(shape.provision, ProvisionAct(shape.act), provision)


def _word_change(shape: WordChangeText) -> WordChange | None:
    """A deletion, an insertion with `after` or `before`, or a replacement; None for anything else."""
    anchors = {"before": shape.after or "", "after": shape.before or ""}
    match (shape.delete, shape.insert, shape.replace, shape.with_):
        case (str() as words, None, None, None):
            return WordChange(shape.provision, words, "", **anchors)
        case (None, str() as words, None, None) if shape.after or shape.before:
            return WordChange(shape.provision, "", words, **anchors)
        case (None, None, str() as old, str() as new):
            return WordChange(shape.provision, old, new, **anchors)
        case _:
            return None


def _unclear(place: Place, provision: str) -> Problem:
    return error(
        "unclear-change",
        place,
        "the change does not say what it does",
        provision,
        "Write “delete”, or “insert” with “after” or “before”, or “replace” with “with”",
    )
