"""duties.yml: who must, may or is encouraged to do what. A site may do without it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.glossary import SOURCE as GLOSSARY
from generator.loaders.languages import ORIGINAL
from generator.loaders.pairing import Listed, by_key, paired
from generator.loaders.yaml_file import YamlFile
from generator.model.duties import Actor, Duties, Duty, Modality
from generator.problems import error

_SOURCE = "source/duties.yml"


def read_duties(folder: Folder, codes: Iterable[str]) -> Duties:
    """Actors and duties in the order of source/duties.yml; none where there is no such file."""
    translated_names = {code: _name(code) for code in codes if code != ORIGINAL}
    read = folder.read_if_there(_SOURCE, shapes.DutiesFile)
    if read is None:
        if _SOURCE in folder.spoilt:
            folder.look_into(translated_names.values(), shapes.TranslatedDutiesFile)
        return Duties()
    file, shape = read
    actors = by_key(folder, _actors(file, shape))
    duties = by_key(folder, _duties(file, shape))
    _look_for_actors(folder, file, shape, set(actors))
    names: dict[str, Mapping[str, str]] = {}
    summaries: dict[str, Mapping[str, str]] = {}
    for code, name in translated_names.items():
        names[code], summaries[code] = _translations(folder, name, actors, duties)
    explained = GLOSSARY not in folder.spoilt
    return Duties(
        tuple(_actor(actor, _in(names, key), explained=explained) for key, actor in actors.items()),
        tuple(_duty(duty, _in(summaries, key)) for key, duty in duties.items()),
    )


def _actors(file: YamlFile, shape: shapes.DutiesFile) -> Iterator[Listed[shapes.ActorText]]:
    for i, actor in enumerate(shape.actors):
        yield Listed(actor.id, actor, file.place(("actors", i)))


def _duties(file: YamlFile, shape: shapes.DutiesFile) -> Iterator[Listed[shapes.DutyText]]:
    for i, duty in enumerate(shape.duties):
        yield Listed(f"{duty.actor} {duty.provision}", duty, file.place(("duties", i)))


def _actor(listed: Listed[shapes.ActorText], names: Mapping[str, str], *, explained: bool) -> Actor:
    """`explained`: whether the glossary could be read, so that an actor's term can be looked up."""
    actor = listed.entry
    return Actor(
        actor.id,
        {ORIGINAL: actor.name} | dict(names),
        tuple(actor.mention),
        actor.term if explained else None,
        listed.place,
    )


def _duty(listed: Listed[shapes.DutyText], summaries: Mapping[str, str]) -> Duty:
    duty = listed.entry
    words = duty.modality if isinstance(duty.modality, list) else [duty.modality]
    return Duty(
        duty.actor,
        duty.provision,
        tuple(Modality(word) for word in words),
        tuple(duty.partners),
        {ORIGINAL: duty.summary} | dict(summaries),
        listed.place,
    )


def _in(by_language: Mapping[str, Mapping[str, str]], key: str) -> dict[str, str]:
    """The text under the key in each language that has it."""
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


def _translations(
    folder: Folder,
    name: str,
    actors: Mapping[str, Listed[shapes.ActorText]],
    duties: Mapping[str, Listed[shapes.DutyText]],
) -> tuple[dict[str, str], dict[str, str]]:
    """The names of actors and the summaries of duties in one language, by key."""
    read = folder.read_if_there(name, shapes.TranslatedDutiesFile)
    if read is None:
        return {}, {}
    file, shape = read
    names = paired(
        folder,
        name,
        actors,
        (
            Listed(actor.id, actor.name, file.place(("actors", i)))
            for i, actor in enumerate(shape.actors)
        ),
    )
    summaries = paired(
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
