"""A language as Typst names it."""

from generator.model.languages import Language

Job = dict[str, object]
"""Data for the template."""


def tongue(language: Language) -> Job:
    """The codes of language and region that Typst knows: zh-Hans gives zh and cn."""
    code, *rest = language.tag.split("-")
    scripts = {"Hans": "cn", "Hant": "tw"}
    regions = [
        scripts.get(part, part.lower()) for part in rest if part in scripts or len(part) == 2
    ]
    return {"code": code, "region": regions[0] if regions else None}
