"""What a provision is called in a language."""

from generator.model.languages import Language
from generator.model.levels import HEADED, UNITS
from generator.model.provisions import Provision


def label_in(language: Language, node: Provision, translation: Provision | None) -> str | None:
    """The label of a provision of the law as `told` in a language has it.

    Where that has none, the number says it. A preamble or an annex of which nothing else is
    printed there is called by what it is: a page needs a name.
    """
    if translation and translation.label:
        return translation.label
    heading = translation.text if translation else None
    nameless = node.level in HEADED and node.level in UNITS and not heading
    return language.label(node) if node.label or nameless else None
