"""RIS, as reference managers read it: two letters, two blanks, a hyphen, CRLF."""

from generator.renderers.citations.reference import Reference


def written(one: Reference) -> str:
    """One record of the type “statute”."""
    fields = [
        ("TY", "STAT"),
        ("ID", one.key),
        ("TI", one.title),
        ("SE", one.section),
        ("A2", one.authority),
        ("DA", one.adopted.replace("-", "/") + "/"),
        ("PY", one.adopted[:4]),
        ("LA", one.language),
        ("N1", one.note),
        ("UR", one.url),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in fields)
