"""What the pages say of a law of which editors have added nothing, and of one already amended."""

import pytest

from generator.loaders.edition import load_edition
from generator.renderers.pages import render, render_articles
from tests.conftest import SAMPLES, loaded


def pages(edition):
    return {one.path: one.content.decode() for one in (*render(edition), *render_articles(edition))}


@pytest.fixture(scope="module")
def bare():
    """Three articles in Chinese alone."""
    return pages(loaded(SAMPLES / "minimal"))


def test_nothing_is_offered_that_is_not_there(bare):
    """No empty heading, list or box, and no word of languages, terms or duties."""
    about, help_, article, fidelity = (
        bare[f"docs/zh/{name}.md"] for name in ("about", "help", "article-2", "fidelity")
    )

    assert [line for line in about.splitlines() if line.startswith("## ")] == [
        "## 效力与性质 { #status }", "## 基本信息 { #facts }", "## 如何引用 { #cite }",
        "## 隐私 { #privacy }",
    ]  # fmt: skip
    assert "译文" not in about
    assert "3条，4款，2项</dd>" in about
    assert "编辑处理" not in fidelity
    assert 'class="beside"' not in article
    assert [
        word
        for word in ("英文", "词汇表", "各方职责", "标注用语", "对照", "<kbd>v")
        if word in help_
    ] == []


def test_the_hint_cites_what_the_law_has(bare, full):
    """A number, a paragraph, an item, and a chapter and an annex where there are some."""
    assert "例如：3、第二条第二款、第二条第一款第（二）项、2(1)(2)</p>" in bare["docs/go/index.md"]
    assert (
        "For example: 7; Article 2, paragraph 2; Article 3, paragraph 1, item (2); 3(1)(2); "
        "Part II, Subpart II, Chapter II; Annex 2</p>"
    ) in pages(full)["docs/go/index.md"]


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("示例镇污染水井规定", "污染水"),
        ("中华人民共和国不得污染水井法", "不得污"),
        ("中华人民共和国村庄法", "水井归"),
    ],
)
def test_the_example_of_a_search_finds_something(sample, title, word):
    """Three characters of the title that the text has; a law that does not name itself has others."""
    change = {"replace": {"title: 示例镇水井管理规定\n": f"title: {title}\n"}}
    edition, _ = load_edition(sample("minimal", {"source/regulation.yml": change}))
    page = {
        one.path: one.content.decode() for one in render(edition, {"data/regulation.sqlite": 1})
    }

    assert f"MATCH &#39;{word}&#39;" in page["docs/zh/data.md"]


AMENDED = {"source/regulation.yml": {"replace": {
    "in_force: 2022-04-01": "in_force: 2022-04-01\nas_amended: 2024-05-06"}}}  # fmt: skip


def test_a_text_that_was_amended_already_is_not_called_the_one_adopted(sample):
    """It applies from its own day; the note tells of what came before."""
    edition = loaded(sample("minimal", AMENDED))
    told = pages(edition)

    assert [version.date for version in edition.versions] == ["2024-05-06"]
    assert "按2024年5月6日修正后的文本" in told["docs/index.md"]
    assert "2024年5月6日起施行的文本</dd>" in told["docs/zh/about.md"]
    assert "2022年4月1日</time>" in told["docs/zh/about.md"]
    assert "自2024年5月6日以来没有修改。" in told["docs/zh/changes.md"]
    assert "通过时的文本" not in told["docs/zh/changes.md"]
