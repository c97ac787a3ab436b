"""CSL-JSON, as Zotero, Pandoc and citation processors read it."""

import json

from generator.renderers.citations.reference import Reference


def written(one: Reference) -> str:
    """A list of one item of the type “legislation”."""
    item = {
        "id": one.key,
        "type": "legislation",
        "title": one.title,
        "section": one.section,
        "authority": one.authority,
        "jurisdiction": one.jurisdiction,
        "issued": {"date-parts": [[int(part) for part in one.adopted.split("-")]]},
        "language": one.language,
        "note": one.note,
        "URL": one.url,
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
