"""For each kind of file a table of mistakes, each with all that one run says of it."""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.build import check
from generator.loaders.schemas import schemas
from generator.loaders.yaml_file import parse_yaml
from tests.conftest import REPOSITORY, SAMPLES
from tests.loaders.general import GENERAL

pytestmark = pytest.mark.usefixtures("quick")

TABLES = sorted((Path(__file__).parent / "mistakes").glob("*.yml"))
OTHER_KINDS = {"translated-synonyms": "synonyms"}
"""Kinds that share the shape of another."""


@pytest.fixture
def tree(tmp_path):
    """The sample with every level."""
    root = tmp_path / "full"
    shutil.copytree(SAMPLES / "full", root, ignore=shutil.ignore_patterns("build", "site"))
    return root


@pytest.mark.slow
@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_mistake_is_told_as_its_table_says(table, tree, request):
    """All findings, with file, line and column, and nothing of what was not changed."""
    told = _read(table)
    path = tree / told["file"]
    if "content" in told:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(told["content"], encoding="utf-8")
    elif "shipped" in told:
        shutil.copy(REPOSITORY / told["shipped"], path)
    content = path.read_text(encoding="utf-8")
    usual = {(one.code, one.message, one.text) for one in check(tree).problems}
    found = {}
    for mistake, changed in _mistakes(told, content):
        path.write_bytes(changed.encode() if isinstance(changed, str) else changed)
        assert path.read_bytes() != content.encode(), mistake
        found[mistake] = [str(one) for one in check(tree).problems
                          if (one.code, one.message, one.text) not in usual]  # fmt: skip
    if request.config.getoption("--regenerate"):
        _write(table, told, found)
        told = _read(table)
    expected = {**told["every kind"], **{
        mistake: one["findings"] for mistake, one in told["this kind"].items()}}  # fmt: skip

    assert expected == found, "If the change is wanted, run “pytest --regenerate”."


def test_no_kind_of_file_is_without_a_table():
    """Nor is a table without a kind."""
    kinds = {one.path.removesuffix(".schema.json") for one in schemas()} | OTHER_KINDS.keys()

    assert {table.stem for table in TABLES} == kinds


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_no_table_is_without_a_mistake_that_every_kind_can_suffer(table):
    """Each is answered; all but a file from Windows with a finding."""
    told, file = (_read(table)[key] for key in ("every kind", "file"))

    assert told.keys() == GENERAL.keys()
    assert [mistake for mistake, findings in told.items() if not findings] == ["Windows line ends"]
    assert all(any(one.startswith(f"{file}:") for one in findings)
               for findings in told.values() if findings)  # fmt: skip


FILES = sorted(path for root in (SAMPLES / "full", REPOSITORY)
               for folder in ("source", "translations")
               for path in (root / folder).rglob("*.yml"))  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_what_cannot_be_seen_is_found_in_every_text_of_every_file(file):
    """Each at its line and column, be the text printed or not."""
    text = file.read_text(encoding="utf-8")
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    texts = [one for one in _scalars(node) if one.value and one.style not in ("|", ">")]
    spoilt, done, expected = "", 0, []
    for at in sorted(one.start_mark.index + (2 if one.style else 1) for one in texts):
        spoilt += text[done:at] + "\u200b"
        expected.append((spoilt.count("\n") + 1, len(spoilt) - spoilt.rfind("\n") - 1))
        done = at
    _, problems = parse_yaml((spoilt + text[done:]).encode(), file.name)
    found = [(one.place.line, one.place.column) for one in problems if one.code == "character"]

    assert expected == sorted(found)


def _scalars(node):
    """Its texts, without the keys."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    for child in node.value if not isinstance(node, yaml.ScalarNode) else ():
        yield from _scalars(child[1] if isinstance(child, tuple) else child)


def _read(table):
    return yaml.load(table.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _mistakes(told, content):
    for mistake, make in GENERAL.items():
        yield mistake, make(content, told["text"])
    for mistake, one in told["this kind"].items():
        changed = one.get("content", content)
        for old, new in one.get("replace", {}).items():
            assert changed.count(old) == 1, f"{mistake}: {old!r} is not found once"
            changed = changed.replace(old, new)
        yield mistake, changed


def _write(table, told, found):
    """The table with what was found; its head and its mistakes stay."""
    head = [line for line in table.read_text(encoding="utf-8").split("\n") if line[:1] == "#"]
    told["every kind"] = {mistake: found[mistake] for mistake in GENERAL}
    for mistake, one in told["this kind"].items():
        one["findings"] = found[mistake]
    body = yaml.dump(told, Dumper=Readable, allow_unicode=True, width=10_000, sort_keys=False)
    table.write_text("\n".join([*head, body]), encoding="utf-8")


class Readable(yaml.SafeDumper):
    """Writes texts of several lines as they are."""

    def represent_str(self, text):
        style = "|" if "\n" in text else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Readable.add_representer(str, Readable.represent_str)


def test_a_thousand_findings_are_told_as_a_hundred(tree):
    """With how many more there are."""
    path = tree / "source/synonyms.yml"
    path.write_text("groups:\n" + "- x\n" * 1000)
    told = [str(one) for one in check(tree).problems if one.place.file == "source/synonyms.yml"]

    assert len(told) == 101
    assert told[0] == ("source/synonyms.yml:1:1: error: more is wrong in this file: "
        "“900 further findings”. Mend the others first [more-findings]")  # fmt: skip
