"""translations/<language>/revisions.yml: when the translation changed. A site may do without it."""

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.pairing import Listed, by_key
from generator.model.revisions import Revision


def read_revisions(folder: Folder, code: str) -> tuple[Revision, ...]:
    """Newest first; none where there is no such file, or a faulty one."""
    name = f"translations/{code}/revisions.yml"
    read = folder.read(name, shapes.RevisionsFile) if folder.has(name) else None
    if read is None:
        return ()
    file, shape = read
    told = by_key(
        folder,
        (
            Listed(one.date.isoformat(), one, file.place(("revisions", i)))
            for i, one in enumerate(shape.revisions)
        ),
    )
    return tuple(
        Revision(date, told[date].entry.text, tuple(told[date].entry.provisions), told[date].place)
        for date in sorted(told, reverse=True)
    )
