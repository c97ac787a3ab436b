"""RIS, as reference managers read it: two letters, two blanks, a hyphen, CRLF."""

from generator.renderers.citations.reference import Reference


def written(reference: Reference) -> str:
    """One record of the type “statute”."""
    fields = [
        ("TY", "STAT"),
        ("ID", reference.key),
        ("TI", reference.title),
        ("SE", reference.section),
        ("A2", reference.authority),
        ("DA", reference.adopted.replace("-", "/") + "/"),
        ("PY", reference.adopted[:4]),
        ("LA", reference.language),
        ("N1", reference.note),
        ("UR", reference.url),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in fields)
