"""Traditional characters: readers in Hong Kong and Taiwan type 長三角, and the law has 长三角."""

from functools import cache
from itertools import chain

from generator.model.edition import Edition

_IDEOGRAPHS = [chr(code) for code in range(0x4E00, 0xA000)]
_CITING = "编章节条款项目段附录图号"
"""What citations are made of, whether or not the text has it."""


def variants(edition: Edition) -> dict[str, str]:
    """By traditional character the simplified one that the law, or an everyday word for it, has.

    A character that the law itself uses is never taken for another. Empty where the law is not
    written in simplified characters.
    """
    if edition.original.tag != "zh-Hans":
        return {}
    known = _characters(edition)
    return {
        traditional: simplified
        for traditional, simplified in zip(_IDEOGRAPHS, _simplified(), strict=True)
        if simplified in known and traditional not in known
    }


@cache
def _simplified() -> list[str]:
    """For each ideograph the simplified one. The preview asks again at each change."""
    import opencc  # noqa: PLC0415 - only where a site is made

    # One to a line, or neighbours would be read as words.
    lines: str = opencc.OpenCC("t2s").convert("\n".join(_IDEOGRAPHS))
    return lines.split("\n")


def _characters(edition: Edition) -> set[str]:
    """All that can be found in the language of the law, and all that leads to it."""
    code = edition.original.code
    groups = edition.synonyms[code]
    spoken = (word.text for group in groups for word in chain(group.say, group.law))
    return set(chain(_CITING, edition.law.printed(), *spoken))
