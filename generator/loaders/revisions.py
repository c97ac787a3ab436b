"""translations/<language>/revisions.yml: when the translation changed. A site may do without it."""

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.pairing import Listed, by_key
from generator.model.revisions import Revision


def read_revisions(folder: Folder, code: str) -> tuple[Revision, ...]:
    """The revisions of one translation, newest first; none where there is no such file, or a faulty
    one.
    """
    read = folder.read_if_there(f"translations/{code}/revisions.yml", shapes.RevisionsFile)
    if read is None:
        return ()
    file, shape = read
    listed = by_key(
        folder,
        (
            Listed(revision.date.isoformat(), revision, file.place(("revisions", i)))
            for i, revision in enumerate(shape.revisions)
        ),
    )
    return tuple(
        Revision(
            date, listed[date].entry.text, tuple(listed[date].entry.provisions), listed[date].place
        )
        for date in sorted(listed, reverse=True)
    )
