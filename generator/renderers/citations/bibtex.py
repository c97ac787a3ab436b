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


def written(reference: Reference) -> str:
    """One entry, in UTF-8; the braces around the title keep its capitals."""
    year, month, day = reference.adopted.split("-")
    fields = {
        "title": f"{{{_escaped(reference.title)}}}",
        "author": f"{{{_escaped(reference.authority)}}}",
        "year": year,
        "month": str(int(month)),
        "day": str(int(day)),
        "howpublished": _escaped(reference.section),
        "note": _escaped(reference.note),
        "langid": _LANGUAGES.get(reference.language.partition("-")[0], ""),
        "url": reference.url,
    }
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{{reference.key},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return text.translate(_SIGNS)
