"""Is the text still the one that was taken from the source?"""

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.provisions import digest
from generator.problems import Place, Problem, error


def source_digest(edition: Edition) -> Iterator[Problem]:
    """The text as adopted must have the checksum that source/regulation.yml keeps."""
    actual = digest(edition.versions[0].wordings[edition.original.code].printed())
    places = edition.places[edition.original.code]
    if actual != edition.source.text_sha256:
        yield error(
            "source-digest",
            places.get("text_sha256", Place("source/regulation.yml")),
            "the law's text is not the text that this checksum was taken from",
            edition.source.text_sha256,
            "Undo the change in source/; or, if the gazette prints it as it stands there now, accept it: "
            f"write here text_sha256: {actual}",
        )
