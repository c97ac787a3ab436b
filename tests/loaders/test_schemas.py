"""The schemas that editors complete from: as the loaders have them, and kept by every file."""

import json
import re

import jsonschema
import pytest
import yaml

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
