"""What a provision is called in a language."""

from generator.model.languages import Language
from generator.model.levels import HEADED, UNITS
from generator.model.provisions import Provision


def label_in(language: Language, node: Provision, told: Provision | None) -> str | None:
    """The label of a provision of the law as `told` in a language has it.

    Where that has none, the number says it. A preamble or an annex of which nothing else is
    printed there is called by what it is: a page needs a name.
    """
    if told and told.label:
        return told.label
    heading = told.text if told else None
    nameless = node.level in HEADED and node.level in UNITS and not heading
    return language.label(node) if node.label or nameless else None
