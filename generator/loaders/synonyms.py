"""synonyms.yml: what people say for what the law calls otherwise. A site may do without it."""

from generator.loaders import editorial_shapes as shapes
from generator.loaders.folder import Folder
from generator.loaders.languages import ORIGINAL
from generator.loaders.yaml_file import KeyPath, YamlFile
from generator.model.synonyms import SynonymGroup, Word


def read_synonyms(folder: Folder, code: str) -> tuple[SynonymGroup, ...]:
    """The groups of one language; none where there is no such file, or a faulty one."""
    name = "source/synonyms.yml" if code == ORIGINAL else f"translations/{code}/synonyms.yml"
    read = folder.read_if_there(name, shapes.SynonymsFile)
    if read is None:
        return ()
    file, shape = read
    return tuple(
        SynonymGroup(
            _words(file, ("groups", i, "say"), group.say),
            _words(file, ("groups", i, "law"), group.law),
        )
        for i, group in enumerate(shape.groups)
    )


def _words(file: YamlFile, path: KeyPath, texts: list[str]) -> tuple[Word, ...]:
    return tuple(Word(text, file.place((*path, i))) for i, text in enumerate(texts))
