"""relations.yml: provisions that are worth reading together. A site may do without it."""

from collections.abc import Iterable, Mapping

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.languages import ORIGINAL
from generator.loaders.pairing import Listed, by_key, paired
from generator.model.relations import Relation

_SOURCE = "source/relations.yml"


def read_relations(folder: Folder, codes: Iterable[str]) -> tuple[Relation, ...]:
    """The relations in the order of source/relations.yml; none where there is no such file."""
    translated_names = {code: _name(code) for code in codes if code != ORIGINAL}
    read = folder.read_if_there(_SOURCE, shapes.RelationsFile)
    if read is None:
        if _SOURCE in folder.spoilt:
            folder.look_into(translated_names.values(), shapes.TranslatedRelationsFile)
        return ()
    file, shape = read
    relations = by_key(
        folder,
        (
            Listed(relation.id, relation, file.place(("relations", i)))
            for i, relation in enumerate(shape.relations)
        ),
    )
    translations = {
        code: _reasons(folder, name, relations) for code, name in translated_names.items()
    }
    return tuple(
        Relation(
            key,
            tuple(relation.entry.origin),
            tuple(relation.entry.to),
            {ORIGINAL: relation.entry.reason}
            | {code: reasons[key] for code, reasons in translations.items() if key in reasons},
            relation.place,
        )
        for key, relation in relations.items()
    )


def _reasons(
    folder: Folder, name: str, relations: Mapping[str, Listed[shapes.RelationText]]
) -> dict[str, str]:
    """The reasons in one translation, by the id of the relation."""
    read = folder.read_if_there(name, shapes.TranslatedRelationsFile)
    if read is None:
        return {}
    file, shape = read
    reasons = paired(
        folder,
        name,
        relations,
        (
            Listed(relation.id, relation.reason, file.place(("relations", i)))
            for i, relation in enumerate(shape.relations)
        ),
    )
    return {key: listed.entry for key, listed in reasons.items()}


def _name(code: str) -> str:
    return f"translations/{code}/relations.yml"
