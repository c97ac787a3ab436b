"""source/: the law as adopted and the instruments that amended it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.loaders import shapes
from generator.loaders.amendments import amendment, change_places, new_article, read_changes
from generator.loaders.folder import Folder, Shape
from generator.loaders.source import Placed, SourceReader
from generator.model.amendments import Amendment, ProvisionChange
from generator.model.levels import TITLED, annex_word
from generator.model.numbering import Number
from generator.model.provisions import with_ids
from generator.model.wording import Wording
from generator.problems import Place, Severity, error


@dataclass(frozen=True)
class Law:
    """source/ as read: the wording as adopted, the amendments, and the places of both."""

    shape: shapes.RegulationFile
    wording: Wording
    amendments: tuple[Amendment, ...]
    places: Mapping[str, Place]
    """Where each provision is written; each amendment under its date, each change of one under
    `date#index`, its note under `date#note`, each decision under `decision id`, `text_sha256`,
    `in_force` and `as_amended`.
    """

    sound: bool
    """Whether source/ is without errors, so that a translation can be compared with it."""


def read_law(folder: Folder) -> Law | None:
    """Read source/. None where regulation.yml cannot be read or there is no text."""
    read = folder.read("source/regulation.yml", shapes.RegulationFile)
    placed = _read_text(folder)
    if read is None or not placed:
        return None
    file, shape = read
    wording = Wording(shape.title, shape.note, with_ids(top.provision for top in placed))
    places: dict[str, Place] = {
        "title": file.place(("title",)),
        "note": file.place(("note",)),
        "in_force": file.place(("in_force",)),
        "as_amended": file.place(("as_amended",)),
        "text_sha256": file.place(("source", "text_sha256")),
    } | {
        f"decision {decision.id}": file.place(("decisions", i))
        for i, decision in enumerate(shape.decisions)
    }
    _place_provisions(folder, wording, [place for top in placed for place in top.places], places)
    amendments = _read_amendments(folder, places)
    sound = not any(
        problem.place.file.startswith("source/") and problem.severity is Severity.ERROR
        for problem in folder.problems
    )
    return Law(shape, wording, amendments, places, sound)


def _place_provisions(
    folder: Folder, wording: Wording, spots: Sequence[Place], places: dict[str, Place]
) -> None:
    """Add the place of each provision. A number that stands twice is noted as a problem, once for
    all that is below it.
    """
    repeated: set[str] = set()
    for node, place in zip(wording.walk(), spots, strict=True):
        if node.eid in places and node.level in TITLED:
            repeated.add(node.eid)
        if node.eid in repeated and node.eid.rpartition("__")[0] not in repeated:
            folder.problems.append(
                error(
                    "twice",
                    place,
                    f"this number stands here and at {places[node.eid]}",
                    node.label or node.eid,
                    "Correct one of the two labels",
                )
            )
        places.setdefault(node.eid, place)


def _read_text(folder: Folder) -> list[Placed]:
    """Preamble, chapters and annexes in their order; empty where there are no chapters."""
    names = folder.names("source/chapters")
    if not names:
        folder.problems.append(
            error(
                "no-text",
                Place("source/chapters"),
                "the law's text is missing",
                "*.yml",
                "Put the chapters there, one file each: 01.yml, 02.yml, …",
            )
        )
        return []
    return [
        *_placed(
            folder,
            folder.names("source", "preamble.yml"),
            shapes.PreambleFile,
            lambda reader, shape: [reader.preamble(shape)],
        ),
        *_placed(folder, names, shapes.ChapterFile, SourceReader.chapter_file),
        *_numbered(
            list(
                _placed(
                    folder,
                    folder.names("source/annexes"),
                    shapes.AnnexFile,
                    lambda reader, shape: [reader.annex(shape)],
                )
            )
        ),
    ]


def _placed(
    folder: Folder,
    names: Iterable[str],
    kind: type[Shape],
    read: Callable[[SourceReader, Shape], list[Placed]],
) -> Iterator[Placed]:
    for name in names:
        if contents := folder.read(name, kind):
            file, shape = contents
            reader = SourceReader(file)
            yield from read(reader, shape)
            folder.problems += reader.problems


def _numbered(annexes: list[Placed]) -> Iterator[Placed]:
    """The annexes; where several have the same name (附件, 附表) and none a number, with numbers."""
    words = [annex_word(annex.provision.label) for annex in annexes]
    said = {
        word for word, numbered in zip(words, annexes, strict=True) if numbered.provision.number
    }
    for i, annex in enumerate(annexes):
        counted = words.count(words[i]) > 1 and words[i] not in said
        number = Number(words[: i + 1].count(words[i])) if counted else annex.provision.number
        yield replace(annex, provision=replace(annex.provision, number=number))


def _read_amendments(folder: Folder, places: dict[str, Place]) -> tuple[Amendment, ...]:
    """The amendments, oldest first, as the names of their files are ordered. Their places, those of
    their changes and of new articles are added to `places`.
    """
    amendments: list[Amendment] = []
    for name in folder.names("source/amendments"):
        read = folder.read(name, shapes.AmendmentFile)
        if read is None:
            continue
        file, shape = read
        reader = SourceReader(file)
        article = partial(_new_article, reader, places)
        changes, problems = read_changes([*shape.changes], file, article)
        folder.problems += [*problems, *reader.problems]
        date = Path(name).stem
        if date != shape.date.isoformat():
            folder.problems.append(
                error(
                    "amendment-name",
                    file.place(("date",)),
                    "the file is not named after its date",
                    shape.date.isoformat(),
                    f"Name it {shape.date}.yml, or correct the date",
                )
            )
        places |= {date: Place(name), **change_places(date, shape.changes, file)}
        amendments.append(amendment(shape, date, changes))
    return tuple(amendments)


def _new_article(
    reader: SourceReader, places: dict[str, Place], change: object, index: int
) -> ProvisionChange:
    """The change at this index, which brings a new article; the article's places are added."""
    assert isinstance(change, shapes.ArticleChangeText)
    placed = reader.article(change.new_article, ("changes", index, "new_article"))
    (new,) = with_ids([placed.provision])
    for node, place in zip(new.walk(), placed.places, strict=True):
        places.setdefault(node.eid, place)
    return new_article(change, new)
