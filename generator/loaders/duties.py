"""duties.yml: who must, may or is encouraged to do what. A site may do without it."""

from collections.abc import Iterable, Mapping

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.glossary import SOURCE as GLOSSARY
from generator.loaders.languages import ORIGINAL
from generator.loaders.pairing import Listed, by_key, translated
from generator.loaders.yaml_file import YamlFile
from generator.model.duties import Actor, Duties, Duty, Modality
from generator.problems import Place, error

_SOURCE = "source/duties.yml"


def read_duties(folder: Folder, codes: Iterable[str]) -> Duties:
    """Actors and duties in the order of source/duties.yml; none where there is no such file."""
    if not folder.has(_SOURCE):
        return Duties()
    read = folder.read(_SOURCE, shapes.DutiesFile)
    if read is None:
        folder.read_all(
            (_name(code) for code in codes if code != ORIGINAL), shapes.TranslatedDutiesFile
        )
        return Duties()
    file, shape = read
    actors = by_key(
        folder,
        (Listed(one.id, one, file.place(("actors", i))) for i, one in enumerate(shape.actors)),
    )
    duties = by_key(
        folder,
        (
            Listed(f"{one.actor} {one.provision}", one, file.place(("duties", i)))
            for i, one in enumerate(shape.duties)
        ),
    )
    _look_for_actors(folder, file, shape, set(actors))
    names: dict[str, Mapping[str, str]] = {}
    summaries: dict[str, Mapping[str, str]] = {}
    for code in codes:
        if code != ORIGINAL:
            names[code], summaries[code] = _told(folder, code, actors, duties)
    return Duties(
        tuple(
            Actor(
                key,
                {ORIGINAL: one.entry.name} | _in(names, key),
                tuple(one.entry.mention),
                None if GLOSSARY in folder.spoilt else one.entry.term,
                one.place,
            )
            for key, one in actors.items()
        ),
        tuple(_duty(one.entry, _in(summaries, key), one.place) for key, one in duties.items()),
    )


def _duty(one: shapes.DutyText, told: Mapping[str, str], place: Place) -> Duty:
    words = one.modality if isinstance(one.modality, list) else [one.modality]
    return Duty(
        one.actor,
        one.provision,
        tuple(Modality(word) for word in words),
        tuple(one.partners),
        {ORIGINAL: one.summary} | dict(told),
        place,
    )


def _in(told: Mapping[str, Mapping[str, str]], key: str) -> dict[str, str]:
    return {code: texts[key] for code, texts in told.items() if key in texts}


def _look_for_actors(
    folder: Folder, file: YamlFile, shape: shapes.DutiesFile, known: set[str]
) -> None:
    for i, one in enumerate(shape.duties):
        for actor in (one.actor, *one.partners):
            if actor not in known:
                folder.problems.append(
                    error(
                        "no-actor",
                        file.place(("duties", i)),
                        "there is no such actor under “actors”",
                        actor,
                        "Correct the id, or add the actor",
                    )
                )


def _told(
    folder: Folder,
    code: str,
    actors: Mapping[str, Listed[shapes.ActorText]],
    duties: Mapping[str, Listed[shapes.DutyText]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Names by actor and summaries by duty."""
    name = _name(code)
    read = folder.read(name, shapes.TranslatedDutiesFile) if folder.has(name) else None
    if read is None:
        return {}, {}
    file, shape = read
    names = translated(
        folder,
        name,
        actors,
        (Listed(one.id, one.name, file.place(("actors", i))) for i, one in enumerate(shape.actors)),
    )
    summaries = translated(
        folder,
        name,
        duties,
        (
            Listed(f"{one.actor} {one.provision}", one.summary, file.place(("duties", i)))
            for i, one in enumerate(shape.duties)
        ),
    )
    return (
        {key: one.entry for key, one in names.items()},
        {key: one.entry for key, one in summaries.items()},
    )


def _name(code: str) -> str:
    return f"translations/{code}/duties.yml"
