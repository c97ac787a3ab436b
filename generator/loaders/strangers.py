"""Files that nothing reads: misspelt, or meant for a law that has no such amendment."""

from collections.abc import Iterable, Iterator

from generator.loaders.folder import Folder, is_passing
from generator.problems import Place, Problem, error


def look_for_strangers(folder: Folder, codes: Iterable[str]) -> Iterator[Problem]:
    """A problem for each YAML file below source/ and translations/ that no loader has asked for."""
    known = folder.asked | {f"translations/{code}/ui.yml" for code in codes}
    for base in ("source", *(f"translations/{code}" for code in codes)):
        for path in sorted((folder.root / base).rglob("*")):
            below = path.relative_to(folder.root)
            name, passing = below.as_posix(), any(is_passing(part) for part in below.parts)
            is_yaml = path.suffix.lower() in (".yml", ".yaml")
            if is_yaml and not passing and name not in known:
                yield error(
                    "unread-file",
                    Place(name),
                    "nothing reads a file of this name",
                    path.name,
                    "Correct its name, as chapters/01.yml, or take it away",
                )
