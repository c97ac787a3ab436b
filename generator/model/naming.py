"""The label of a provision in a language."""

from generator.model.languages import Language
from generator.model.levels import HEADED, UNITS
from generator.model.provisions import Provision


def label_in(language: Language, node: Provision, translation: Provision | None) -> str | None:
    """The label that a provision bears in a language, or None.

    `translation` is the provision in that language, if there is one. Its own label comes first;
    else the language makes one, if the law labels the provision. A preamble or an annex with
    neither label nor heading is labelled with its kind, because its page needs a title.
    """
    if translation and translation.label:
        return translation.label
    heading = translation.text if translation else None
    nameless = node.level in HEADED and node.level in UNITS and not heading
    return language.label(node) if node.label or nameless else None
