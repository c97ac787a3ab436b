"""BibTeX. It has no entry type for laws; @misc is understood by every style."""

from generator.renderers.citations.reference import Reference

_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_LANGUAGES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pt": "portuguese",
    "ru": "russian",
    "zh": "chinese",
}
"""What biblatex calls them. It takes a name that it does not know for an error."""


def written(one: Reference) -> str:
    """One entry, in UTF-8; the braces around the title keep its capitals."""
    year, month, day = one.adopted.split("-")
    fields = {
        "title": f"{{{_escaped(one.title)}}}",
        "author": f"{{{_escaped(one.authority)}}}",
        "year": year,
        "month": str(int(month)),
        "day": str(int(day)),
        "howpublished": _escaped(one.section),
        "note": _escaped(one.note),
        "langid": _LANGUAGES.get(one.language.partition("-")[0], ""),
        "url": one.url,
    }
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{{one.key},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return text.translate(_SIGNS)
