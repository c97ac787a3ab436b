"""The schemas that editors complete from: as the loaders have them, and kept by every file."""

import json
import re

import jsonschema
import pytest
import yaml

from generator.loaders.languages import read_languages, ui_schema
from generator.loaders.schemas import schemas
from tests.conftest import REPOSITORY

FILES = sorted(path.relative_to(REPOSITORY).as_posix()
               for folder in ("source", "translations")
               for path in (REPOSITORY / folder).rglob("*.yml"))  # fmt: skip


class Undated(yaml.CSafeLoader):
    """Reads a date as the words that it is, as JSON does."""


Undated.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schemas_are_those_of_the_loaders():
    """`make schemas` writes them anew."""
    written = {p.name: p.read_bytes() for p in (REPOSITORY / "schemas").glob("*.json")}

    assert written == {one.path: one.content for one in schemas()}


@pytest.mark.parametrize("file", FILES)
def test_each_file_names_its_schema_and_keeps_it(file):
    """By the comment that editors read."""
    path = REPOSITORY / file
    text = path.read_text()
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named
    schema = json.loads((path.parent / named[1]).resolve().read_text())
    told = yaml.load(text, Loader=Undated)
    errors = jsonschema.Draft202012Validator(schema).iter_errors(told)

    assert [f"{list(one.path)}: {one.message[:120]}" for one in errors] == []


WORDS = [
    "",
    "  ",
    "\u3000",
    "x",
    " x ",
    "{",
    "{}",
    "{x}",
    "{law}",
    "{law}{printed}",
    "1 2 3",
    "1 2 3 4 5 6 7 8 9 10 11 12",
]
TAGS = [" ", "e", "en", "en-GB", "en_GB", "en-", "x{law}"]


@pytest.mark.slow
@pytest.mark.parametrize(("part", "word"), [("words", one) for one in WORDS]
                         + [(key, one) for key in ("tag", "theme", "name") for one in TAGS])  # fmt: skip
def test_the_schema_of_the_words_refuses_what_their_loader_refuses(part, word, tmp_path):
    """One and the same word in every place of a language; or as what the language is called."""
    told = yaml.safe_load((REPOSITORY / "translations/en/ui.yml").read_text())
    if part == "words":
        told = {key: one if key == "language" else filled(one, word) for key, one in told.items()}
    else:
        told["language"][part] = word
    file = tmp_path / "translations/en/ui.yml"
    file.parent.mkdir(parents=True)
    file.write_text(yaml.safe_dump(told, allow_unicode=True))
    _, problems = read_languages(tmp_path)
    keys = dict(by_line(yaml.compose(file.read_text())))
    errors = jsonschema.Draft202012Validator(ui_schema()).iter_errors(told)

    assert {".".join(error.path) for error in errors} == {keys[one.place.line] for one in problems}


def filled(words, word):
    """The same keys, each with this word."""
    return (
        {key: filled(one, word) for key, one in words.items()} if isinstance(words, dict) else word
    )


def by_line(node, above=()):
    """Each line of a file, and the key whose word stands there."""
    for key, word in node.value:
        path = (*above, key.value)
        yield from (
            by_line(word, path)
            if word.id == "mapping"
            else [(word.start_mark.line + 1, ".".join(path))]
        )
