"""translations/<language>/: a translation of the law and of its amendments."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from generator.loaders import translated_shapes as shapes
from generator.loaders.amendments import ChangeText, amendment, change_places, read_changes
from generator.loaders.folder import Folder
from generator.loaders.law import Law
from generator.loaders.pairing import Listed, by_key, paired
from generator.loaders.shapes import RepealText, WordChangeText
from generator.loaders.translated_text import (
    Translated,
    read_division,
    read_paragraphs,
    read_unit,
    record,
    translated,
)
from generator.loaders.yaml_file import YamlFile
from generator.model.amendments import Amendment, Change, ProvisionChange, WordChange
from generator.model.languages import Language
from generator.model.provisions import with_ids
from generator.model.translation import Record
from generator.model.units import TITLE, text_of_title
from generator.model.wording import Wording
from generator.problems import Place, Problem, error


@dataclass(frozen=True)
class Translation:
    """A translation of the law as adopted and of its amendments. `records`: by unit of translation."""

    shape: shapes.TranslatedRegulationFile
    wording: Wording
    amendments: tuple[Amendment, ...]
    records: Mapping[str, Record]
    places: Mapping[str, Place]


def read_translation(folder: Folder, language: Language, law: Law) -> Translation | None:
    """Read a translation. None where it has no regulation.yml or lacks an amendment."""
    base = f"translations/{language.code}"
    read = folder.read(f"{base}/regulation.yml", shapes.TranslatedRegulationFile)
    translation = Translated()
    for name in folder.names(f"{base}/chapters"):
        chapter = folder.read(name, shapes.TranslatedDivision)
        if chapter:
            read_division(translation, chapter[0], chapter[1], law.wording)
    for name in [*folder.names(base, "preamble.yml"), *folder.names(f"{base}/annexes")]:
        unit = folder.read(name, shapes.TranslatedUnit)
        if unit:
            read_unit(translation, unit[0], unit[1], law.wording)
    amendments = [
        amended
        for chinese in law.amendments
        if (amended := _read_translated_amendment(folder, base, language, chinese, translation))
    ]
    if law.sound:
        folder.problems += translation.problems
    if read is None or len(amendments) != len(law.amendments):
        return None
    file, shape = read
    _look_for_decisions(folder, file, shape, law)
    translation.places |= {key: file.place((key,)) for key in (TITLE, "note")}
    translation.records[TITLE] = record(shape.status, shape.translates, text_of_title(law.wording))
    wording = Wording(
        shape.title, shape.note, translated(law.wording.provisions, translation.texts, language)
    )
    return Translation(shape, wording, tuple(amendments), translation.records, translation.places)


def _look_for_decisions(
    folder: Folder, file: YamlFile, shape: shapes.TranslatedRegulationFile, law: Law
) -> None:
    """Note each decision that is not translated, and each translation without a decision."""
    listed = by_key(
        folder,
        (
            Listed(decision.id, decision, law.places[f"decision {decision.id}"])
            for decision in law.shape.decisions
        ),
    )
    paired(
        folder,
        file.name,
        listed,
        (
            Listed(decision.id, decision, file.place(("decisions", i)))
            for i, decision in enumerate(shape.decisions)
        ),
    )


def _read_translated_amendment(
    folder: Folder, base: str, language: Language, chinese: Amendment, translation: Translated
) -> Amendment | None:
    """The translation of an amendment; its record and places are added to `translation`. None where
    there is none, or one with other changes than the Chinese.
    """
    name = f"{base}/amendments/{chinese.date}.yml"
    read = folder.read(name, shapes.TranslatedAmendmentFile)
    if read is None:
        return None
    file, shape = read
    own = [_told(change) for change in shape.changes]
    wanted = [_told(change) for change in chinese.changes]
    if own != wanted:
        translation.problems.append(_unlike(file, own, wanted))
        return None
    article = partial(_new_article, language, chinese, translation, file)
    translation.places |= change_places(chinese.date, shape.changes, file)
    changes, problems = read_changes([*shape.changes], file, article)
    folder.problems += problems
    translation.records[chinese.date] = record(shape.status, shape.translates, chinese.printed())
    translation.places[chinese.date] = Place(name)
    return amendment(shape, chinese.date, changes)


def _told(change: ChangeText | Change) -> str:
    """The provision of a change, and what becomes of it: the same in every language."""
    match change:
        case WordChangeText() | WordChange():
            return f"{change.provision}, words changed"
        case RepealText() | ProvisionChange(new=None):
            return f"{change.provision}, repealed"
        case _:
            return f"{change.provision}, a new article"


def _unlike(file: YamlFile, own: list[str], wanted: list[str]) -> Problem:
    """The problem with the first change that is not the one of the Chinese."""
    index = next(i for i, pair in enumerate(zip_longest(own, wanted)) if pair[0] != pair[1])
    return error(
        "unequal",
        file.place(("changes", index)),
        f"change {index + 1} is not that of the Chinese",
        own[index] if index < len(own) else "no change",
        f"The Chinese has here: {wanted[index] if index < len(wanted) else 'no change'}. Translate "
        f"its {len(wanted)} changes, each in its place",
    )


def _new_article(
    language: Language,
    chinese: Amendment,
    translation: Translated,
    file: YamlFile,
    change: object,
    index: int,
) -> ProvisionChange:
    """The change at this index, which brings a new article, in translation."""
    assert isinstance(change, shapes.TranslatedArticleChange)
    original = chinese.changes[index]
    assert isinstance(original, ProvisionChange)
    assert original.new
    (node,) = with_ids([original.new])
    fresh = Translated()
    read_paragraphs(fresh, file, change.paragraphs, node, ("changes", index, "paragraphs"))
    translation.problems += fresh.problems
    translation.places = fresh.places | translation.places
    (new,) = translated((node,), fresh.texts, language)
    return ProvisionChange(change.provision, original.act, new)
