"""CSL-JSON, as Zotero, Pandoc and citation processors read it."""

import json

from generator.renderers.citations.reference import Reference


def written(reference: Reference) -> str:
    """A list of one item of the type “legislation”."""
    item = {
        "id": reference.key,
        "type": "legislation",
        "title": reference.title,
        "section": reference.section,
        "authority": reference.authority,
        "jurisdiction": reference.jurisdiction,
        "issued": {"date-parts": [[int(part) for part in reference.adopted.split("-")]]},
        "language": reference.language,
        "note": reference.note,
        "URL": reference.url,
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
