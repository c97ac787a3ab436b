"""The data files: valid under the published schema, whole, and open to any reader."""

import csv
import io
import json
import sqlite3
import zipfile
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from generator.model.kinds import Kind
from generator.model.levels import Level
from generator.renderers.bundle import bundle
from generator.renderers.data import render


@pytest.fixture(params=["full", "law"])
def edition(request):
    """The sample with every level, then the real law."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def made(edition):
    return {file.path.removeprefix("docs/data/"): file.content for file in render(edition)}


def walk(provisions):
    for one in provisions:
        yield one
        yield from walk(one["provisions"])


@pytest.mark.slow
def test_json_keeps_the_published_schema(made):
    """The whole and each article; the schema itself is one."""
    schema = json.loads(made["regulation.schema.json"])
    Draft202012Validator.check_schema(schema)
    for name, part in [("regulation", "regulation"), ("article", "article")]:
        of_kind = {"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
        found = [json.loads(text) for path, text in made.items()
                 if path.startswith(name) and path.endswith(".json") and "schema" not in path]  # fmt: skip

        assert found
        for value in found:
            assert [
                error.message for error in Draft202012Validator(of_kind).iter_errors(value)
            ] == []


def test_json_has_every_provision_of_every_version_in_every_language(made, edition):
    """Id, label and words, in the order of the text."""
    versions = json.loads(made["regulation.json"])["versions"]
    for version, told in zip(edition.versions, versions, strict=True):
        for code, wording in version.wordings.items():
            expected = [(node.eid, node.label, node.text) for node in wording.walk()]
            actual = [(one["eid"], one["label"][code], one["text"][code])
                      for one in walk(told["provisions"])]  # fmt: skip

            assert expected == actual


def test_json_tells_how_far_each_translation_can_be_trusted(full):
    """Of articles and headings as they stand; older wordings and paragraphs have no state."""
    made = {file.path.removeprefix("docs/data/"): file.content for file in render(full)}
    *_, current = json.loads(made["regulation.json"])["versions"]
    told = {one["eid"]: one["translation"]["en"] for one in walk(current["provisions"])
            if "translation" in one}  # fmt: skip
    article = json.loads(made["article-2.json"])

    assert told["art_1"] == "draft"  # its amendment is one
    assert told["art_2"] == article["translation"]["en"] == "out_of_date"
    assert told["art_3"] == "incomplete"
    assert told["chp_nn_1"] == "reviewed"
    assert not [eid for eid in told if "para" in eid]


def test_json_tells_what_kind_of_statute_it_is_and_whether_its_first_text_was_amended(law):
    """As source/regulation.yml does; null where the first version is the text as adopted."""
    consolidated = replace(
        law, regulation=replace(law.regulation, kind=Kind.MEASURES, as_amended="2024-05-01")
    )
    told = [json.loads(next(one.content for one in render(edition) if one.path == "docs/data/regulation.json"))
            for edition in (law, consolidated)]  # fmt: skip

    assert [(one["format"], one["kind"], one["as_amended"]) for one in told] == [
        ("1.3", "regulations", None), ("1.3", "measures", "2024-05-01")]  # fmt: skip


def test_the_schema_knows_every_kind_of_statute(made):
    """And no other."""
    schema = json.loads(made["regulation.schema.json"])

    assert schema["$defs"]["regulation"]["properties"]["kind"]["enum"] == [
        one.value for one in Kind
    ]


def test_each_article_has_a_file(made, edition):
    """article-14.json, article-3-1.json."""
    for article in edition.law.articles:
        assert json.loads(made[f"article-{article.number}.json"])["eid"] == article.eid


def test_csv_opens_in_a_spreadsheet_with_every_word(made, edition):
    """UTF-8 with its mark; each paragraph, item and subitem has a row."""
    for name in ("articles", "paragraphs", "glossary", "duties"):
        assert made[f"{name}.csv"].startswith(b"\xef\xbb\xbf")

    rows = list(csv.DictReader(made["paragraphs.csv"].decode("utf-8-sig").splitlines()))
    below = (Level.PARAGRAPH, Level.ITEM, Level.SUBITEM)
    expected = [(node.eid, node.text) for node in edition.law.walk() if node.level in below]

    assert expected == [(row["eid"], row["zh"]) for row in rows]


@pytest.mark.parametrize("ending", ["txt", "md.txt"])
def test_text_holds_every_word_of_the_law(made, edition, ending):
    """In both languages, in order, where both are shown."""
    text = made[f"zh-en.{ending}"].decode()
    for wording in edition.current.wordings.values():
        place = 0
        for node in wording.walk():
            if node.text:
                place = text.find(node.text, place)

                assert place >= 0, node.eid


def test_the_database_finds_words_in_both_languages(law, tmp_path):
    """SQLite opens it, finds nothing wrong with it, and finds 社会保障卡 in Article 52."""
    made = {file.path.removeprefix("docs/data/"): file.content for file in render(law)}
    path = tmp_path / "law.sqlite"
    path.write_bytes(made["regulation.sqlite"])
    database = sqlite3.connect(path)

    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    told = [
        sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    ]
    assert told[0] in made["regulation.sql"].decode()  # the schema that is published
    for words in ("社会保障卡", '"social security card"'):
        found = database.execute("SELECT eid FROM search WHERE search MATCH ?", (words,))
        assert "art_52__para_1" in [eid for (eid,) in found]


def test_the_database_and_the_bundle_have_the_same_bytes_each_time(full):
    """No clock is in them."""
    first, second = list(render(full)), list(render(full))

    assert first == second
    assert bundle(first) == bundle(second)


def test_the_bundle_holds_every_data_file_and_no_page(full):
    """Unpacked, it is the folder data/."""
    files = list(render(full))
    archive = zipfile.ZipFile(io.BytesIO(bundle(files).content))

    assert archive.testzip() is None
    assert archive.namelist() == sorted(file.path.removeprefix("docs/data/") for file in files)


def test_the_tables_are_described_column_by_column(made):
    """As CSV on the Web: the columns are those of the files, in their order, with their languages."""
    told = json.loads(made["csv-metadata.json"])

    assert told["@context"] == "http://www.w3.org/ns/csvw"
    assert {one["url"] for one in told["tables"]} == {n for n in made if n.endswith(".csv")}
    for table in told["tables"]:
        rows = list(csv.reader(io.StringIO(made[table["url"]].decode("utf-8-sig"), newline="")))
        columns = table["tableSchema"]["columns"]
        keys = table["tableSchema"]["primaryKey"]
        places = [rows[0].index(key) for key in keys]

        assert [column["name"] for column in columns] == rows[0]
        assert {column.get("lang") for column in columns} == {None, "zh-Hans", "en"}
        assert len({tuple(row[i] for i in places) for row in rows}) == len(rows)


@pytest.mark.parametrize("words", ["示范区", "执法", "social security card", "法"])
def test_words_of_any_length_are_found_as_substrings(law, words):
    """What the metadata for Datasette offers as a query finds all that Python finds."""
    made = {file.path.removeprefix("docs/data/"): file.content for file in render(law)}
    database = sqlite3.connect(":memory:")
    database.deserialize(made["regulation.sqlite"])
    queries = json.loads(made["metadata.json"])["databases"]["regulation"]["queries"]
    found = database.execute(queries["find"]["sql"], {"words": words}).fetchall()
    expected = [node.text for wording in law.current.wordings.values() for node in wording.walk()
                if node.text and words.lower() in node.text.lower()]  # fmt: skip

    assert sorted(text for _, _, text in found) == sorted(expected)
    assert expected
