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
        (
            Listed(actor.id, actor, file.place(("actors", i)))
            for i, actor in enumerate(shape.actors)
        ),
    )
    duties = by_key(
        folder,
        (
            Listed(f"{duty.actor} {duty.provision}", duty, file.place(("duties", i)))
            for i, duty in enumerate(shape.duties)
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
                {ORIGINAL: actor.entry.name} | _in(names, key),
                tuple(actor.entry.mention),
                None if GLOSSARY in folder.spoilt else actor.entry.term,
                actor.place,
            )
            for key, actor in actors.items()
        ),
        tuple(_duty(duty.entry, _in(summaries, key), duty.place) for key, duty in duties.items()),
    )


def _duty(duty: shapes.DutyText, summaries: Mapping[str, str], place: Place) -> Duty:
    words = duty.modality if isinstance(duty.modality, list) else [duty.modality]
    return Duty(
        duty.actor,
        duty.provision,
        tuple(Modality(word) for word in words),
        tuple(duty.partners),
        {ORIGINAL: duty.summary} | dict(summaries),
        place,
    )


def _in(by_language: Mapping[str, Mapping[str, str]], key: str) -> dict[str, str]:
    return {code: texts[key] for code, texts in by_language.items() if key in texts}


def _look_for_actors(
    folder: Folder, file: YamlFile, shape: shapes.DutiesFile, known: set[str]
) -> None:
    for i, duty in enumerate(shape.duties):
        for actor in (duty.actor, *duty.partners):
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
        (
            Listed(actor.id, actor.name, file.place(("actors", i)))
            for i, actor in enumerate(shape.actors)
        ),
    )
    summaries = translated(
        folder,
        name,
        duties,
        (
            Listed(f"{duty.actor} {duty.provision}", duty.summary, file.place(("duties", i)))
            for i, duty in enumerate(shape.duties)
        ),
    )
    return (
        {key: listed.entry for key, listed in names.items()},
        {key: listed.entry for key, listed in summaries.items()},
    )


def _name(code: str) -> str:
    return f"translations/{code}/duties.yml"
