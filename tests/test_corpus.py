"""The real law: all of it is here, as it was adopted and as it stands, in both languages."""

import re
import shutil

import pytest

from generator.build import check
from generator.model.levels import Level
from generator.model.provisions import digest
from generator.model.translation import Status
from generator.stamp import stamp
from tests.conftest import REPOSITORY, edit, loaded

ADOPTED = "1183f19fb8f76564bafddf3573fb94983a45cdd0084212cbbcf8a217fb53d995"
"""SHA-256 of the source text, without white space and without the third party's notice."""

SOURCE_TEXT = REPOSITORY.parent / "shared/source-text/regulation-2024.txt"
CHAPTERS = [range(1, 9), range(9, 17), range(17, 26), range(26, 35), range(35, 44), range(44, 48),
            range(48, 54), range(54, 64), range(64, 67)]  # fmt: skip
SEVERAL_PARAGRAPHS = {4: 4} | dict.fromkeys((10, 19, 20, 46, 49), 3) | dict.fromkeys(
    (2, 6, 9, 13, 14, 16, 22, 23, 24, 25, 27, 30, 33, 35, 37, 41, 42, 44, 45, 47, 48, 50, 54, 57,
     58, 64), 2)  # fmt: skip
"""All other articles have one paragraph."""


def test_nothing_is_missing_and_nothing_is_too_much(law):
    """9 chapters, 66 articles, 105 paragraphs, 4 items, in both versions and languages."""
    expected = {Level.CHAPTER: 9, Level.ARTICLE: 66, Level.PARAGRAPH: 105, Level.ITEM: 4}
    for version in law.versions:
        for wording in version.wordings.values():
            levels = [node.level for node in wording.walk()]

            assert expected == {level: levels.count(level) for level in levels}
            assert all(node.text for node in wording.walk() if node.level is not Level.ARTICLE)


def test_each_article_stands_in_its_chapter(law):
    """第一章 holds Articles 1 to 8, and so on to 第九章."""
    found = [
        [article.number.main for article in chapter.articles()] for chapter in law.law.chapters
    ]

    assert [list(chapter) for chapter in CHAPTERS] == found


def test_each_article_has_the_paragraphs_of_the_official_text(law):
    """As the national database divides them; the four items belong to 第十条第一款."""
    found = {article.number.main: len(article.children) for article in law.law.articles}
    items = [node.eid for node in law.law.walk() if node.level is Level.ITEM]

    assert {n: SEVERAL_PARAGRAPHS.get(n, 1) for n in range(1, 67)} == found
    assert [f"art_10__para_1__point_{n}" for n in (1, 2, 3, 4)] == items


def test_the_text_is_the_one_that_was_adopted(law):
    """From the title to the last article, character for character."""
    assert law.versions[0].date == "2024-05-01"
    assert digest(law.versions[0].wordings["zh"].printed()) == ADOPTED


@pytest.mark.skipif(not SOURCE_TEXT.exists(), reason="the source text is not on this machine")
def test_the_source_text_has_that_checksum():
    """The constant was not taken of our own typing."""
    lines = SOURCE_TEXT.read_text(encoding="utf-8").splitlines()
    notices = [line for line in lines if line.strip().startswith("本文内容来自网络")]

    assert len(notices) == 1
    assert digest("".join(line for line in lines if line not in notices)) == ADOPTED


@pytest.mark.slow
def test_the_repository_passes_its_own_check():
    """Nothing is wrong, nothing is out of date, nothing is left untranslated."""
    assert [str(problem) for problem in check(REPOSITORY).problems] == []


def test_every_heading_and_article_has_been_read_again_beside_the_chinese(law):
    """No page of the regulation says that its translation is a draft."""
    drafts = [
        unit
        for records in law.records.values()
        for unit, record in records.items()
        if record.status is not Status.REVIEWED
    ]
    assert drafts == []


def test_article_62_before_and_after_the_decision_of_2025(law):
    """Seven characters went on March 27, 2025, in Chinese and in English, and nothing else."""
    adopted, amended = law.versions
    differing = [
        (eid, node.text, amended.wordings["zh"].by_eid[eid].text)
        for eid, node in adopted.wordings["zh"].by_eid.items()
        if node.text != amended.wordings["zh"].by_eid[eid].text
    ]
    ((eid, before, after),) = differing

    assert (amended.date, eid) == ("2025-03-27", "art_62__para_1")
    assert "调查取证、涉案企业合规、诉讼保全" in before
    assert before.replace("涉案企业合规、", "") == after
    words = [version.wordings["en"].by_eid[eid].text for version in law.versions]
    assert words[0].replace("compliance of enterprises involved in cases, ", "") == words[1]
    assert amended.wordings["zh"].note.endswith("等九件地方性法规的决定》修正）")


@pytest.mark.slow
def test_a_translation_whose_chinese_changes_goes_out_of_date(tmp_path):
    """The one article is named, and no other."""
    for folder in ("source", "translations"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    stamp(tmp_path, loaded(tmp_path))
    edit(tmp_path / "source/chapters/03.yml", {"replace": {"分级分类用途管制": "分区分类用途管制"}})

    assert [problem.text for problem in check(tmp_path).problems] == [ADOPTED, "art_21"]


# The style guide's checks that a program can make: each is asked of every paragraph and item.

BANNED = re.compile(
    r"\b(must|should|will|would|can|cannot|prohibit\w*|YRD|etc|he|she|his|her|him|chairman|"
    r"thereof|hereby|herein|aforesaid|said|pursuant|perfecting|perfected)\b|the Zone\b",
    re.IGNORECASE,
)
STYLE = {
    "“shall” stands for 应当": lambda zh, en: len(re.findall(r"\bshall\b", en)) == zh.count("应当"),
    "“may” stands for 可以": lambda zh, en: (
        len(re.findall(r"\bmay\b", en)) == zh.count("可以") and "May" not in en.replace("May 1", "")
    ),
    "“in conjunction with” stands for 会同": lambda zh, en: (
        len(re.findall(r"in conjunction with", en, re.IGNORECASE)) == zh.count("会同")
    ),
    "以下简称 is “hereinafter referred to as”": lambda zh, en: (
        en.count("hereinafter referred to as") == zh.count("以下简称")
    ),
    "鼓励 is told": lambda zh, en: ("鼓励" in zh) <= ("encourag" in en),
    "支持 is told": lambda zh, en: ("支持" in zh) <= bool(re.search("[Ss]upport", en)),
    "no banned word": lambda _, en: not BANNED.search(en),
    "no Chinese character or punctuation": lambda _, en: not re.search("[\u2e80-\u9fff\uff00-\uffef]", en),
    "single blanks": lambda _, en: "  " not in en and en == en.strip(),
    "curly quotation marks": lambda _, en: not set("\"'`") & set(en),
    "an end as the Chinese has it": lambda zh, en: {"。": ".", "：": ":", "；": ";"}[zh[-1]] in en[-5:],
}  # fmt: skip


@pytest.mark.parametrize("rule", STYLE)
def test_the_english_keeps_to_its_style_guide(rule, law):
    """No paragraph or item, in either version, breaks the rule."""
    faults = {
        f"{version.date} {eid}: {node.text}"
        for version in law.versions
        for eid, node in version.wordings["en"].by_eid.items()
        if node.text
        and node.level in (Level.PARAGRAPH, Level.ITEM)
        and not STYLE[rule](version.wordings["zh"].by_eid[eid].text, node.text)
    }

    assert set() == faults
