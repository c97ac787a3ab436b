"""Files for reference managers: what is in them, and that no sign of a title breaks them."""

import json
from dataclasses import replace

import pytest

from generator.model.publication import Publication
from generator.renderers.citations import FORMATS, render
from generator.renderers.citations.reference import reference

SITE = Publication("https://law.example/")


@pytest.fixture(scope="module")
def files(law):
    """Each file's text under its path."""
    return {file.path: file.content.decode() for file in render(law, SITE)}


@pytest.fixture
def awkward(law):
    """Article 10, with signs in its title that mean something to TeX."""
    told = reference(law, law.views[1], law.law.articles[9], SITE)
    return replace(told, title=r"50 % of R&D_costs {#1} \ ~^ $2")


def test_every_article_has_three_files_in_every_language(files):
    """66 × 3 × 2."""
    assert len(files) == 396
    assert "docs/zh/article-10.ris" in files


def test_csl_says_what_is_cited_and_that_english_is_unofficial(files):
    """The names of the fields are those of CSL 1.0.2."""
    (item,) = json.loads(files["docs/en/article-10.json"])

    assert item["type"] == "legislation"
    assert item["section"] == "Article 10"
    assert item["issued"] == {"date-parts": [[2024, 3, 27]]}
    assert item["URL"] == "https://law.example/en/article-10/"
    assert "Unofficial translation" in item["note"]
    assert "March 27, 2025" in item["note"]


def test_ris_has_its_lines_in_the_form_that_readers_expect(files):
    """Each line has a tag; type first, end last."""
    lines = files["docs/zh/article-10.ris"].split("\r\n")

    assert lines[0] == "TY  - STAT"
    assert lines[-2:] == ["ER  - ", ""]
    assert "TI  - 江苏省促进长三角生态绿色一体化发展示范区高质量发展条例" in lines
    assert "SE  - 第十条" in lines
    assert all(line[2:6] == "  - " for line in lines[:-1])


def test_bibtex_escapes_what_tex_would_read(awkward):
    """Braces stay in pairs, and each sign is printed."""
    text = FORMATS["bib"](awkward)

    assert r"50 \% of R\&D\_costs \{\#1\} \textbackslash{} \textasciitilde{}" in text
    assert text.replace(r"\{", "").count("{") == text.replace(r"\}", "").count("}")


@pytest.mark.parametrize(
    ("language", "line"),
    [("zh-Hans", "  langid = {chinese},"), ("fr", "  langid = {french},"), ("uk", None)],
)
def test_bibtex_names_the_language_where_it_has_a_name(awkward, language, line):
    """Hyphenation and dates follow it."""
    lines = FORMATS["bib"](replace(awkward, language=language)).splitlines()

    assert [one for one in lines if "langid" in one] == ([line] if line else [])
