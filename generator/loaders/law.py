"""source/: the law as adopted and the instruments that amended it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.loaders import shapes
from generator.loaders.amendments import amendment, change_places, new_article, read_changes
from generator.loaders.folder import Folder, Shape
from generator.loaders.source import Placed, SourceReader
from generator.model.amendments import Amendment, ProvisionChange
from generator.model.levels import HEADED, Level, annex_word
from generator.model.numbering import Number
from generator.model.provisions import with_ids
from generator.model.wording import Wording
from generator.problems import Place, Severity, error


@dataclass(frozen=True)
class Law:
    """source/ as read: the wording as adopted, the amendments, and where all of it is written."""

    shape: shapes.RegulationFile
    wording: Wording
    amendments: tuple[Amendment, ...]
    places: Mapping[str, Place]
    """Where each provision is written; each amendment under its date, each change of one under
    `date#provision`, each decision under `decision id`, `text_sha256` and `as_amended`.
    """

    sound: bool
    """Whether source/ is without errors, so that a translation can be held against it."""


def read_law(folder: Folder) -> Law | None:
    """The law's own text; None where there is none to work with."""
    read = folder.read("source/regulation.yml", shapes.RegulationFile)
    placed = _read_text(folder)
    if read is None or not placed:
        return None
    provisions = with_ids(top.provision for top in placed)
    shape = read[1]
    wording = Wording(shape.title, shape.note, provisions)
    spots = (place for top in placed for place in top.places)
    places: dict[str, Place] = {
        "title": read[0].place(("title",)),
        "note": read[0].place(("note",)),
        "as_amended": read[0].place(("as_amended",)),
        "text_sha256": read[0].place(("source", "text_sha256")),
    } | {
        f"decision {decision.id}": read[0].place(("decisions", i))
        for i, decision in enumerate(shape.decisions)
    }
    repeated: set[str] = set()
    for node, place in zip(wording.walk(), spots, strict=True):
        if node.eid in places and node.level in (Level.ARTICLE, *HEADED):
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
    amendments = _read_amendments(folder, places)
    sound = not any(
        problem.place.file.startswith("source/") and problem.severity is Severity.ERROR
        for problem in folder.problems
    )
    return Law(shape, wording, amendments, places, sound)


def _read_text(folder: Folder) -> list[Placed]:
    """The preamble, the chapters, the annexes: nothing where there are no chapters."""
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
    """Several annexes of one word (附件, 附表) of which no label says a number are counted."""
    words = [annex_word(annex.provision.label) for annex in annexes]
    said = {
        word for word, numbered in zip(words, annexes, strict=True) if numbered.provision.number
    }
    for i, annex in enumerate(annexes):
        counted = words.count(words[i]) > 1 and words[i] not in said
        number = Number(words[: i + 1].count(words[i])) if counted else annex.provision.number
        yield replace(annex, provision=replace(annex.provision, number=number))


def _read_amendments(folder: Folder, places: dict[str, Place]) -> tuple[Amendment, ...]:
    """Oldest first, after the names of the files. Adds their places."""
    amendments: list[Amendment] = []
    for name in folder.names("source/amendments"):
        read = folder.read(name, shapes.AmendmentFile)
        if read is None:
            continue
        file, shape = read
        reader = SourceReader(file)

        def article(
            change: object,
            index: int,
            reader: SourceReader = reader,
            places: dict[str, Place] = places,
        ) -> ProvisionChange:
            assert isinstance(change, shapes.ArticleChangeText)
            path = ("changes", index, "new_article")
            placed = reader.article(change.new_article, path)
            (new,) = with_ids([placed.provision])
            for node, place in zip(new.walk(), placed.places, strict=True):
                places.setdefault(node.eid, place)
            return new_article(change, new)

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
