"""From the plain text of another statute to its whole site, with no word of this one in it."""

import os
import re
import subprocess
import sys

import pytest
from lxml import html

from tests.conftest import REPOSITORY, edit
from tests.site.conftest import served

pytestmark = pytest.mark.site

TEXT = """\
示例省水井法

序言
镇上有三口井。

第一编 总则
第一章 一般规定
第一条 水井归全省共有。
第二章 取水
第一节 次序
第二条 取水应当：
（一）依次排队；
（二）盖好井盖。
第二节 费用
第三条 取水费依照附表一收取。
第二编 附则
第一章 施行
第四条 本法自2022年4月1日起施行。

附件一
井盖式样
（略）
附表一
取水费
容器\t费用\t备注
桶\t\t免费
"""
"""It has no note under its title; its chapters are counted anew in each part."""

OPTIONS = ["--adopted", "2022-03-01", "--adopted-by", "示例省人民代表大会"]
ENGLISH = {
    "regulation.yml": (
        "status: draft\ntitle: Wells Law of Sample Province\nshort_title: Wells Law\n"
        "adopted_by: Sample Provincial People’s Congress\n"
    ),
    "chapters/01.yml": (
        "provision: part_1\nstatus: draft\nheading: General Part\ndivisions:\n"
        "- provision: part_1__chp_1\n  status: draft\n  heading: General Provisions\n  articles:\n"
        "  - provision: art_1\n    status: draft\n"
        "    paragraphs: [Wells belong to the whole Province.]\n"
    ),
}
"""A translation that has only begun."""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Imported, and then built as `make site ROOT=DIR` does."""
    folder = tmp_path_factory.mktemp("another")
    (folder / "wells.txt").write_text(TEXT, encoding="utf-8")
    root = folder / "law"
    run("generator", "import", folder / "wells.txt", "--root", root, *OPTIONS)
    for name, text in ENGLISH.items():
        edit(root / "translations/en" / name, text)
    run("generator", "build", "--root", root)
    run("mkdocs", "build", "--quiet", "--strict", "--site-dir", root / "build/site.new",
        LAW_CONFIG=root / "build/mkdocs.generated.yml", LAW_PAGES=root / "build/docs")  # fmt: skip
    run("generator", "finish", root / "build/site.new", "--root", root, "--into", root / "site")
    return root


def run(*command, **environment):
    """As make runs it. To finish is to verify: a character that differs stops it."""
    told = {**os.environ, "NO_MKDOCS_2_WARNING": "1"} | {k: str(v) for k, v in environment.items()}
    done = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=REPOSITORY, check=False,
                          text=True, capture_output=True, env=told)  # fmt: skip

    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def words(root, page):
    """What a page of the site says in its own part, blanks between words as one."""
    tree = html.parse(root / "site" / page / "index.html").getroot()
    return " ".join(tree.xpath("//article")[0].text_content().split())


def test_its_pages_speak_of_its_own_kind(root):
    """本法 and the Law; neither this project's law nor its kind stands on any page."""
    assert "本法全文" in words(root, "zh/data")
    assert "since the Law came into force" in words(root, "en/changes")
    pages = [path.read_text() for path in (root / "site").rglob("*.html")]
    told = [word for word in ("江苏", "示范区", "条例", "Jiangsu", "Regulations", "{law}")
            for page in pages if word in page]  # fmt: skip

    assert len(pages) > 60
    assert told == []


def test_its_contents_have_every_level(root):
    """Parts, chapters and sections, then the annexes; each that is read somewhere leads there."""
    tree = html.parse(root / "site/zh/index.html").getroot()
    entries = tree.xpath("//ol[@class='contents']/li")
    told = [" ".join(entry.xpath("string(a|span[@class='part'])").split()) for entry in entries]

    assert told == [
        "序言", "第一编 总则", "第一章 一般规定", "第二章 取水", "第一节 次序", "第二节 费用", "第二编 附则",
        "第一章 施行", "附件一 井盖式样", "附表一 取水费",
    ]  # fmt: skip
    (section,) = tree.xpath("//ol[@class='contents']/li[5]/a/@href")
    page, _, eid = section.partition("#")
    assert html.parse(root / "site/zh" / page / "index.html").xpath(f"//*[@id='{eid}']")


@pytest.mark.parametrize("page", ["downloads", "../go"])
def test_chapters_counted_anew_in_each_part_are_told_apart(root, page):
    """By the part that holds each."""
    told = words(root, f"zh/{page}")

    assert re.findall("第.编(?=[^›第]*›)", told) == ["第一编", "第一编", "第二编"]


def test_an_annex_is_cited_by_its_printed_word_and_keeps_its_address(root):
    """附表一 is the second annex."""
    tree = html.parse(root / "site/zh-en/annex-2/index.html").getroot()
    anchor = tree.xpath("//a[@href='#att_2__para_2']")[0]

    assert (anchor.get("data-zh"), anchor.get("data-en")) == (
        "附表一第二自然段",
        "Schedule 1, paragraph 2",
    )
    (line,) = tree.xpath("//*[@id='att_2__para_2']/p[1]")
    assert line.text_content() == "桶\t\t免费"


@pytest.mark.parametrize("width", [320, 768, 1100, 1280])
def test_the_numbers_beside_the_lines_of_an_annex_are_not_cut_off(root, chromium, width):
    """They are drawn in the margin, which is narrow where no navigation stands beside the text."""
    with served(root / "site") as address:
        page = chromium.new_page(viewport={"width": width, "height": 800})
        page.goto(f"{address}/zh/annex-2/")
        left = page.locator("#att_2__para_1").evaluate(
            "(line) => line.getBoundingClientRect().left"
            " - parseFloat(getComputedStyle(line, '::before').width)"
        )
        page.close()

    assert left >= 0
